// An office's tables: each column of a file is dragged onto a column of the workbook, or chosen in its list.
import { ask, element, say, told } from "./window.js";
import { dropped, long, packed } from "./parts.js";

const year = document.body.dataset.year;
const words = document.documentElement.lang === "en" ? {
  out: "not imported", sheet: "Sheet of the workbook", from: "Columns of the file", to: "Columns of the workbook", right: "Right", accept: "The cell is right",
  column: (title) => `Column of the workbook for “${title}”`, empty: "drag a column here", leave: (title) => `Do not import “${title}”`, sure: (share) => `${share}% certain`,
  rows: (count) => `${count} rows`, proof: (one) => `${one.cell}: the total ${one.total} of “${one.title}” is the sum of ${one.rows} imported rows`, lacking: "The file lacks: ", gone: "No longer there: ",
  value: (text, title) => `“${text}” in “${title}” is`, every: (title) => `“${title}” of every row is`, between: (title) => `The rows between say “${title}”`, fields: "names and values side by side",
  standing: (q, p) => q || p ? `${q} questions, ${p} to mend` : "All of it is certain.", written: (count, file) => `Wrote ${count} cells into ${file}.`, cells: (count) => `(${count} cells)`, proofs: "Totals that prove the import", needed: "needed", where: "in cell", wait: "…",
} : {
  out: "không nhập", sheet: "Trang của sổ", from: "Cột của tệp", to: "Cột của sổ", right: "Đúng", accept: "Ô ấy đúng",
  column: (title) => `Cột của sổ cho “${title}”`, empty: "kéo một cột vào đây", leave: (title) => `Không nhập “${title}”`, sure: (share) => `chắc ${share}%`,
  rows: (count) => `${count} hàng số liệu`, proof: (one) => `${one.cell}: tổng ${one.total} của “${one.title}” đúng bằng tổng ${one.rows} hàng đã nhập`, lacking: "Tệp không có: ", gone: "Tiêu đề của lần nhập trước không còn: ",
  value: (text, title) => `“${text}” ở cột “${title}” là`, every: (title) => `“${title}” của mọi hàng là`, between: (title) => `Các hàng đề mục cho biết “${title}”`, fields: "mục và giá trị đặt cạnh nhau",
  standing: (q, p) => q || p ? `Còn ${q} điều chưa chắc, ${p} điều phải sửa.` : "Mọi điều đã chắc chắn.", written: (count, file) => `Đã ghi ${count} ô vào ${file}.`, cells: (count) => `(${count} ô)`, proofs: "Tổng đã đối chiếu", needed: "cần có", where: "ô", wait: "…",
};
const HEIGHT = 34;
const tables = document.getElementById("tables");
let data = null, dragged = null;

async function show(found) {
  if (!found) return;
  if (found.to) { say(words.written(found.changed, found.file)); location.assign(found.to); return; }
  const focused = document.activeElement?.id;
  data = found;
  document.getElementById("imported").hidden = false;
  document.getElementById("standing").textContent = words.standing(found.questions, found.problems);
  document.getElementById("write").disabled = !found.holds && !document.getElementById("partial").checked;
  document.getElementById("notes").replaceChildren(...found.notes.slice(0, 100).map(told));
  tables.replaceChildren(...found.tables.map(draw));
  list("put", found.put, ([sheet, cell, value, origin]) => [element("b", {}, `${sheet}!${cell}`), ` = ${value || "–"}`, element("span", { class: "quiet" }, origin ? `  ← ${origin}` : "")]);
  list("left", found.left, ([file, place, said, why]) => [element("b", {}, `${file}  ${place}`), ` “${said}” `, element("span", { class: "quiet" }, `(${why})`)]);
  if (focused) document.getElementById(focused)?.focus();
}

