// The meeting: items moved by dragging or by buttons, minutes and speakers; the packet looked at, counted, bound.
import { make } from "./jobs.js";
import { ask, element, on, say, told, worst } from "./window.js";

const WORDS = {
  vi: { minutes: "Số phút", speaker: "Người thực hiện", up: "Lên", down: "Xuống", moved: (title, at, all) => `“${title}”: vị trí ${at}/${all}.`, dirty: "Có thay đổi chưa lưu.", saved: "Đã lưu.", paper: "Tài liệu: ", missing: "chưa có tệp", out: "năm nay không có", end: (time, sum) => `Kết thúc: ${time} (tổng cộng ${sum} phút).`, sum: (sum) => `Tổng cộng ${sum} phút.`, page: (at, all) => `Trang ${at}/${all}`, alt: (at) => `Tập tài liệu, trang ${at}`, copies: (count) => `Tính cho ${count} bản (theo danh sách khách mời).`, total: "Cộng", first: "Hãy lưu thứ tự trước khi gộp.", failed: "Chưa gộp được tài liệu.", made: () => "Đã gộp tài liệu.", kept: "Giữ nguyên bản sửa tay: ", none: "Chưa xem trước được.", workbook: "Xem sổ số liệu", clock: (hour, minute) => `${hour} giờ ${minute}`, tags: "Lấy từ sổ; gõ tên khác để thay." },
  en: { minutes: "Minutes", speaker: "Speaker", up: "Up", down: "Down", moved: (title, at, all) => `“${title}”: place ${at} of ${all}.`, dirty: "There are changes that are not saved.", saved: "Saved.", paper: "Paper: ", missing: "no file yet", out: "not this year", end: (time, sum) => `Ends: ${time} (${sum} minutes in all).`, sum: (sum) => `${sum} minutes in all.`, page: (at, all) => `Page ${at}/${all}`, alt: (at) => `Packet, page ${at}`, copies: (count) => `For ${count} copies (by the list of guests).`, total: "Sum", first: "Save the order before you bind.", failed: "The papers were not bound.", made: () => "The papers were bound.", kept: "Kept as edited: ", none: "There is no preview yet.", workbook: "To the workbook", clock: (hour, minute) => `${hour}:${minute}`, tags: "From the workbook; type another name to replace it." },
};
const words = WORDS[document.documentElement.lang] || WORDS.vi;
const year = document.body.dataset.year;
const find = (id) => document.getElementById(id);
const list = find("items");
const CHUNK = 40;
let meeting = null, rows = [], pages = [], at = 0, drawing = 0, turn = 0;

// --- the items ---

async function load() {
  const found = await ask(`/api/year/${year}/meeting`);
  if (found) take(found);
}

function take(found) {
  meeting = found;
  rows = found.items.map((own) => ({ ...own, was: { minutes: own.minutes, speaker: own.speaker } }));
  find("trouble").replaceChildren(...worst(found.diagnostics).slice(0, 5).map(told));
  const mine = drawing += 1;
  list.replaceChildren();
  const next = (from) => {
    if (mine !== drawing) return;
    for (const own of rows.slice(from, from + CHUNK)) list.append(item(own));
    if (from + CHUNK < rows.length) requestAnimationFrame(() => next(from + CHUNK)); else changed();
  };
  next(0);
}

