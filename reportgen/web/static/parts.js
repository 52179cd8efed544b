// What several pages need: files that are dropped, long lists asked for in parts, tables, drawings.
import { element, say, virtual } from "./window.js";

const NONE = document.documentElement.lang === "en" ? "Choose a file." : "Chưa chọn tệp nào.";
const WINDOW = 400;

/** Take files that are dropped on a form, or chosen in its field. */
export function dropped(form, send) {
  const field = form.querySelector('input[type="file"]');
  const take = (files) => { if (files.length) send([...files]); else say(NONE); };
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
