// Papers: chosen, made with their progress, cancelled; an edited one beside what would be made now.
import { begin, watch } from "./jobs.js";
import { ask, element, on, say, told } from "./window.js";

const year = document.body.dataset.year;
const english = document.documentElement.lang === "en";
const form = document.getElementById("build");
const outcome = document.getElementById("outcome");
const dialog = document.getElementById("difference");
let job = 0, asked = null;

const chosen = (name) => [...form.querySelectorAll(`input[name="${name}"]:checked`)].map((box) => box.value);
const set = (value) => { for (const box of form.querySelectorAll('input[name="only"]')) box.checked = value; };
document.getElementById("all").addEventListener("click", () => set(true));
document.getElementById("none").addEventListener("click", () => set(false));

async function build(body) {
  outcome.replaceChildren();
  const begun = await begin(`/api/year/${year}/build`, body);
  if (begun) follow(begun.job);
}

async function follow(number) {
  if (number <= job) return; // followed since the news of it, which may have come before the answer
  job = number;
  const own = await watch(number, document.getElementById("progress"), document.getElementById("cancel"), document.getElementById("start"));
  show(own);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const all = form.querySelectorAll('input[name="only"]').length;
  const only = chosen("only");
  if (!only.length) { say(english ? "Choose a paper." : "Chọn ít nhất một văn bản."); return; }
  build({ only: only.length === all ? [] : only, formats: chosen("formats") });
});
// begun on another page, or before this one was loaded
on("job", (own) => { if (own.state === "running" && own.kind === "build") follow(own.number); });

function show(own) {
  const head = { done: english ? `Made ${own.result.made?.length} files.` : `Đã lập ${own.result.made?.length} tệp.`, failed: own.title || (english ? "Nothing was made." : "Chưa lập được văn bản nào."), cancelled: own.title }[own.state];
  const parts = [element("p", {}, element("strong", {}, head))];
  if (own.state === "done") {
    if (own.result.kept.length) parts.push(element("p", {}, (english ? "Kept as edited: " : "Giữ nguyên bản sửa tay: ") + own.result.kept.join(", ")));
    parts.push(element("p", {}, element("a", { class: "button main", href: `/year/${year}/look` }, english ? "Look at the papers" : "Xem văn bản")));
  }
  if (own.state === "failed" && own.diagnostics.length) parts.push(element("p", {}, element("a", { class: "button", href: `/year/${year}/workbook` }, english ? "To the workbook" : "Xem sổ số liệu")));
  outcome.replaceChildren(...parts, ...own.diagnostics.slice(0, 200).map((one) => told({ severity: one.severity, message: one.message, hint: one.hint, ...one.place })));
}

form.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-difference]");
  if (!button) return;
  const found = await ask(`/api/year/${year}/difference/${encodeURIComponent(button.dataset.difference)}`);
  if (!found) return;
  asked = found.name;
  document.getElementById("difference-title").textContent = found.title;
  dialog.querySelector("tbody").replaceChildren(...found.rows.map((row) => element("tr", { class: row.kind }, element("td", {}, row.left), element("td", {}, row.right))));
  dialog.showModal();
});
document.getElementById("keep").addEventListener("click", () => dialog.close());
document.getElementById("anew").addEventListener("click", () => { dialog.close(); build({ only: [asked], formats: chosen("formats"), force: true }); });
