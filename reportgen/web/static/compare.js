// Two years: tables by group with small bars, a chart of what went up and down; a figure that is clicked is explained.
import { ask, element } from "./window.js";
import { drawn, table } from "./parts.js";

const year = document.body.dataset.year;
const words = document.documentElement.lang === "en" ? {
  figure: "Figure", unit: "Unit", change: "Change", by: "By", picture: "Both years", other: "Other figures", explain: (title, own) => `Explain ${title}, ${own}`, moved: (title) => `Change from the year before: ${title}`, from: "Cells", cells: "Cells of the workbook that hold this number", number: (typed) => `What “${typed}” stands for`, also: "It is also the change of, or last year's:", points: "points", none: "Nothing to compare.",
} : {
  figure: "Số liệu", unit: "Đơn vị tính", change: "Tăng, giảm", by: "Tỷ lệ", picture: "Hai năm", other: "Số liệu khác", explain: (title, own) => `Giải thích ${title}, ${own}`, moved: (title) => `Tăng, giảm so với năm trước: ${title}`, from: "Các ô", cells: "Các ô của sổ ghi đúng số này", number: (typed) => `“${typed}” là số gì`, also: "Cũng là mức tăng, giảm hoặc số năm trước của:", points: "điểm %", none: "Không có số liệu để so sánh.",
};
const box = (id) => document.getElementById(id);
const BAR = 128, WIDE = 640, LEFT = 300, MOST = 40;
let years = [];

async function load() {
  const chosen = box("with").value;
  for (const link of document.querySelectorAll("[data-kind]")) link.href = `/year/${year}/compare/${link.dataset.kind}?with=${chosen}`;
  const found = await ask(`/api/year/${year}/compare?with=${chosen}`);
  box("groups").removeAttribute("aria-busy");
  if (!found) { box("groups").replaceChildren(); return; }
  years = found.years;
  history.replaceState(null, "", `?with=${chosen}`);
  const key = (kind) => drawn("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, drawn("rect", { x: 1, y: 3, width: 14, height: 10, class: kind }));
  box("legend").replaceChildren(element("span", {}, key("before"), ` ${years[0]}`), element("span", {}, key("now"), ` ${years[1]}`));
  box("groups").replaceChildren(...(found.groups.length ? found.groups.map(group) : [element("p", {}, words.none)]));
}

function group(own, at) {
  const title = own.title || words.other;
  const figure = (line, which) => {
    const text = which === 0 ? line.said_before : line.said_now;
    return { text: element("button", { type: "button", class: "figure", "aria-label": `${text}: ${words.explain(line.title, years[which])}`, onclick: () => explain(years[which], line.name) }, text), number: true };
  };
  const rows = own.lines.map((line) => [line.title, line.unit, figure(line, 0), figure(line, 1), { text: line.moved, number: true }, { text: line.moved_by, number: true }, bars(line)]);
  return element("section", { class: "part", "aria-labelledby": `g${at}` }, element("h2", { id: `g${at}` }, title),
    element("div", { class: "wide uncaptioned", tabindex: "0", role: "group", "aria-labelledby": `g${at}` }, table(title, [words.figure, words.unit, String(years[0]), String(years[1]), words.change, words.by, words.picture], rows)), chart(own.lines, title));
}

/** Both values of a figure, on a scale of their own. */
function bars(line) {
  const most = Math.max(Math.abs(line.before ?? 0), Math.abs(line.now ?? 0)) || 1;
  const bar = (value, y, kind) => drawn("rect", { x: 0, y, height: 9, width: !value ? 0 : Math.max(1, (Math.abs(value) / most) * BAR), class: kind });
  return drawn("svg", { viewBox: `0 0 ${BAR} 24`, class: "small", "aria-hidden": "true" }, bar(line.before, 2, "before"), bar(line.now, 13, "now"));
}

/** What went up to the right, what went down to the left, by its share; a rate by its points. */
function chart(lines, title) {
  const told = lines.map((line) => ({ line, by: line.rate ? (line.difference === null ? null : line.difference * 100) : line.share === null ? null : line.share * 100 })).filter((one) => one.by !== null && one.by !== 0).slice(0, MOST);
  if (!told.length) return "";
  const most = Math.max(...told.map((one) => Math.abs(one.by))), middle = LEFT + (WIDE - LEFT) / 2, reach = (WIDE - LEFT) / 2 - 62;
  const written = (one) => `${one.by > 0 ? "+" : "−"}${Math.abs(one.by).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 2 })}${one.line.rate ? ` ${words.points}` : "%"}`;
  const short = (text) => text.length > 42 ? `${text.slice(0, 41)}…` : text;
  const rows = told.map((one, number) => {
    const y = 8 + number * 26, wide = Math.max(1, (Math.abs(one.by) / most) * reach), up = one.by > 0;
    return drawn("g", {}, drawn("title", {}, `${one.line.title}: ${written(one)}`), drawn("text", { x: LEFT - 8, y: y + 13, "text-anchor": "end" }, short(one.line.title)),
      drawn("rect", { x: up ? middle : middle - wide, y, width: wide, height: 18, class: up ? "up" : "down" }), drawn("text", { x: up ? middle + wide + 5 : middle - wide - 5, y: y + 13, "text-anchor": up ? "start" : "end" }, written(one)));
  });
  const tall = 12 + told.length * 26;
  return drawn("svg", { viewBox: `0 0 ${WIDE} ${tall}`, width: WIDE, height: tall, class: "chart", role: "img", "aria-label": `${words.moved(title)}. ${told.map((one) => `${one.line.title}: ${written(one)}`).join("; ")}` }, ...rows, drawn("line", { x1: middle, x2: middle, y1: 2, y2: tall - 2, class: "axis" }));
}

async function explain(of_year, typed, title) {
  const found = await ask(`/api/year/${of_year}/explain?of=${encodeURIComponent(typed)}`);
  if (!found) return;
  box("explained-title").textContent = title || (found.figures.length === 1 ? `${found.figures[0].title} (${found.year})` : words.number(typed));
  const link = (cell, text) => element("a", { href: `/year/${found.year}/workbook#${encodeURIComponent(cell.sheet)}!${cell.cell}` }, text);
  const several = found.figures.length > 1;
  const figures = found.figures.map((own) => element("section", {}, several || title ? element("h3", {}, own.title) : "", element("dl", { class: "parts" },
    ...own.parts.flatMap(([label, text], at) => [element("dt", {}, at && own.parts[at - 1][0] === label ? element("span", { class: "hidden" }, label) : label), element("dd", {}, text)]),
    ...(own.cells.length ? [element("dt", {}, words.from), element("dd", { class: "choice" }, ...own.cells.map((cell) => link(cell, `${cell.sheet}!${cell.range}`)))] : []))));
  const cells = found.cells.length ? [element("h3", {}, words.cells), element("ul", {}, ...found.cells.map((cell) => element("li", {}, link(cell, `${cell.sheet}!${cell.cell}`), ` – ${cell.column}`)))] : [];
  const others = found.others.length ? [element("h3", {}, words.also), element("ul", {}, ...found.others.map((own) => element("li", {}, element("button", { type: "button", class: "figure", onclick: () => explain(found.year, own.name) }, own.title))))] : [];
  box("explained-body").replaceChildren(...figures, ...cells, ...others);
  if (!box("explained").open) box("explained").showModal();
}

box("ask").addEventListener("submit", (event) => { event.preventDefault(); const typed = box("question").value.trim(); if (typed) explain(year, typed, words.number(typed)); });
box("close").addEventListener("click", () => box("explained").close());
if (box("with")) { box("with").addEventListener("change", load); load(); }
