// Settings: what the doctor finds, the fonts of this machine, how far the printer is off.
import { ask, element, say, virtual } from "./window.js";

const english = document.documentElement.lang === "en";
const words = english
  ? { ok: "good", warning: "to check", error: "wrong", kept: "Remembered.", count: (shown, all) => `(${shown} of ${all} families)`, faces: (count) => `${count} faces` }
  : { ok: "tốt", warning: "cần xem lại", error: "lỗi", kept: "Đã nhớ.", count: (shown, all) => `(${shown}/${all} bộ phông)`, faces: (count) => `${count} kiểu chữ` };
const HEIGHT = 34;
const box = (id) => document.getElementById(id);
let fonts = [];

async function examine() {
  const findings = box("findings");
  findings.setAttribute("aria-busy", "true");
  const found = await ask("/api/settings/doctor");
  findings.removeAttribute("aria-busy");
  if (!found) return;
  findings.replaceChildren(element("ul", { class: "plain" }, ...found.findings.map((one) => element("li", {}, element("strong", { class: `state-${one.state}` }, words[one.state]), ` – ${one.text}`, one.mend ? element("div", { class: "quiet" }, one.mend) : ""))));
  ({ fonts } = found);
  list();
}

function list() {
  const typed = box("font-name").value.trim().toLocaleLowerCase("vi");
  const shown = fonts.filter((one) => one.name.toLocaleLowerCase("vi").includes(typed));
  box("fonts-count").textContent = words.count(shown.length, fonts.length);
  virtual(box("fonts"), shown.length, HEIGHT, (number) => element("div", { class: "item", role: "listitem" }, element("b", {}, shown[number].name), element("span", { class: "quiet" }, ` – ${words.faces(shown[number].faces)}`)));
}

for (const own of document.querySelectorAll("[data-offset]")) {
  own.addEventListener("submit", async (event) => {
    event.preventDefault();
    const done = await ask("/api/settings/offset", { document: own.dataset.offset, x: own.elements.x.value, y: own.elements.y.value });
    if (!done) return;
    own.elements.x.value = done.x;
    own.elements.y.value = done.y;
    say(words.kept);
  });
}
box("again").addEventListener("click", examine);
box("font-name").addEventListener("input", list);
examine();
