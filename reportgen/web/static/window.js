// What every page has: asking the window's own server, news of jobs and saved files, what is told, the language.

/** Ask the server; where it refuses, null is returned and what it tells shown, or given to `refused`. */
export async function ask(path, body, refused = tell) {
  const options = body === undefined ? {} : {
    method: "POST",
    headers: body instanceof FormData ? {} : { "content-type": "application/json" },
    body: body instanceof FormData ? body : JSON.stringify(body),
  };
  if (body instanceof FormData && [...body.values()].reduce((sum, one) => sum + (one.size || 0), 0) > LARGEST) {
    say(words("large"), true);
    return null;
  }
  let answer;
  try {
    answer = await fetch(path, { credentials: "same-origin", ...options });
  } catch {
    say(words("gone"));
    return null;
  }
  const kind = answer.headers.get("content-type") || "";
  if (!kind.startsWith("application/json")) {
    say(await answer.text());
    return null;
  }
  const data = await answer.json();
  if (!answer.ok) {
    refused(worst(data.diagnostics || []));
    return null;
  }
  return data;
}

const LARGEST = 60 * 2 ** 20; // bytes; the server takes a little more
const MOST = 3;
function tell(found) {
  for (const one of found.slice(0, MOST)) say(sentence(one), true);
  if (found.length > MOST) say(words("more")(found.length - MOST), true);
}

/** What must be mended; all of it where nothing must. */
export function worst(found) {
  const errors = found.filter((one) => one.severity === "error");
  return errors.length ? errors : found;
}

const WORDS = {
  vi: { more: (count) => `… và ${count} lỗi khác.`, large: "Tệp quá lớn.", gone: "Cửa sổ đã đóng. Chạy lại: reportgen open", saved: "Đã lưu: ", opened: "Đã mở tệp.", unopened: "Không mở được tệp bằng chương trình của máy." },
  en: { more: (count) => `… and ${count} more errors.`, large: "The file is too large.", gone: "The window has been closed. Run again: reportgen open", saved: "Saved: ", opened: "The file was opened.", unopened: "The system could not open the file." },
};

/** Words of this script in the page's language. */
export function words(key) {
  return (WORDS[document.documentElement.lang] || WORDS.vi)[key];
}

/** An element with text and attributes; nothing is ever taken for HTML. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/** A diagnostic in one sentence. */
export function sentence(one) {
  const where = [one.file, one.sheet && one.cell ? `${one.sheet}!${one.cell}` : one.sheet || one.cell, one.paragraph].filter(Boolean).join("  ");
  return [where, one.message, one.hint].filter(Boolean).join(" – ");
}

/** A diagnostic as a block: where, what, what to do. */
export function told(one) {
  const where = [one.file, one.sheet && one.cell ? `${one.sheet}!${one.cell}` : one.sheet || one.cell, one.paragraph].filter(Boolean).join("  ");
  return element("div", { class: `told ${one.severity}` },
    element("div", { class: "where" }, where), element("div", {}, one.message), element("div", { class: "quiet" }, one.hint || ""));
}

/** Say something for a while; what went wrong stays until it is clicked. */
export function say(text, stays = false) {
  const line = element("p", {}, text);
  document.getElementById("news").append(line);
  line.addEventListener("click", () => line.remove());
  if (!stays) setTimeout(() => line.remove(), 6000);
}

