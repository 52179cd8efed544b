// Pages as pictures, asked for when they are seen; two papers side by side, search, findings of the linter.
import { ask, element, told, words, say } from "./window.js";

const year = document.body.dataset.year;
const english = document.documentElement.lang === "en";
const chooser = document.getElementById("file");
const zoom = document.getElementById("zoom");
const beside = document.getElementById("beside");
const pages = document.getElementById("pages");
const thumbnails = document.getElementById("thumbnails");
let name = "", digest = "", sizes = [], others = [];

const base = () => `/api/year/${year}/pdf/${encodeURIComponent(name)}`;
const word = (number) => `${english ? "Page" : "Trang"} ${number + 1}`;

function image(number, width, of, size) {
  const own = element("img", { alt: word(number), loading: "lazy", decoding: "async", width, height: Math.round((width * size.height) / size.width), src: `${base()}/page/${number}?width=${width}&of=${of}&digest=${of === "now" ? digest : ""}` });
  return own;
}

async function open() {
  name = chooser.value;
  const found = await ask(base());
  if (!found) return;
  ({ digest, pages: sizes } = found);
  for (const one of beside.options) if (one.value) one.disabled = !found.others.includes(one.value);
  if (beside.selectedOptions[0].disabled) beside.value = "";
  thumbnails.replaceChildren(...sizes.map((size, number) => element("button", { type: "button", "aria-label": word(number), onclick: () => go(number) }, image(number, 160, "now", size))));
  document.getElementById("download").href = `/year/${year}/file/${encodeURIComponent(name)}`;
  document.getElementById("print").href = `/year/${year}/file/${encodeURIComponent(name)}?show=1`;
  await draw();
  lint();
}

async function draw() {
  const width = Number(zoom.value);
  others = [];
  if (beside.value) {
    const found = await ask(`${base()}/other?of=${beside.value}`);
    others = found ? found.pages : [];
  }
  const count = Math.max(sizes.length, others.length);
  pages.classList.toggle("fit", width === 800 && !beside.value);
  const wide = beside.value ? Math.round(width * 0.75) : width;
  pages.replaceChildren(...Array.from({ length: count }, (_, number) => element("figure", { id: `page-${number}`, "aria-label": word(number) },
    sizes[number] ? image(number, wide, "now", sizes[number]) : "",
    beside.value && others[number] ? image(number, wide, beside.value, others[number]) : "")));
}

function go(number) {
  const own = document.getElementById(`page-${number}`);
  if (own) pages.scrollTo({ top: own.offsetTop - pages.offsetTop });
}

async function lint() {
  const box = document.querySelector("#findings .scroll");
  box.replaceChildren();
  const found = await ask(`${base()}/findings`);
  if (!found) return;
  box.replaceChildren(...(found.findings.length ? found.findings.map(told) : [element("p", {}, english ? "Nothing wrong was found." : "Không thấy chỗ nào sai thể thức.")]));
}

if (chooser) {
  chooser.addEventListener("change", open);
  zoom.addEventListener("change", draw);
  beside.addEventListener("change", draw);
  document.getElementById("search").addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = document.getElementById("words").value;
    const found = await ask(`${base()}/search?text=${encodeURIComponent(text)}`);
    if (!found) return;
    const head = element("p", {}, english ? `${found.hits.length} found.` : `Thấy ${found.hits.length} chỗ.`);
    document.getElementById("hits").replaceChildren(head, ...found.hits.slice(0, 30).map((hit) => element("button", { type: "button", class: "small", onclick: () => go(hit.page) }, `${word(hit.page)}: …${hit.text}…`)));
    if (found.hits.length) go(found.hits[0].page);
  });
  document.getElementById("word").addEventListener("click", async () => {
    const done = await ask(`/api/year/${year}/paper/${encodeURIComponent(name.replace(/\.pdf$/, ".docx"))}/open`, {});
    if (done) say(words(done.opened ? "opened" : "unopened"));
  });
  open();
}
