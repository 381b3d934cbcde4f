"use strict";
const root = document.documentElement, sections = [...document.querySelectorAll("main > section")];
const byId = (id) => document.getElementById(id);
let at = 0;

const show = (to) => {
  at = Math.max(0, Math.min(to, sections.length - 1));
  sections.forEach((section, index) => section.classList.toggle("now", index === at));
  byId("at").textContent = `${at + 1} / ${sections.length}`;
  history.replaceState(null, "", `#${at + 1}`);
  scrollTo(0, 0);
};
const atBottom = () => innerHeight + scrollY >= root.scrollHeight - 2;
const atTop = () => scrollY <= 0;

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const later = root.dir === "rtl" ? "ArrowLeft" : "ArrowRight", earlier = root.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  // A presenter's remote sends the keys for a page up and down; what does not fit is scrolled through first.
  const turns = {
    [later]: 1, [earlier]: -1, PageDown: atBottom() ? 1 : 0, PageUp: atTop() ? -1 : 0,
    ArrowDown: atBottom() ? 1 : 0, ArrowUp: atTop() ? -1 : 0,
    Home: -sections.length, End: sections.length,
  };
  if (!turns[event.key]) return;
  event.preventDefault();
  show(at + turns[event.key]);
});
byId("earlier").onclick = () => show(at - 1);
byId("later").onclick = () => show(at + 1);
root.classList.add("js");
show(Number(location.hash.slice(1)) - 1 || 0);