/** Draw only those rows of a long list that are seen. `draw(number)` gives an element; rows are equally high. */
export function virtual(box, count, height, draw, holder = box) {
  holder.replaceChildren();
  const space = element("div");
  space.style.height = `${count * height}px`;
  space.style.width = "1px";
  holder.append(space);
  const shown = new Map();
  const offset = holder === box ? 0 : holder.offsetTop;
  const update = () => {
    const first = Math.max(0, Math.floor((box.scrollTop - offset) / height) - 8);
    const last = Math.min(count, Math.ceil((box.scrollTop - offset + box.clientHeight) / height) + 8);
    for (const [number, own] of shown) if (number < first || number >= last) { own.remove(); shown.delete(number); }
    const fresh = document.createDocumentFragment();
    for (let number = first; number < last; number += 1) {
      if (shown.has(number)) continue;
      const own = draw(number);
      own.style.top = `${number * height}px`;
      own.style.height = `${height}px`;
      shown.set(number, own);
      fresh.append(own);
    }
    holder.append(fresh);
  };
  let waiting = false;
  const later = () => { if (!waiting) { waiting = true; requestAnimationFrame(() => { waiting = false; update(); }); } };
  box.onscroll = later;
  update();
  return { update, again: () => { for (const own of shown.values()) own.remove(); shown.clear(); update(); } };
}

const listeners = { job: [], saved: [], held: [] };
/** Be told of news: `job`, `saved`, `held`; what is returned ends it. */
export function on(kind, listener) {
  listeners[kind].push(listener);
  return () => { listeners[kind] = listeners[kind].filter((own) => own !== listener); };
}

function hear(kind, data) { for (const own of listeners[kind]) own(JSON.parse(data)); }

function listen() {
  if (window.SharedWorker) {
    const { port } = new SharedWorker("/static/news.js");
    port.addEventListener("message", (event) => hear(event.data.kind, event.data.data));
    port.start();
    window.addEventListener("pagehide", () => port.postMessage("gone"));
    window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
    return;
  }
  const news = new EventSource("/events");
  for (const kind of Object.keys(listeners)) news.addEventListener(kind, (event) => hear(kind, event.data));
}
listen();
on("held", (data) => document.getElementById("held").replaceChildren(...(data[document.body.dataset.year] || []).map((line) => element("p", {}, line))));
on("saved", (data) => say(words("saved") + data.files.join(", ")));

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.language) {
    await ask("/api/language", { language: button.dataset.language });
    location.reload();
  } else if (button.dataset.open !== undefined) {
    const done = await ask("/api/workspace/open", { number: Number(button.dataset.open) });
    if (done) location.assign(done.to);
  } else if (button.dataset.post) {
    button.disabled = true;
    const done = await ask(button.dataset.post, {});
    button.disabled = false;
    if (done && done.to) location.assign(done.to);
    else if (done && done.opened !== undefined) say(words(done.opened ? "opened" : "unopened") + (done.file ? ` ${done.file}` : ""));
  }
});

function form(id, send) {
  const own = document.getElementById(id);
  if (own) own.addEventListener("submit", (event) => { event.preventDefault(); send(new FormData(own)); });
}
form("new-workspace", async (data) => { const done = await ask("/api/workspace/new", { name: data.get("name") }); if (done) location.assign(done.to); });
form("new-year", async (data) => { const done = await ask(`/api/year/${encodeURIComponent(data.get("year"))}/new`, {}); if (done) location.assign(done.to); });

const ownWorkbook = document.getElementById("own-workbook");
if (ownWorkbook) ownWorkbook.addEventListener("click", () => {
  const year = document.getElementById("new-year-number");
  if (year.reportValidity()) location.assign(`/year/${encodeURIComponent(year.value)}/workbook`);
});

for (const card of document.querySelectorAll("[data-card]")) {
  const year = card.dataset.card;
  ask(`/api/year/${year}`).then((found) => {
    const said = card.querySelector(".said");
    said.removeAttribute("aria-busy");
    said.replaceChildren(...(found ? found.said : ["?"]).map((line) => element("p", {}, line)));
    if (found) for (const link of card.querySelectorAll(".links a")) link.classList.toggle("next", link.href.endsWith(`/${found.next}`));
  });
}

// What is pressed before a page's own script listens would be lost: modules have all run when this comes.
document.addEventListener("DOMContentLoaded", () => { document.getElementById("main").inert = false; });
