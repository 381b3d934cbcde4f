let busy = false, again = 0;
const trouble = (shown) => {
  if (byId(shown).hidden) scrollTo(0, 0);
  for (const id of ["sending", "waiting", "refused", "over"]) byId(id).hidden = id !== shown;
};

// The same ballot twice is one record: so it is tried again until an answer has come.
const send = async () => {
  if (busy || ended) return;
  busy = true;
  clearTimeout(again);
  remember("sending");
  showDigits();
  if (byId("waiting").hidden) trouble("sending");
  const patience = new AbortController(), timer = setTimeout(() => patience.abort(), 10000);
  let status = 0;
  try {
    const body = new URLSearchParams(new FormData(form));
    status = (await fetch(form.action, { method: "POST", body, signal: patience.signal })).status;
  } catch { /* nobody answers: the status stays 0 */ }
  clearTimeout(timer);
  busy = false;
  if (status === 200) sent();
  else if (status === 410) trouble("over");
  else if (status >= 400 && status < 429) trouble("refused");
  else { trouble("waiting"); again = setTimeout(send, 4000); }
};
const sent = () => {
  ended = true;
  const language = form.elements.l.value;
  keep({ state: "sent", fields: { l: language } });
  form.reset();
  form.elements.l.value = language;
  form.hidden = true;
  byId("title").classList.add("unseen");
  byId("sent").hidden = false;
  byId("sent").querySelector("h2").focus();
};
// Whoever takes the phone up again learns that the round is over: asked once a look, and never in between.
const look = async () => {
  if (!ended || document.hidden) return;
  try {
    if ((await fetch(form.action, { method: "HEAD" })).status !== 410) return;
  } catch { return; /* the program is not there any more */ }
  byId("ended").hidden = false;
  byId("another").hidden = true;
};

form.addEventListener("submit", (event) => { event.preventDefault(); if (place === last) send(); else goOn(); });
byId("another").onclick = () => { keep({}); location.reload(); };
document.addEventListener("visibilitychange", look);
addEventListener("online", () => { if (!byId("waiting").hidden) send(); });
const state = begin();
if (state === "sent") sent();
else if (state === "sending") send();
