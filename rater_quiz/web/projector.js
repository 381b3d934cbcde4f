"use strict";
const main = document.querySelector("main");
const poll = async () => {
  try {
    const counts = await (await fetch(main.dataset.count)).json();
    for (const each of document.querySelectorAll(".in")) each.textContent = counts.in;
    if (counts.state !== main.dataset.state) location.reload();
  } catch { /* the program is not there: what was counted last stays */ }
  setTimeout(poll, 2000);
};
setTimeout(poll, 2000);