function item(own) {
  const id = `item-${own.number}`;
  const tagged = /\{[{%]/.test(own.speaker) && !meeting.diagnostics.length, shown = tagged ? own.said : own.speaker;
  const minutes = element("input", { id: `${id}-minutes`, type: "number", min: 0, max: 1440, step: 1, value: own.minutes, required: true, oninput: (event) => { own.minutes = event.target.checkValidity() ? Number(event.target.value) : null; changed(); } });
  const speaker = element("input", { id: `${id}-speaker`, type: "text", maxlength: 1000, value: shown, autocomplete: "off", "aria-describedby": tagged ? `${id}-tags` : undefined, oninput: (event) => { own.speaker = event.target.value === shown ? own.was.speaker : event.target.value; changed(); } });
  const about = tagged ? element("span", { class: "quiet", id: `${id}-tags` }, words.tags) : "";
  const marks = [own.is_left_out ? words.out : "", own.is_missing ? words.missing : "", own.secrecy].filter(Boolean);
  const made = element("li", { class: own.is_left_out ? "item out" : "item", "data-number": own.number },
    element("span", { class: "handle", "aria-hidden": "true" }, "⠿"),
    element("span", { class: "time" }),
    element("div", { class: "what" },
      element("strong", { id }, own.title), ...marks.map((mark) => element("span", { class: "mark" }, mark)),
      own.paper ? element("div", { class: "quiet" }, words.paper + own.paper) : ""),
    element("div", { class: "keys" },
      element("div", {}, element("label", { for: speaker.id }, words.speaker, element("span", { class: "hidden" }, `: ${own.title}`)), speaker, about),
      element("div", {}, element("label", { for: minutes.id }, words.minutes, element("span", { class: "hidden" }, `: ${own.title}`)), minutes)),
    element("div", { class: "moves" }, mover(own, -1, "↑", words.up), mover(own, 1, "↓", words.down)));
  made.querySelector(".handle").addEventListener("pointerdown", (event) => drag(event, own, made));
  own.line = made;
  return made;
}

function mover(own, way, sign, word) {
  const button = element("button", { type: "button", "aria-label": `${word}: ${own.title}`, onclick: () => {
    const from = rows.indexOf(own), to = from + way;
    if (to < 0 || to >= rows.length) return;
    rows.splice(from, 1);
    rows.splice(to, 0, own);
    const other = rows[from].line;
    if (way < 0) list.insertBefore(own.line, other); else list.insertBefore(own.line, other.nextSibling);
    button.focus();
    changed();
    find("state").textContent = words.moved(own.title, to + 1, rows.length);
  } }, sign);
  return button;
}

function drag(event, own, line) {
  event.preventDefault();
  line.classList.add("held");
  const move = (now) => {
    const box = list.getBoundingClientRect();
    const over = document.elementFromPoint(box.left + box.width / 2, now.clientY)?.closest("li.item");
    if (over && over !== line && over.parentElement === list) {
      const own = over.getBoundingClientRect();
      list.insertBefore(line, now.clientY > own.top + own.height / 2 ? over.nextSibling : over);
    }
    if (now.clientY < 60) window.scrollBy(0, -12); else if (now.clientY > window.innerHeight - 60) window.scrollBy(0, 12);
  };
  const end = () => {
    for (const [kind, listener] of [["pointermove", move], ["pointerup", end], ["pointercancel", end]]) window.removeEventListener(kind, listener);
    line.classList.remove("held");
    rows = [...list.children].map((one) => rows.find((row) => row.line === one));
    changed();
    find("state").textContent = words.moved(own.title, rows.indexOf(own) + 1, rows.length);
  };
  for (const [kind, listener] of [["pointermove", move], ["pointerup", end], ["pointercancel", end]]) window.addEventListener(kind, listener);
}

const clock = (minutes) => words.clock(String(Math.floor(minutes / 60) % 24).padStart(2, "0"), String(minutes % 60).padStart(2, "0"));
const dirty = () => meeting !== null && rows.some((own, place) => own.number !== place || own.minutes !== own.was.minutes || own.speaker !== own.was.speaker);

/** Show the time of each item, and whether there is something to save. */
function changed() {
  let now = meeting.start, sum = 0;
  for (const own of rows) {
    const counts = !own.is_left_out && own.minutes > 0;
    own.line.querySelector(".time").textContent = counts && now !== null ? clock(now) : "–";
    if (!counts) continue;
    sum += own.minutes;
    if (now !== null) now += own.minutes;
  }
  find("end").textContent = now === null ? words.sum(sum) : words.end(clock(now), sum);
  const is = dirty();
  find("save").disabled = !is || rows.some((own) => own.minutes === null);
  find("undo").disabled = !is;
  find("state").textContent = is ? words.dirty : "";
}

find("save").addEventListener("click", async () => {
  find("save").disabled = true;
  const items = rows.map((own) => ({ number: own.number, minutes: own.minutes, speaker: own.speaker === own.was.speaker ? own.speaker : own.speaker.trim() }));
  const found = await ask(`/api/year/${year}/meeting/order`, { digest: meeting.digest, items });
  if (!found) { changed(); return; }
  take(found);
  find("state").textContent = words.saved;
  preview();
});
find("undo").addEventListener("click", load);
window.addEventListener("beforeunload", (event) => { if (dirty()) event.preventDefault(); });

// --- the packet ---

async function preview() {
  const mine = turn += 1;
  const found = await ask(`/api/year/${year}/meeting/preview`, undefined, (said) => {
    find("which").textContent = words.none;
    find("remarks").replaceChildren(element("p", {}, element("a", { class: "button", href: `/year/${year}/workbook` }, words.workbook)), ...said.slice(0, 20).map(told));
  });
  if (!found || mine !== turn) return;
  pages = found.pages;
  find("copies").textContent = words.copies(found.copies);
  const keys = ["pages", "one_sided", "two_sided", "one_sided_all", "two_sided_all"];
  const number = (value) => element("td", { class: "money" }, String(value));
  find("papers").replaceChildren(...found.papers.map((own) => element("tr", {}, element("th", { scope: "row" }, own.number ? `${own.number}. ${own.title}` : own.title), ...keys.map((key) => number(own[key])))));
  find("sum").replaceChildren(element("tr", {}, element("th", { scope: "row" }, words.total), ...keys.map((key) => number(found.papers.reduce((all, own) => all + own[key], 0)))));
  find("remarks").replaceChildren(...found.diagnostics.slice(0, 50).map(told));
  show(Math.min(at, pages.length - 1));
}

function show(number) {
  if (!pages.length) return;
  at = Math.min(Math.max(number, 0), pages.length - 1);
  const image = find("page"), size = pages[at];
  image.hidden = false;
  image.width = 800;
  image.height = Math.round((800 * size.height) / size.width);
  image.alt = words.alt(at + 1);
  image.src = `/api/year/${year}/meeting/page/${at}?width=800&turn=${turn}`;
  find("which").textContent = words.page(at + 1, pages.length);
}
find("previous").addEventListener("click", () => show(at - 1));
find("next").addEventListener("click", () => show(at + 1));

find("bind").addEventListener("submit", async (event) => {
  event.preventDefault();
  if (dirty()) { say(words.first); return; }
  const wanted = Object.fromEntries([...event.target.querySelectorAll("input")].map((box) => [box.name, box.checked]));
  const address = (name) => `/year/${year}/file/${encodeURIComponent(name)}`;
  await make(`/api/year/${year}/meeting/bind`, wanted, address, words, (one) => one.severity !== "note");
});
on("saved", () => { if (!dirty()) { load(); preview(); } });
load();
preview();