function list(what, count, line) {
  document.getElementById(`${what}-count`).textContent = words.cells(count);
  const load = (first) => ask(`/api/year/${year}/import/part?drop=${data.drop}&what=${what}&from=${first}`).then((own) => own && own.cells);
  long(document.getElementById(what), count, HEIGHT, load, (row) => element("div", { class: "item", role: "listitem" }, ...(row ? line(row) : [words.wait])));
}

async function answer(own, said) {
  tables.setAttribute("aria-busy", "true");
  await show(await ask(`/api/year/${year}/import/answer`, { drop: data.drop, said: { file: own.file, tab: own.tab, number: own.number, ...said } }));
  tables.removeAttribute("aria-busy");
}

function draw(own, at) {
  const spec = data.sheets.find((sheet) => sheet.name === own.sheet.to);
  const titles = new Map((spec?.columns || []).map((column) => [column.name, column.title]));
  const chooser = select(`t${at}-sheet`, [["", words.out], ...data.sheets.map((sheet) => [sheet.name, sheet.title])], own.sheet.to, (to) => answer(own, { sheet: to }));
  const head = [element("h2", { id: `t${at}` }, `${data.files[own.file]}  ·  ${own.tab}${own.number > 1 ? ` (${own.number})` : ""}`), element("p", { class: "quiet" }, own.caption)];
  const choice = own.is_fields
    ? [element("p", {}, own.sheet.to ? words.fields : words.out, element("span", { class: "quiet" }, ` (${own.sheet.reason})`))]
    : [element("div", { class: "choice" }, element("label", { for: `t${at}-sheet` }, words.sheet), chooser, ...doubt(own.sheet, `t${at}-sheet-yes`, words.sheet, () => answer(own, { sheet: own.sheet.to })), element("span", { class: "quiet" }, own.sheet.reason), element("span", {}, words.rows(own.rows)))];
  const mapping = spec && !own.is_fields ? [element("div", { class: "mapping" },
    element("div", {}, element("h3", {}, words.from), element("ul", {}, ...own.columns.map((column, number) => card(own, column, spec, `t${at}-c${number}`)))),
    element("div", {}, element("h3", { id: `t${at}-to` }, words.to), element("ul", { class: "targets", tabindex: "0", "aria-labelledby": `t${at}-to` }, ...spec.columns.map((column, number) => target(own, column, `t${at}-k${number}`)))))] : [];
  const told_ = own.problems.map((one, number) => element("div", {}, told(one), one.accept ? element("button", { type: "button", class: "small", id: `t${at}-p${number}`, onclick: () => answer(own, { accept: [one.accept] }) }, words.accept, element("span", { class: "hidden" }, `: ${one.cell}`)) : ""));
  return element("section", { class: "part", "aria-labelledby": `t${at}` }, ...head, ...choice, ...told_, ...mapping, ...spoken(own, titles, at), ...proofs(own), ...own.notes.slice(0, 50).map(told),
    ...(own.lacking.length ? [element("p", {}, words.lacking + own.lacking.join("; "))] : []),
    ...(own.changes.length ? [element("p", {}, words.gone + own.changes.join("; "))] : []));
}

function select(id, options, value, change, label) {
  const made = element("select", { id, "aria-label": label, onchange: () => change(made.value) }, ...options.map(([name, text]) => element("option", { value: name, selected: name === value }, text)));
  return made;
}

function doubt(own, id, about, yes) {
  if (own.certain) return [];
  return [element("span", { class: "mark" }, words.sure(Math.round(own.confidence * 100))), ...(own.to ? [element("button", { type: "button", class: "small", id, onclick: yes }, words.right, element("span", { class: "hidden" }, `: ${about}`))] : [])];
}

