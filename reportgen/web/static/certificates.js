// Certificates one by one: the text block is moved over its blank by dragging, by keys or in millimetres.
import { make } from "./jobs.js";
import { ask, element, on, say, told, virtual } from "./window.js";

const WORDS = {
  vi: { which: (own, at, all) => `${own.number}. ${own.name} (${at}/${all})`, picture: (own) => `Giấy khen của ${own.name}`, remembered: "Đã nhớ độ dời trên máy này.", made: (count) => `Đã lập ${count} tệp.`, failed: "Chưa lập được giấy khen nào.", kept: "Giữ nguyên bản sửa tay: ", format: "Chọn ít nhất một loại tệp.", at: (x, y) => `Độ dời: ${x} mm sang phải, ${y} mm xuống dưới.`, none: "Không có ai tên như thế.", nothing: "Chưa xem được giấy khen.", workbook: "Xem sổ số liệu" },
  en: { which: (own, at, all) => `${own.number}. ${own.name} (${at}/${all})`, picture: (own) => `Certificate of ${own.name}`, remembered: "The offset is remembered on this PC.", made: (count) => `Made ${count} files.`, failed: "No certificate was made.", kept: "Kept as edited: ", format: "Choose a kind of file.", at: (x, y) => `Offset: ${x} mm right, ${y} mm down.`, none: "Nobody has such a name.", nothing: "No certificate can be seen yet.", workbook: "To the workbook" },
};
const words = WORDS[document.documentElement.lang] || WORDS.vi;
const year = document.body.dataset.year;
const find = (id) => document.getElementById(id);
const kind = find("kind"), form = find("form"), blank = find("blank"), block = find("block"), image = find("page"), list = find("recipients");
const ROW = 52, MOST = 100, STEP = 0.5;
let found = null, some = [], chosen = 0, offset = { x: 0, y: 0 }, drawn = { x: 0, y: 0 }, turn = 0, seen = null;

const plain = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").replace(/đ/gi, "d").toLowerCase();
const bounded = (value) => Math.round(Math.min(Math.max(Number(value) || 0, -MOST), MOST) * 10) / 10;
const overprint = () => form.value === "overprint";
const current = () => some[chosen];

function query(extra) {
  return new URLSearchParams({ document: found.document, form: form.value, x: offset.x, y: offset.y, ...extra }).toString();
}

// --- who ---

async function load() {
  found = await ask(`/api/year/${year}/certificates?document=${encodeURIComponent(kind.value)}`, undefined, refused);
  if (!found) return;
  offset = { ...found.offset };
  filter();
  move(offset.x, offset.y);
}

function refused(said) {
  some = [];
  list.replaceChildren();
  block.hidden = true;
  find("which").textContent = words.nothing;
  find("remarks").replaceChildren(element("p", {}, element("a", { class: "button", href: `/year/${year}/workbook` }, words.workbook)), ...said.slice(0, 30).map(told));
}

function filter() {
  const text = plain(find("find").value.trim());
  some = found.recipients.filter((own) => !text || plain(`${own.number} ${own.name} ${own.unit}`).includes(text));
  chosen = 0;
  seen = virtual(list, some.length, ROW, option);
  if (some.length) choose(0); else find("which").textContent = words.none;
}

function option(number) {
  const own = some[number];
  return element("div", { class: "recipient", role: "option", id: `recipient-${number}`, "aria-selected": number === chosen ? "true" : "false", "aria-setsize": some.length, "aria-posinset": number + 1, onclick: () => choose(number) },
    element("strong", {}, `${own.number}. ${own.name}`), element("span", { class: "quiet" }, own.unit));
}

function choose(number) {
  if (!some.length) return;
  chosen = Math.min(Math.max(number, 0), some.length - 1);
  const top = chosen * ROW;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + ROW > list.scrollTop + list.clientHeight) list.scrollTop = top + ROW - list.clientHeight;
  seen.again();
  list.setAttribute("aria-activedescendant", `recipient-${chosen}`);
  find("which").textContent = words.which(current(), chosen + 1, some.length);
  show();
}

// --- how it looks ---

let waiting = 0;
function later() { clearTimeout(waiting); waiting = setTimeout(show, 250); }

function show() {
  if (!found || !current()) return;
  clearTimeout(waiting);
  const mine = turn += 1, at = { ...offset };
  const wide = Math.ceil(blank.clientWidth * Math.min(window.devicePixelRatio || 1, 2));
  const fresh = new Image();
  fresh.onload = () => {
    if (mine !== turn) return;
    image.src = fresh.src;
    image.alt = words.picture(current());
    drawn = at;
    place();
  };
  fresh.onerror = () => { if (mine === turn) remark(mine); };
  fresh.src = `/api/year/${year}/certificates/picture?${query({ number: current().number, width: wide })}`;
  find("print-one").href = `/api/year/${year}/certificates/print.pdf?${query({ number: current().number })}`;
  find("print-all").href = `/api/year/${year}/certificates/print.pdf?${query({})}`;
  find("calibration").href = `/api/year/${year}/certificates/calibration.pdf?${query({})}`;
  remark(mine);
}

