// Proposals for awards: verdicts filtered by outcome and name; a click on a name shows what was received before.
import { ask, element, on, told } from "./window.js";

const WORDS = {
  vi: { shown: (some, all) => `Đang hiện ${some} trên ${all} đề nghị.`, none: "Không có đề nghị nào như thế.", total: (sum) => ` Tiền thưởng các quyết định trong năm: ${sum} đồng.`, unsure: "chưa kiểm chứng", nothing: "Chưa được khen thưởng lần nào trong các sổ đã xem.", history: "Quá trình khen thưởng: ", near: "Có phải là: ", other: "Quyết định của cấp khác: ", columns: ["Ô", "Tập thể, cá nhân", "Danh hiệu, hình thức", "Kết luận", "Tiền thưởng (đồng)", "Căn cứ", "Lý do"], see: "xem quá trình khen thưởng" },
  en: { shown: (some, all) => `${some} of ${all} proposals are shown.`, none: "There is no such proposal.", total: (sum) => ` This year's decisions pay ${sum} đồng.`, unsure: "not verified", nothing: "Received nothing in the workbooks that were looked at.", history: "Awards received: ", near: "Is it: ", other: "Decision of another level: ", columns: ["Cell", "Collective, individual", "Award", "Verdict", "Bonus (đồng)", "Law", "Reasons"], see: "see awards received" },
};
const words = WORDS[document.documentElement.lang] || WORDS.vi;
const year = document.body.dataset.year;
const body = document.getElementById("proposals");
const dialog = document.getElementById("history");
const CHUNK = 30;
let all = [], drawing = 0;

const plain = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").replace(/đ/gi, "d").toLowerCase();

function cell(number, attributes, ...children) {
  return element("td", { role: "cell", "data-label": words.columns[number], ...attributes }, ...children);
}

function article(own) {
  return element("li", {}, element("strong", {}, `${own.what}: `), own.source, own.sure ? "" : element("span", { class: "mark" }, words.unsure), own.text ? element("div", { class: "quiet" }, own.text) : "");
}

function reason(own) {
  return element("li", { class: own.severity }, own.message, own.hint ? element("div", { class: "quiet" }, `→ ${own.hint}`) : "");
}

function row(own) {
  const name = element("button", { type: "button", class: "name", "aria-haspopup": "dialog", onclick: () => show(own.name) }, own.name, element("span", { class: "hidden" }, ` – ${words.see}`));
  const award = [own.award, own.decision ? element("div", { class: "quiet" }, own.decision) : "", own.other_decision ? element("div", { class: "quiet" }, words.other + own.other_decision) : ""];
  return element("tr", { role: "row" },
    cell(0, {}, own.cell),
    cell(1, {}, name, own.unit ? element("div", { class: "quiet" }, own.unit) : ""),
    cell(2, {}, ...award),
    cell(3, {}, element("span", { class: `verdict ${own.verdict}` }, own.verdict_text)),
    cell(4, { class: "money" }, own.amount_text || "–"),
    cell(5, {}, own.law.length ? element("ul", { class: "plain" }, ...own.law.map(article)) : "–"),
    cell(6, {}, own.reasons.length ? element("ul", { class: "plain" }, ...own.reasons.map(reason)) : "–"));
}

/** Draw the rows that are wanted, some in each frame: a long list keeps nobody waiting. */
function draw() {
  const wanted = new Set([...document.querySelectorAll("[data-outcome]:checked")].map((box) => box.dataset.outcome));
  const text = plain(document.getElementById("name").value.trim());
  const some = all.filter((own) => wanted.has(own.verdict) && (!text || plain(`${own.name} ${own.unit}`).includes(text)));
  const turn = drawing += 1;
  body.replaceChildren();
  document.getElementById("shown").textContent = some.length || !all.length ? (all.length ? words.shown(some.length, all.length) : "") : words.none;
  const next = (from) => {
    if (turn !== drawing) return;
    body.append(...some.slice(from, from + CHUNK).map(row));
    if (from + CHUNK < some.length) requestAnimationFrame(() => next(from + CHUNK));
  };
  next(0);
}

async function load() {
  const found = await ask(`/api/year/${year}/awards`, undefined, (said) => {
    document.getElementById("summary").replaceChildren(...said.slice(0, 20).map(told));
  });
  if (!found) return;
  all = found.proposals;
  document.getElementById("summary").textContent = found.said + (found.total ? words.total(found.total) : "");
  for (const box of document.querySelectorAll("[data-count]")) box.textContent = `(${found.counts[box.dataset.count]})`;
  document.getElementById("others").hidden = !found.diagnostics.length;
  document.getElementById("told").replaceChildren(...found.diagnostics.slice(0, 100).map(told));
  draw();
}

async function show(name) {
  const found = await ask(`/api/year/${year}/awards/history?name=${encodeURIComponent(name)}`);
  if (!found) return;
  document.getElementById("history-title").textContent = words.history + name;
  document.getElementById("received").replaceChildren(...found.received.map((own) => element("tr", {}, element("td", {}, String(own.year)), element("td", {}, own.award), element("td", {}, own.unit), element("td", {}, own.other_decision))));
  const said = [...(found.received.length ? [] : [words.nothing]), ...(found.nearest.length ? [`${words.near}${found.nearest.join(", ")}?`] : []), ...found.said];
  document.getElementById("history-said").replaceChildren(...said.map((line) => element("p", {}, line)), ...found.diagnostics.map(told));
  if (!dialog.open) dialog.showModal();
}

document.querySelector(".filters").addEventListener("change", draw);
let waiting = 0;
document.getElementById("name").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(draw, 150); });
document.getElementById("again").addEventListener("click", load);
on("saved", load);
load();
