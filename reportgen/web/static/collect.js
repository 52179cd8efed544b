// What units have sent: a row a unit, what stands out drawn beside what is usual, replies, sums, a ranking.
import { ask, element, say, told, virtual, words as shared } from "./window.js";
import { follow } from "./jobs.js";
import { drawn, table } from "./parts.js";

const year = document.body.dataset.year;
const english = document.documentElement.lang === "en";
const words = english ? {
  unit: "Unit", status: "Status", errors: "Errors", warnings: "To check", worst: "To be mended first", shown: (count, all) => `${count} of ${all} units`, under: "Under", senders: "To send", all: "All units", upper: "By upper unit",
  none: "Nothing stands out.", usual: "usual for a unit like this", value: "what the unit reports", fine: "Nothing has to go back to a unit.", mail: "Open the mail", take: (name) => `Download ${name}`, unstored: "Opens after “Write” below.",
  figure: "Figure", sum: "Sum", of: "Of", rank: "Rank", without: "Without a value: ", wrote: (count) => `Wrote ${count} files.`, late: (day) => `late, ${day}`, more: (count) => `… ${count} more`, nothing: "Nothing else to know.", picture: "Chart",
} : {
  unit: "Đơn vị", status: "Tình trạng", errors: "Lỗi", warnings: "Cần xem", worst: "Điều phải sửa trước", shown: (count, all) => `${count}/${all} đơn vị`, under: "Trực thuộc", senders: "Phải gửi", all: "Tất cả", upper: "Theo đơn vị cấp trên",
  none: "Không có số nào khác thường.", usual: "mức thường thấy ở đơn vị như vậy", value: "số đơn vị báo cáo", fine: "Không có gì phải gửi lại đơn vị nào.", mail: "Mở thư", take: (name) => `Tải ${name}`, unstored: "Mở được sau khi bấm “Ghi” ở dưới.",
  figure: "Số liệu", sum: "Tổng", of: "Của", rank: "Hạng", without: "Chưa có số liệu: ", wrote: (count) => `Đã ghi ${count} tệp.`, late: (day) => `gửi muộn, ${day}`, more: (count) => `… và ${count} nữa`, nothing: "Không có điều gì khác.", picture: "Biểu đồ",
};
const HEIGHT = 34, MOST = 60, WIDE = 560;
const box = (id) => document.getElementById(id);
let data = null;

async function load() {
  data = await ask(`/api/year/${year}/collect`);
  if (!data) return;
  box("collected").hidden = false;
  box("status").replaceChildren(box("status").options[0], ...Object.entries(data.statuses).map(([name, text]) => element("option", { value: name }, text)));
  box("under").replaceChildren(...data.groups.map((own) => element("option", { value: own.code }, own.name || words.all)));
  box("figure").replaceChildren(element("option", { value: "" }, "–"), ...data.figures.map((own) => element("option", { value: own.name }, own.title)));
  filter();
  groups();
  outliers();
  replies();
  sums(data.sums);
  const listed = data.diagnostics;
  box("told").replaceChildren(...(listed.length ? listed.slice(0, MOST).map(told) : [element("p", {}, words.nothing)]), listed.length > MOST ? element("p", {}, words.more(listed.length - MOST)) : "");
}

function filter() {
  const status = box("status").value, typed = box("name").value.trim().toLocaleLowerCase("vi");
  const shown = data.units.filter((own) => (!status || own.status === status) && (!typed || `${own.code} ${own.name} ${own.under}`.toLocaleLowerCase("vi").includes(typed)));
  box("counts").textContent = words.shown(shown.length, data.units.length);
  const cell = (text, attributes = {}) => element("span", { role: "cell", title: text.length > 24 ? text : undefined, ...attributes }, text);
  const units = box("units");
  const rows = element("div", { role: "rowgroup", class: "cells" });
  const head = element("div", { role: "rowgroup", class: "unit-head" }, element("div", { class: "unit head item-head", role: "row" }, ...[words.unit, words.status, words.errors, words.warnings, words.worst].map((text) => element("span", { role: "columnheader" }, text))));
  units.replaceChildren(head, rows);
  units.setAttribute("aria-rowcount", String(shown.length + 1));
  virtual(units, shown.length, HEIGHT, (number) => {
    const own = shown[number];
    const said = own.came_late ? `${own.said} (${words.late(own.came_late)})` : own.said;
    return element("div", { class: "item unit", role: "row", "aria-rowindex": String(number + 2) }, cell(own.under ? `${own.name} (${own.under})` : own.name, { role: "rowheader" }), cell(said, { class: `state-${own.status}` }), cell(own.errors ? String(own.errors) : ""), cell(own.warnings ? String(own.warnings) : ""), cell([own.where, own.worst].filter(Boolean).join(" – ")));
  }, rows);
}

function groups() {
  const names = Object.entries(data.statuses);
  box("groups").replaceChildren(element("div", { class: "wide", tabindex: "0", role: "group", "aria-label": words.upper }, table(words.upper, [words.under, words.senders, ...names.map(([, text]) => text)],
    data.groups.map((own) => [own.name || words.all, { text: String(own.senders), number: true }, ...names.map(([name]) => ({ text: own[name] ? String(own[name]) : "", number: true }))]))));
}

