// The workbook: problems in a list, the sheet as a grid whose rows are asked for when they are seen.
import { ask, element, on, say, virtual } from "./window.js";

const year = document.body.dataset.year;
const list = document.getElementById("problems");
const grid = document.getElementById("grid");
const tabs = document.getElementById("tabs");
const words = document.documentElement.lang === "en"
  ? { none: "Nothing wrong is seen.", count: (e, w) => `${e} errors, ${w} to check.` }
  : { none: "Không thấy gì sai.", count: (e, w) => `${e} lỗi, ${w} điều cần xem lại.` };
const HEIGHT = 28, PROBLEM = 76, WINDOW = 400;
let sheets = [], problems = [], shown = [], open = 0, chosen = null, rows = new Map(), view = null, marks = new Map(), widths = [], round = 0;

function letters(number) {
  let text = "";
  for (let left = number + 1; left > 0; left = Math.floor((left - 1) / 26)) text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
  return text;
}

async function check() {
  const own = (round += 1);
  const found = await ask(`/api/year/${year}/check`);
  if (!found || own !== round) return;
  ({ sheets, problems } = found);
  const count = (kind) => problems.filter((one) => one.severity === kind).length;
  document.getElementById("summary").textContent = problems.some((one) => one.severity !== "note") ? words.count(count("error"), count("warning")) : words.none;
  drawTabs();
  filter();
  openSheet(Math.min(open, sheets.length - 1));
  if (own === 1) toHash();
}