async function remark(mine) {
  const said = await ask(`/api/year/${year}/certificates/remarks?${query({ number: current().number })}`, undefined, (trouble) => find("remarks").replaceChildren(...trouble.slice(0, 30).map(told)));
  if (said && mine === turn) find("remarks").replaceChildren(...said.diagnostics.map(told));
}

/** Put the text block where it is printed, and the picture beneath it until the true one has come. */
function place() {
  const { width, height, fields } = found.blank;
  const scale = blank.clientWidth / width;
  blank.style.aspectRatio = `${width} / ${height}`;
  block.hidden = !overprint();
  image.style.transform = overprint() ? `translate(${(offset.x - drawn.x) * scale}px, ${(offset.y - drawn.y) * scale}px)` : "";
  if (!fields.length) return;
  const boxes = fields.map((own) => {
    const lines = own.lines * own.line;
    return { left: own.x, top: own.y - (own.grow_up ? lines : own.line), right: own.x + own.width, bottom: own.grow_up ? own.y + 2 : own.y - own.line + lines + 2 };
  });
  const left = Math.min(...boxes.map((own) => own.left)), top = Math.min(...boxes.map((own) => own.top));
  const right = Math.max(...boxes.map((own) => own.right)), bottom = Math.max(...boxes.map((own) => own.bottom));
  set(block, left + offset.x, top + offset.y, right - left, bottom - top, width, height);
  if (block.childElementCount !== boxes.length) block.replaceChildren(...boxes.map(() => element("span", { "aria-hidden": "true" })));
  boxes.forEach((own, number) => set(block.children[number], own.left - left, own.top - top, own.right - own.left, own.bottom - own.top, right - left, bottom - top));
}

function set(own, left, top, wide, high, width, height) {
  own.style.left = `${(left / width) * 100}%`;
  own.style.top = `${(top / height) * 100}%`;
  own.style.width = `${(wide / width) * 100}%`;
  own.style.height = `${(high / height) * 100}%`;
}

function move(x, y) {
  offset = { x: bounded(x), y: bounded(y) };
  for (const axis of ["x", "y"]) if (Number(find(axis).value) !== offset[axis] || !find(axis).value) find(axis).value = offset[axis];
  if (found) { place(); later(); }
}

// --- moved by hand, by keys, in millimetres ---

let held = null;
block.addEventListener("pointerdown", (event) => {
  held = { x: event.clientX, y: event.clientY, from: { ...offset } };
  block.setPointerCapture(event.pointerId);
  block.classList.add("held");
});
block.addEventListener("pointermove", (event) => {
  if (!held) return;
  const scale = found.blank.width / blank.clientWidth;
  move(held.from.x + (event.clientX - held.x) * scale, held.from.y + (event.clientY - held.y) * scale);
});
for (const end of ["pointerup", "pointercancel"]) block.addEventListener(end, () => { held = null; block.classList.remove("held"); });
block.addEventListener("keydown", (event) => {
  const step = event.shiftKey ? STEP * 10 : STEP;
  const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
  if (!way) return;
  event.preventDefault();
  move(offset.x + way[0], offset.y + way[1]);
  find("remarks").replaceChildren(element("p", { class: "quiet" }, words.at(offset.x, offset.y)));
});
for (const axis of ["x", "y"]) {
  find(axis).addEventListener("input", () => { if (find(axis).value !== "" && find(axis).checkValidity()) move(find("x").value, find("y").value); });
  find(axis).addEventListener("change", () => move(find("x").value, find("y").value));
}
find("zero").addEventListener("click", () => move(0, 0));
find("offset").addEventListener("submit", async (event) => {
  event.preventDefault();
  if (found && await ask(`/api/year/${year}/certificates/offset`, { document: found.document, ...offset })) say(words.remembered);
});
list.addEventListener("keydown", (event) => {
  const way = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -some.length, End: some.length }[event.key];
  if (way === undefined) return;
  event.preventDefault();
  choose(chosen + way);
});
find("previous").addEventListener("click", () => choose(chosen - 1));
find("next").addEventListener("click", () => choose(chosen + 1));
find("find").addEventListener("input", () => { if (found) filter(); });
kind.addEventListener("change", load);
form.addEventListener("change", () => {
  for (const own of ["offset", "drag-hint"]) find(own).hidden = !overprint();
  if (found) { place(); show(); }
});
new ResizeObserver(() => { if (found) place(); }).observe(blank);

// --- made ---

find("make").addEventListener("submit", async (event) => {
  event.preventDefault();
  const said = new FormData(event.target);
  if (!said.getAll("formats").length) { say(words.format); return; }
  if (!found || !current()) return;
  const only = said.get("some") === "one" ? [String(current().number)] : [];
  const body = { document: found.document, form: form.value, ...offset, only, each: said.has("each"), force: said.has("force"), formats: said.getAll("formats") };
  const address = (name, result) => `/year/${year}/certificates/file/${encodeURIComponent(result.document)}/${encodeURIComponent(name)}`;
  await make(`/api/year/${year}/certificates/make`, body, address, words, (one) => one.severity !== "note" || one.code === "certificates-chosen");
});
on("saved", load);
load();