/** Each unit's value as a point, joined to the usual one; a scale for each figure. */
function outliers() {
  if (!data.outliers.length) { box("outliers").replaceChildren(element("p", {}, words.none)); return; }
  const by = new Map();
  for (const one of data.outliers) by.set(one.figure, [...(by.get(one.figure) || []), one]);
  const legend = element("p", { class: "legend" },
    element("span", {}, drawn("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, drawn("circle", { cx: 8, cy: 8, r: 6, class: "odd" })), ` ${words.value}`),
    element("span", {}, drawn("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, drawn("circle", { cx: 8, cy: 8, r: 5, class: "usual" })), ` ${words.usual}`));
  box("outliers").replaceChildren(legend, ...[...by.values()].slice(0, MOST).map((own) => {
    const most = Math.max(...own.map((one) => Math.max(one.value, one.usual))) || 1;
    const at = (value) => 8 + (Math.max(0, value) / most) * (WIDE - 16);
    const rows = own.slice(0, MOST).map((one, number) => {
      const y = 22 + number * 44;
      return drawn("g", {}, drawn("text", { x: 14, y: y - 6 }, `${one.name}: ${one.said} (${one.usually})`),
        drawn("line", { x1: at(one.value), x2: at(one.usual), y1: y + 8, y2: y + 8, class: "span" }), drawn("circle", { cx: at(one.usual), cy: y + 8, r: 6, class: "usual" }), drawn("circle", { cx: at(one.value), cy: y + 8, r: 7, class: "odd" }));
    });
    const tall = 22 + rows.length * 44;
    const label = own.slice(0, MOST).map((one) => `${one.name}: ${one.said} (${words.usual}: ${one.usually})`).join("; ");
    return element("figure", {}, element("figcaption", {}, element("strong", {}, own[0].title)), drawn("svg", { viewBox: `0 0 ${WIDE} ${tall}`, width: WIDE, height: tall, class: "chart", role: "img", "aria-label": label }, drawn("line", { x1: 8, x2: 8, y1: 0, y2: tall, class: "axis" }), ...rows));
  }));
}

function replies() {
  const box_ = box("replies");
  if (!data.asked.length) { box_.replaceChildren(element("p", {}, words.fine)); return; }
  box_.replaceChildren(...data.asked.map((own) => {
    const inside = element("div");
    const made = element("details", {}, element("summary", {}, `${own.name} – ${data.statuses[own.status]}`), inside);
    made.addEventListener("toggle", () => { if (made.open && !inside.childElementCount) reply(own, inside); });
    return made;
  }));
}

async function reply(own, inside) {
  const base = `year/${year}/collect/reply/${encodeURIComponent(own.code)}`;
  const found = await ask(`/api/${base}`);
  if (!found) return;
  const open = element("button", { type: "button", disabled: !found.stored, onclick: async () => { const done = await ask(`/api/${base}/open`, {}); if (done) say(shared(done.opened ? "opened" : "unopened")); } }, words.mail, element("span", { class: "hidden" }, `: ${own.name}`));
  inside.replaceChildren(element("pre", { class: "said", tabindex: "0", role: "group", "aria-label": own.name }, found.text),
    element("p", { class: "tools" }, open, ...found.files.map((name) => element("a", { class: "button", href: `/${base}/${encodeURIComponent(name)}`, download: "" }, words.take(name))), found.stored ? "" : element("span", { class: "quiet" }, words.unstored)));
}

function sums(rows) {
  box("sums").replaceChildren(table(box("under").selectedOptions[0]?.textContent || words.all, [words.figure, words.sum, words.of], rows.map((own) => [own.title, { text: own.said, number: true }, own.share])));
}

box("start")?.addEventListener("click", async () => {
  box("start").disabled = true;
  const ended = await follow(`/api/year/${year}/collect`, {}, box("progress"));
  box("start").disabled = false;
  if (ended) for (const one of ended.diagnostics) say([one.message, one.hint].filter(Boolean).join(" – "), true);
  if (ended && ended.state === "done") await load();
});
box("status")?.addEventListener("change", filter);
box("name")?.addEventListener("input", filter);
box("under")?.addEventListener("change", async () => { const found = await ask(`/api/year/${year}/collect?under=${encodeURIComponent(box("under").value)}`); if (found) sums(found.sums); });
box("figure")?.addEventListener("change", async () => {
  if (!box("figure").value) { box("ranking").replaceChildren(); return; }
  const found = await ask(`/api/year/${year}/collect/rank?figure=${encodeURIComponent(box("figure").value)}`);
  if (!found) return;
  const most = Math.max(...found.ranked.map((one) => Math.abs(one.value)), 1e-9);
  const bar = (value) => drawn("svg", { viewBox: "0 0 128 16", class: "small", "aria-hidden": "true" }, drawn("rect", { x: 0, y: 3, height: 10, width: (Math.abs(value) / most) * 128, class: "now" }));
  box("ranking").replaceChildren(table(found.title, [words.unit, words.rank, words.figure, words.picture], found.ranked.map((one) => [one.name, { text: String(one.rank), number: true }, { text: one.said, number: true }, bar(one.value)])),
    found.without.length ? element("p", {}, words.without + found.without.join(", ")) : "");
});
box("write")?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = new FormData(box("write"));
  const ended = await follow(`/api/year/${year}/collect/write`, { rank: box("figure").value, into_inputs: form.has("into_inputs"), freeze: form.has("freeze"), force: form.has("force") }, box("writing"));
  if (!ended) return;
  const files = ended.result?.files || [];
  box("written").replaceChildren(...(ended.state === "done" ? [element("p", {}, element("strong", {}, words.wrote(files.length)))] : []), ...(files.length ? [element("ul", {}, ...files.slice(0, MOST).map((name) => element("li", {}, name)))] : []),
    ...ended.diagnostics.slice(0, MOST).map((one) => told({ severity: one.severity, message: one.message, hint: one.hint, ...one.place })));
  if (ended.state === "done") replies();
});
if (box("start")?.dataset.known) load();
