// Dropped Word files: what is wrong with their format, the difference of a fixed copy, their PDFs.
import { ask, element, told } from "./window.js";
import { follow } from "./jobs.js";
import { dropped, packed } from "./parts.js";

const words = document.documentElement.lang === "en" ? {
  sound: "Nothing wrong was found.", waived: (count) => `${count} findings were waived by a person.`, take: "Download the fixed copy", nothing: "There is nothing to fix for certain.", pdf: "Download the PDF", pages: (count) => `${count} pages`, difference: "Difference", changes: "What would be fixed",
  faithful: "faithful", substituted: "with other fonts", degraded: "not complete", standing: (files, count) => `${files} files, ${count} findings.`, made: (made, files) => `${made} of ${files} PDFs were made.`, fixed: (made, files) => `${made} of ${files} files can be fixed.`, more: (count) => `… ${count} more`,
} : {
  sound: "Không thấy chỗ nào sai thể thức.", waived: (count) => `${count} chỗ đã có người quyết định bỏ qua.`, take: "Tải bản đã sửa", nothing: "Không có chỗ nào chắc chắn để sửa.", pdf: "Tải bản PDF", pages: (count) => `${count} trang`, difference: "Chỗ khác", changes: "Những chỗ sẽ sửa",
  faithful: "đúng như Word", substituted: "dùng phông khác", degraded: "chưa đủ", standing: (files, count) => `${files} tệp, ${count} điều soát thấy.`, made: (made, files) => `Đã làm ${made}/${files} bản PDF.`, fixed: (made, files) => `${made}/${files} tệp có chỗ sửa được.`, more: (count) => `… và ${count} nữa`,
};
const MOST = 200;
const box = (id) => document.getElementById(id);
const STATES = { faithful: "ok", substituted: "warning", degraded: "error" };
let drop = "";

async function begin(path, body) {
  const ended = await follow(path, body, box("progress"));
  if (!ended || ended.state !== "done") return;
  drop = ended.drop;
  const found = await ask(`/api/tools?drop=${drop}&what=${ended.what}`);
  if (found) show(found);
}

function show(found) {
  box("results").hidden = false;
  const made = found.files.filter((one) => one.made).length, count = found.files.reduce((sum, one) => sum + one.diagnostics.length, 0);
  box("standing").textContent = found.what === "pdf" ? words.made(made, found.files.length) : found.what === "fix" ? words.fixed(made, found.files.length) : words.standing(found.files.length, count);
  const all = box("all");
  all.hidden = made < 2;
  all.href = `/tools/${found.drop}/${found.what}/all.zip`;
  box("files").replaceChildren(...found.files.map((one, number) => file(found, one, number)));
}

function file(found, one, number) {
  const parts = (one.papers || []).map((paper) => element("p", { class: "quiet" }, paper));
  const link = (text) => element("p", {}, element("a", { class: "button main", href: `/tools/${found.drop}/${found.what}/${number}`, download: "" }, text, element("span", { class: "hidden" }, `: ${one.file}`)));
  if (found.what === "pdf" && one.made) parts.push(element("p", {}, element("strong", { class: `state-${STATES[one.verdict]}` }, words[one.verdict]), ` – ${one.said} ${words.pages(one.pages)}`), link(words.pdf));
  if (found.what === "fix" && one.made) parts.push(element("h3", {}, words.changes), ...some(one.changes), element("details", { open: true }, element("summary", {}, words.difference), difference(one)), link(words.take));
  if (found.what === "fix" && !one.made) parts.push(element("p", {}, words.nothing));
  if (found.what !== "fix") parts.push(...some(one.diagnostics));
  if (found.what === "lint" && !one.diagnostics.length) parts.push(element("p", {}, words.sound));
  if (found.what === "fix" && !one.papers) parts.push(...some(one.diagnostics));
  if (one.waived) parts.push(element("p", { class: "quiet" }, words.waived(one.waived)));
  return element("section", { class: "part", "aria-labelledby": `f${number}` }, element("h2", { id: `f${number}` }, one.file), ...parts);
}

function some(found) {
  return [...found.slice(0, MOST).map((one) => told({ ...one, file: one.page ? `${one.file}, ${one.page}` : one.file })), ...(found.length > MOST ? [element("p", {}, words.more(found.length - MOST))] : [])];
}

function difference(one) {
  const kind = (line) => line.startsWith("-") ? "old" : line.startsWith("+") ? "new" : "same";
  return element("pre", { class: "diff said", tabindex: "0", role: "group", "aria-label": `${words.difference}: ${one.file}` }, ...one.difference.slice(2).map((line) => element("span", { class: kind(line) }, line)));
}

dropped(box("drop"), (files) => { const data = packed(files); data.append("what", box("drop").querySelector('input[name="what"]:checked').value); begin("/api/tools", data); });
for (const what of ["lint", "fix", "pdf"]) box(what).addEventListener("click", () => begin("/api/tools/more", { drop, what }));
