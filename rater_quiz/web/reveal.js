"use strict";
const root = document.documentElement, main = document.querySelector("main"), sections = [...main.children];
const byId = (id) => document.getElementById(id);
const WHOLE = "h1, h2, h3, h4, p, dl, li, tr, svg, .score, .summary, .notices, table:has(> tbody:only-of-type)";
const LEADING = "h1, h2, h3, h4, thead tr, .legend li, p:has(+ :is(ul, ol, table)), .statements:has(+ table) > li";
let at = 0, parts = [], part = 0;

// A section that is longer than the window is shown in parts. None of them cuts a row, a paragraph or a short table, or
// ends with a heading; a table's head stands above its rows in each. Of what is higher than the window, so much fits.
const divide = () => {
  const section = sections[at], gap = innerHeight * 0.03;
  section.style.clipPath = main.style.paddingBottom = "";
  main.scrollTop = 0;
  const zero = main.getBoundingClientRect().top, high = main.clientHeight;
  const { top: first, bottom: end } = section.getBoundingClientRect();
  const all = [...section.querySelectorAll(WHOLE)].map((each) => {
    const { top, bottom } = each.getBoundingClientRect(), table = each.closest("tbody")?.parentElement;
    const [above, below] = [Math.round(top - zero), Math.round(bottom - zero)];
    return { top: above, bottom: below, head: table?.tHead?.offsetHeight ?? 0, leading: each.matches(LEADING) };
  }).filter(({ top, bottom }) => bottom > top).sort((one, other) => one.top - other.top);
  const boxes = all.filter(({ top, bottom, head }) => bottom - top + head + gap <= high);
  // What leads to the beginning of a part begins it.
  const led = (next) => {
    const before = boxes.filter(({ bottom }) => bottom <= next.top);
    const last = before.find(({ bottom }) => bottom === Math.max(...before.map((each) => each.bottom)));
    return last?.leading ? led(last) : next;
  };
  parts = [{ top: 0, from: 0 }];
  for (let last = parts[0]; end - zero > last.from + high + 1; last = parts.at(-1)) {
    const limit = last.from + high, begins = ({ top, head }) => top - head - gap;
    const torn = all.find(({ top, bottom, head }) => head && top < limit && bottom > limit);
    const next = boxes.filter(({ top, bottom }) => top <= limit && bottom > limit).map(led)
      .find((each) => begins(each) > last.from) ?? { top: limit, head: torn?.head ?? 0 };
    last.to = next.top;
    parts.push({ top: next.top - next.head, from: Math.max(begins(next), last.from + 1) });
  }
  const { from } = parts.at(-1);
  main.style.paddingBottom = `${Math.max(0, from + high - (end - zero))}px`;
  for (const each of parts) each.clip = `inset(${each.top - (first - zero)}px -4vw ${each.to ? end - zero - each.to : 0}px)`;
};
const turn = (to) => {
  part = to;
  main.scrollTop = parts[part].from;
  sections[at].style.clipPath = parts.length > 1 ? parts[part].clip : "";
  byId("further").disabled = part === parts.length - 1;
};
const show = (to, last = false) => {
  at = Math.max(0, Math.min(to, sections.length - 1));
  sections.forEach((section, index) => section.classList.toggle("now", index === at));
  byId("title").hidden = at === 0; // the first one has it
  byId("at").textContent = `${at + 1} / ${sections.length}`;
  history.replaceState(null, "", `#${at + 1}`);
  divide();
  turn(last ? parts.length - 1 : 0);
};
const further = () => { if (part + 1 < parts.length) turn(part + 1); else if (at + 1 < sections.length) show(at + 1); };
const back = () => { if (part > 0) turn(part - 1); else if (at > 0) show(at - 1, true); };

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const later = root.dir === "rtl" ? "ArrowLeft" : "ArrowRight", earlier = root.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  // A presenter's remote sends the keys for a page up and down; what does not fit is gone through first.
  const turns = {
    [later]: () => show(at + 1), [earlier]: () => show(at - 1), PageDown: further, PageUp: back,
    ArrowDown: further, ArrowUp: back, Home: () => show(0), End: () => show(sections.length - 1),
  };
  if (!(event.key in turns)) return;
  event.preventDefault();
  turns[event.key]();
});
// Whoever scrolls sees all that is there, and goes on from there.
main.addEventListener("scroll", () => {
  if (Math.abs(main.scrollTop - parts[part].from) < 2) return;
  part = Math.max(0, parts.findLastIndex(({ from }) => from <= main.scrollTop + 2));
  sections[at].style.clipPath = "";
  byId("further").disabled = part === parts.length - 1;
});
addEventListener("resize", () => { divide(); turn(Math.min(part, parts.length - 1)); });
byId("earlier").onclick = () => show(at - 1);
byId("later").onclick = () => show(at + 1);
byId("further").onclick = further;
root.classList.add("js");
show(Number(location.hash.slice(1)) - 1 || 0);
