// A job of the window: begun, followed to its end, its files shown.
import { ask, element, on, say, told } from "./window.js";

const WORDS = document.documentElement.lang === "en"
  ? { busy: "Another job is running.", cancelled: "Stopped." }
  : { busy: "Đang có một việc khác chạy.", cancelled: "Đã dừng." };
const PATIENCE = 1000; // ms

/** Begin a job: what the server says of it, with its number as `job`; null where it did not begin, which is told. */
export async function begin(path, body) {
  const begun = await ask(path, body);
  if (begun && begun.job === null) { say(WORDS.busy); return null; }
  return begun;
}

/** Show how far a job is in `box` to its end, which is returned; `stop` ends it, `start` rests meanwhile. */
export async function watch(number, box, stop = box.querySelector("button"), start = null) {
  const bar = box.querySelector("progress"), title = box.querySelector("label"), first = title.textContent;
  const cancel = () => ask("/api/job/cancel", { job: number });
  const running = (is) => {
    box.hidden = !is;
    if (stop) stop.hidden = !is;
    if (start) start.disabled = is;
  };
  bar.removeAttribute("value");
  if (stop) stop.addEventListener("click", cancel);
  running(true);
  const ended = await end(number, (own) => {
    if (own.total) { bar.max = own.total; bar.value = own.done; }
    if (own.title) title.textContent = own.title;
  });
  if (stop) stop.removeEventListener("click", cancel);
  running(false);
  title.textContent = first;
  return ended;
}

/** Give each news of a job to `see`; its end is returned. It is asked for, too: the news may have come before the number. */
function end(number, see) {
  return new Promise((resolve) => {
    let over = false, deaf = null;
    const hear = (own) => {
      if (over || !own || own.number !== number) return;
      if (own.state === "running") { see(own); return; }
      over = true;
      deaf();
      resolve(own);
    };
    deaf = on("job", hear);
    const look = async () => {
      const own = over ? null : await ask(`/api/job/${number}`);
      hear(own);
      if (own && !over) setTimeout(look, PATIENCE); // a window that does not answer says so once
    };
    look();
  });
}

/** Begin a job and watch it in `box`: what was said of it with its end; null where it did not begin. */
export async function follow(path, body, box) {
  const begun = await begin(path, body);
  if (!begun) return null;
  const ended = await watch(begun.job, box);
  if (ended.state === "cancelled") say(ended.title || WORDS.cancelled);
  if (ended.state === "failed" && ended.title) say(ended.title, true);
  return { ...begun, ...ended };
}

/** Make files by a form of a page, and show them: `address` of a name, `words` with `made`, `kept` and `failed`. */
export async function make(path, body, address, words, worthy) {
  const find = (id) => document.getElementById(id);
  find("outcome").replaceChildren();
  const begun = await begin(path, body);
  if (!begun) return;
  const ended = await watch(begun.job, find("progress"), find("cancel"), find("start"));
  const done = ended.state === "done", result = ended.result;
  const parts = [element("p", {}, element("strong", {}, done ? words.made(result.made.length) : ended.title || words.failed))];
  if (done) parts.push(element("ul", {}, ...result.made.slice(0, MOST_FILES).map((name) => element("li", {}, file(address(name, result), name)))));
  if (done && result.kept.length) parts.push(element("p", {}, words.kept + result.kept.join(", ")));
  find("outcome").replaceChildren(...parts, ...ended.diagnostics.filter(worthy).slice(0, MOST_TOLD).map((one) => told({ ...one, ...one.place })));
}

const MOST_FILES = 400, MOST_TOLD = 100;

function file(address, name) {
  const shown = name.endsWith(".pdf");
  return element("a", { href: shown ? `${address}?show=1` : address, ...(shown ? { target: "_blank", rel: "noopener" } : {}) }, name);
}