function card(own, column, spec, id) {
  const say_ = (to) => answer(own, { columns: { [column.title]: to } });
  const made = element("li", { class: `column ${column.certain ? (column.to ? "" : "out") : "doubt"}`, draggable: "true" },
    element("div", { class: "handle" }, column.title),
    element("div", { class: "samples" }, `${words.where} ${column.at}: ${column.samples.join(" · ")}`),
    element("div", { class: "choice" }, select(id, [["", words.out], ...spec.columns.map((one) => [one.name, one.title])], column.to, say_, words.column(column.title)), ...doubt(column, `${id}-yes`, column.title, () => say_(column.to))),
    element("div", { class: "said" }, column.reason));
  made.addEventListener("dragstart", (event) => { dragged = { own, column }; event.dataTransfer.setData("text/plain", column.title); event.dataTransfer.effectAllowed = "move"; });
  made.addEventListener("dragend", () => { dragged = null; });
  return made;
}

function target(own, column, id) {
  const taken = own.columns.find((one) => one.to === column.name);
  const made = element("li", { class: `target${taken ? " taken" : ""}`, id, "data-name": column.name },
    element("div", {}, element("strong", {}, column.title), column.wanted ? element("span", { class: "quiet" }, ` (${words.needed})`) : "", element("div", { class: taken ? "said" : "samples" }, taken ? `← ${taken.title}` : words.empty)),
    taken ? element("button", { type: "button", class: "small", id: `${id}-out`, "aria-label": words.leave(taken.title), onclick: () => answer(own, { columns: { [taken.title]: "" } }) }, "✕") : "");
  for (const kind of ["dragenter", "dragover"]) made.addEventListener(kind, (event) => { if (dragged && dragged.own === own) { event.preventDefault(); made.classList.add("over"); } });
  for (const kind of ["dragleave", "drop"]) made.addEventListener(kind, () => made.classList.remove("over"));
  made.addEventListener("drop", (event) => { event.preventDefault(); if (dragged && dragged.own === own) answer(own, { columns: { [dragged.column.title]: column.name } }); });
  return made;
}

function spoken(own, titles, at) {
  const asked = [];
  own.values.forEach((one, number) => { if (one.text !== one.to || !one.certain) asked.push(choice_(one, `t${at}-v${number}`, words.value(one.text, titles.get(one.column)), (to) => answer(own, { values: { [one.column]: { [one.text]: to } } }))); });
  own.constants.forEach((one, number) => asked.push(choice_(one, `t${at}-e${number}`, words.every(titles.get(one.column)), (to) => answer(own, { constants: { [one.column]: to } }))));
  own.captions.forEach((one, number) => asked.push(element("div", { class: "choice" }, words.between(titles.get(one.column)), ...doubt(one, `t${at}-b${number}-yes`, titles.get(one.column), () => answer(own, { captions: [one.column] })))));
  return asked;
}

function choice_(one, id, label, send) {
  const options = one.options.length ? one.options : [one.to].filter(Boolean);
  return element("div", { class: "choice" }, element("label", { for: id }, label), select(id, [["", "–"], ...options.map((text) => [text, text])], one.to, send), ...doubt(one, `${id}-yes`, label, () => send(one.to)), element("span", { class: "quiet" }, one.reason));
}

function proofs(own) {
  if (!own.proofs.length) return [];
  return [element("details", {}, element("summary", {}, `${words.proofs}: ${own.proofs.length}`), element("ul", {}, ...own.proofs.slice(0, 200).map((one) => element("li", {}, words.proof(one)))))];
}

const partial = document.getElementById("partial");
partial.addEventListener("change", () => { document.getElementById("write").disabled = !data.holds && !partial.checked; });
document.getElementById("again").addEventListener("click", async () => show(await ask(`/api/year/${year}/import/again`, { drop: data.drop })));
document.getElementById("write").addEventListener("click", async () => show(await ask(`/api/year/${year}/import/write`, { drop: data.drop, partial: partial.checked })));
dropped(document.getElementById("drop"), async (files) => {
  const sent = packed(files);
  sent.append("kit", document.getElementById("kit")?.value || "");
  await show(await ask(`/api/year/${year}/import`, sent));
});