/** Show the cell that the address names: `#Sheet!B7`, or the first of a range. */
function toHash() {
  const [, sheet, column, row] = /^#(.+)!([A-Z]{1,3})(\d{1,7})/.exec(decoded(location.hash)) || [];
  const at = sheets.findIndex((one) => one.title === sheet);
  if (at < 0) return;
  chosen = { sheet, cell: column + row, row: Number(row) - 1, column: [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1, message: `${sheet}!${column}${row}`, hint: "" };
  openSheet(at);
  toChosen();
}

function decoded(text) {
  try { return decodeURIComponent(text); } catch { return ""; }
}

function filter() {
  const wanted = new Set([...document.querySelectorAll("[data-severity]:checked")].map((box) => box.dataset.severity));
  shown = problems.filter((one) => wanted.has(one.severity));
  virtual(list, shown.length, PROBLEM, (number) => {
    const one = shown[number];
    const place = one.sheet ? `${one.sheet}${one.cell ? `!${one.cell}` : ""}` : one.file;
    return element("div", { class: `problem ${one.severity}`, role: "option", id: `problem-${number}`, "aria-selected": String(one === chosen), "aria-setsize": shown.length, "aria-posinset": number + 1, onclick: () => choose(number) },
      element("strong", {}, place), element("span", {}, one.message));
  });
}

function choose(number) {
  chosen = shown[number];
  if (!chosen) return;
  const top = number * PROBLEM;
  if (top < list.scrollTop || top + PROBLEM > list.scrollTop + list.clientHeight) list.scrollTop = Math.max(0, top - PROBLEM);
  filter();
  list.setAttribute("aria-activedescendant", `problem-${number}`);
  const at = sheets.findIndex((sheet) => sheet.title === chosen.sheet);
  if (at >= 0) openSheet(at);
  toChosen();
}

function toChosen() {
  document.getElementById("cell").textContent = [chosen.message, chosen.hint].filter(Boolean).join(" – ");
  if (chosen.row >= 0) grid.scrollTo({ top: Math.max(0, chosen.row * HEIGHT - grid.clientHeight / 2), left: Math.max(0, widths.slice(0, chosen.column).reduce((sum, one) => sum + one, 0) - grid.clientWidth / 2) });
  if (view) view.again();
}

function drawTabs() {
  tabs.replaceChildren(...sheets.map((sheet, number) => {
    const wrong = problems.filter((one) => one.sheet === sheet.title && one.severity === "error").length;
    return element("button", { type: "button", role: "tab", id: `tab-${number}`, "aria-selected": String(number === open), "aria-controls": "grid", tabindex: number === open ? "0" : "-1", onclick: () => openSheet(number) },
      sheet.title, wrong ? element("span", { class: "count" }, String(wrong)) : "");
  }));
}

function openSheet(number) {
  if (number < 0) return;
  if (number !== open || !view) { open = number; }
  drawTabs();
  document.getElementById(`tab-${open}`).scrollIntoView({ block: "nearest", inline: "nearest" });
  const sheet = sheets[open];
  rows = new Map();
  marks = new Map();
  for (const one of problems) if (one.sheet === sheet.title && one.row >= 0 && one.severity !== "note") {
    const key = `${one.row}:${one.column}`;
    if (marks.get(key) !== "error") marks.set(key, one.severity);
  }
  widths = sheet.widths.map((letters) => 14 + 8 * letters);
  const columns = Math.max(1, Math.min(sheet.columns, 200));
  const head = element("div", { class: "head", "aria-hidden": "true" }, element("span", {}, ""), ...Array.from({ length: columns }, (_, at) => wide(at, element("span", {}, letters(at)))));
  const cells = element("div", { class: "cells" });
  grid.replaceChildren(head, cells);
  grid.setAttribute("aria-rowcount", sheet.rows);
  grid.setAttribute("aria-colcount", columns);
  view = virtual(grid, sheet.rows, HEIGHT, (row) => {
    const texts = rowOf(row);
    const line = element("div", { class: "line", role: "row", "aria-rowindex": row + 1 }, element("span", { role: "rowheader" }, String(row + 1)));
    for (let column = 0; column < columns; column += 1) {
      const mark = marks.get(`${row}:${column}`) || "";
      const here = chosen && chosen.sheet === sheet.title && chosen.row === row && chosen.column === column ? " here" : "";
      const text = texts ? texts[column] || "" : "";
      line.append(element("span", { role: "gridcell", class: `${mark}${here}`.trim() || undefined, title: text.length > sheet.widths[column] ? text : undefined }, text));
      wide(column, line.lastChild);
    }
    return line;
  }, cells);
}

function wide(column, cell) {
  cell.style.width = `${widths[column]}px`;
  return cell;
}

function rowOf(row) {
  const first = Math.floor(row / WINDOW) * WINDOW;
  const part = rows.get(first);
  if (part === undefined) {
    rows.set(first, null);
    const own = rows, number = open;
    ask(`/api/year/${year}/rows?sheet=${number}&from=${first}`).then((found) => {
      if (found && own === rows) { own.set(first, found.rows); view.again(); }
    });
    return null;
  }
  return part ? part[row - first] : null;
}

if (list) {
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = shown.indexOf(chosen);
    choose(Math.max(0, Math.min(shown.length - 1, at + step)));
  });
  tabs.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    openSheet((open + step + sheets.length) % sheets.length);
    document.getElementById(`tab-${open}`).focus();
  });
  for (const box of document.querySelectorAll("[data-severity]")) box.addEventListener("change", filter);
  document.getElementById("again").addEventListener("click", check);
  window.addEventListener("hashchange", toHash);
  on("saved", (data) => { if (data.files.some((name) => name.startsWith(year))) check(); });
  check();
}

const drop = document.getElementById("drop");
if (drop) {
  const send = async (file) => {
    const data = new FormData();
    data.append("file", file);
    const done = await ask(`/api/year/${year}/drop`, data);
    if (done) location.assign(done.to);
  };
  for (const kind of ["dragenter", "dragover"]) drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("over"); });
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => { event.preventDefault(); const [file] = event.dataTransfer.files; if (file) send(file); else say("?"); });
  document.getElementById("drop-file").addEventListener("change", (event) => { const [file] = event.target.files; if (file) send(file); });
}
