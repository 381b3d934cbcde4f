"use strict";
const form = document.getElementById("f"), root = document.documentElement, data = form.dataset;
const byId = (id) => document.getElementById(id);
const screens = [...form.querySelectorAll(".screen")];
const statements = screens.filter((screen) => screen.tagName === "FIELDSET");
const reviewing = screens.indexOf(byId("answers").closest(".screen")), last = screens.length - 1;
let place = 0, fromReview = false, ended = false, tapped = false, leaving = 0;

// What was tapped stays on the phone, where a phone keeps anything.
const kept = () => { try { return JSON.parse(localStorage.getItem(data.keep)) || {}; } catch { return {}; } };
const keep = (what) => { try { localStorage.setItem(data.keep, JSON.stringify(what)); } catch { /* a private window */ } };
const remember = (state = "") => keep({ place, state, fields: Object.fromEntries(new FormData(form)) });

const chosen = (number) => form.elements["a" + number].value;
const unanswered = () => statements.findIndex((_, index) => !chosen(index + 1));
const inLanguage = () => {
  root.lang = form.elements.l.value;
  root.dir = document.querySelector(`.all [lang=${root.lang}]`).dir;
};

// The digits, and the two that find every single slip and every swap of neighbours: the number modulo 97.
const digits = () => {
  const together = data.together, values = statements.map((_, index) => chosen(index + 1));
  const check = values.reduce((rest, value) => (rest * 10 + (together ? value % 10 : value - data.lowest)) % 97, 0);
  const written = together ? values.map((value) => value % 10).join("").replace(/.{5}(?=.)/g, "$& ") : values.join(" ");
  return `${written} - ${String(check).padStart(2, "0")}`;
};
const showDigits = () => { for (const each of form.querySelectorAll(".app .digits")) each.textContent = digits(); };

const show = (to) => {
  clearTimeout(leaving);
  place = Math.max(0, Math.min(to, last));
  screens.forEach((screen, index) => { screen.hidden = index !== place; });
  byId("choose").hidden = true;
  byId("back").hidden = byId("back").parentElement.hidden = place === 0;
  byId("next").hidden = place === last;
  if (byId("send")) byId("send").hidden = place !== last;
  if (place === reviewing) listAnswers();
  if (place >= reviewing && unanswered() < 0) showDigits();
  scrollTo(0, 0);
  byId("title").classList.toggle("unseen", place > 0);
  (place > 0 ? screens[place].querySelector("[tabindex]") : byId("title")).focus({ preventScroll: true });
  remember();
};
const goTo = (to) => { history.pushState({ place: to }, ""); show(to); };
const goOn = () => {
  const index = statements.indexOf(screens[place]);
  if (index >= 0 && !chosen(index + 1)) { byId("choose").hidden = false; return; }
  const gap = unanswered();
  const to = fromReview && index >= 0 ? reviewing : place + 1;
  fromReview &&= to !== reviewing;
  goTo(to >= reviewing && gap >= 0 ? screens.indexOf(statements[gap]) : to);
};

const listAnswers = () => {
  byId("answers").replaceChildren(...statements.map((screen, index) => {
    const line = document.createElement("li"), button = document.createElement("button");
    const answer = document.createElement("b"), input = screen.querySelector("input:checked");
    button.type = "button";
    button.append(`${index + 1}. `, ...copies(screen.querySelector("legend")), answer);
    if (input) answer.append(`${input.value} `, ...copies(input.parentElement));
    button.onclick = () => { fromReview = true; goTo(screens.indexOf(screen)); };
    line.append(button);
    return line;
  }));
};
const copies = (element) => [...element.querySelectorAll("span")].map((span) => span.cloneNode(true));

// A tap answers and goes on. Keys choose, and Enter or Next goes on: arrows pass over answers that nobody means.
addEventListener("pointerdown", () => { tapped = true; });
addEventListener("keydown", (event) => {
  tapped = false;
  if (event.key === "Enter" && !ended && place !== last && !event.target.matches("button,a,textarea,summary,input.text")) {
    event.preventDefault();
    goOn();
    return;
  }
  const index = statements.indexOf(screens[place]), typed = event.key.charCodeAt(0);
  const digit = event.key.length > 1 ? NaN : typed >= 0x660 && typed <= 0x669 ? typed - 0x660 : Number(event.key.trim() || NaN);
  if (ended || index < 0 || !(digit >= 0) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("textarea,input.text")) return;
  const input = [...screens[place].querySelectorAll("[type=radio]")].find(({ value }) => Number(value) === (digit || (data.lowest > 0 ? 10 : 0)));
  if (input) { input.checked = true; input.focus(); byId("choose").hidden = true; remember(); }
});
form.addEventListener("click", (event) => {
  if (!tapped || event.target.type !== "radio" || event.target.name === "l") return;
  tapped = false;
  clearTimeout(leaving);
  leaving = setTimeout(goOn, 150);
});
form.addEventListener("input", () => { if (!ended) { byId("choose").hidden = true; remember(); } });
document.querySelectorAll("[name=l]").forEach((each) => {
  each.addEventListener("change", () => { inLanguage(); if (!ended) remember(); });
});
byId("begin").onclick = goOn;
byId("next").onclick = goOn;
byId("back").onclick = () => {
  const back = fromReview && statements.includes(screens[place]) ? reviewing : place - 1;
  fromReview = false;
  goTo(back);
};
addEventListener("popstate", (event) => { if (!ended) show(event.state ? event.state.place : 0); });

// Whatever was kept is there again; what is to be done with it, its state says. Where nothing was, the phone's own
// language is the first one, if the page has it.
const begin = () => {
  const { fields = {}, place: to = 0, state = "" } = kept();
  fields.l ||= navigator.languages.map((each) => each.split("-")[0].toLowerCase()).find((each) => byId(`l-${each}`));
  for (const [name, value] of Object.entries(fields)) if (value && form.elements[name]) form.elements[name].value = value;
  root.classList.add("js");
  form.noValidate = true;
  inLanguage();
  const gap = unanswered();
  if (state !== "sent") show(gap >= 0 ? Math.min(to, screens.indexOf(statements[gap])) : to);
  return state;
};
