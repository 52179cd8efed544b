// What several pages need: files that are dropped, a job that is followed to its end, long lists asked for in parts.
import { ask, element, on, say, virtual } from "./window.js";

const english = document.documentElement.lang === "en";
const WORDS = english
  ? { busy: "Another job is running.", none: "Choose a file.", cancelled: "Stopped." }
  : { busy: "Đang có việc khác chạy.", none: "Chưa chọn tệp nào.", cancelled: "Đã dừng." };
const WINDOW = 400, PATIENCE = 1000;

/** Take files that are dropped on a form, or chosen in its field. */
export function dropped(form, send) {
  const field = form.querySelector('input[type="file"]');
  const take = (files) => { if (files.length) send([...files]); else say(WORDS.none); };
  for (const kind of ["dragenter", "dragover"]) form.addEventListener(kind, (event) => { event.preventDefault(); form.classList.add("over"); });
  for (const kind of ["dragleave", "drop"]) form.addEventListener(kind, () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => { event.preventDefault(); take(event.dataTransfer.files); });
  field.addEventListener("change", () => { take(field.files); field.value = ""; });
  form.addEventListener("submit", (event) => event.preventDefault());
}

/** A form's data with these files. */
export function packed(files) {
  const data = new FormData();
  for (const file of files) data.append("file", file);
  return data;
}

/** Start a job and follow it in `box` to its end, which is returned; null where it did not start. */
export async function follow(path, body, box) {
  const begun = await ask(path, body);
  if (!begun) return null;
  if (begun.job === null) { say(WORDS.busy); return null; }
  const number = begun.job;
  const bar = box.querySelector("progress"), title = box.querySelector("label"), stop = box.querySelector("button");
  const first = title.textContent;
  box.hidden = false;
  bar.removeAttribute("value");
  const cancel = () => ask("/api/job/cancel", { job: number });
  if (stop) stop.addEventListener("click", cancel);
  const ended = await new Promise((resolve) => {
    let over = false;
    const see = (own) => {
      if (over || !own || own.number !== number) return;
      if (own.state !== "running") { over = true; resolve(own); return; }
      if (own.total) { bar.max = own.total; bar.value = own.done; }
      if (own.title) title.textContent = own.title;
    };
    on("job", see);
    const look = async () => { if (!over) { see(await ask(`/api/job/${number}`)); if (!over) setTimeout(look, PATIENCE); } };
    look();
  });
  if (stop) stop.removeEventListener("click", cancel);
  box.hidden = true;
  title.textContent = first;
  if (ended.state === "cancelled") say(ended.title || WORDS.cancelled);
  if (ended.state === "failed" && ended.title) say(ended.title, true);
  return { ...begun, ...ended };
}

/** A long list whose rows are asked for in parts: `load(from)` gives them, `draw(row, number)` shows one. */
export function long(box, count, height, load, draw) {
  const parts = new Map();
  const view = virtual(box, count, height, (number) => {
    const first = Math.floor(number / WINDOW) * WINDOW;
    if (!parts.has(first)) {
      parts.set(first, null);
      load(first).then((rows) => { if (rows) { parts.set(first, rows); view.again(); } });
    }
    const part = parts.get(first);
    return draw(part ? part[number - first] : null, number);
  });
  return view;
}

/** A table with a caption, headings and rows of cells: texts, elements, or {text, number: true}. */
export function table(caption, heads, rows, attributes = {}) {
  const cell = (own, first) => {
    const inside = own !== null && typeof own === "object" && !(own instanceof Node) ? own : { text: own };
    return element(first ? "th" : "td", { scope: first ? "row" : undefined, class: inside.number ? "number" : undefined }, inside.text ?? "");
  };
  return element("table", attributes,
    element("caption", {}, caption),
    element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
    element("tbody", {}, ...rows.map((row) => element("tr", {}, ...row.map((own, at) => cell(own, at === 0))))));
}

/** An element of a drawing. */
export function drawn(name, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
