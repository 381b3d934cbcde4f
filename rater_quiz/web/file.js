// In quotes for YAML, as JSON has them, and without what no text has for people: whoever reads a record refuses that.
const quoted = (text, longest) => JSON.stringify([...text
  .replace(/[\t-\r\x85\u2028\u2029]/g, " ")
  .replace(/[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g, "")
  .replace(/[\p{Cs}\p{Noncharacter_Code_Point}]/gu, "")
  .replace(/(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu, "$1")
  .normalize("NFC")].slice(0, longest).join(""));
const id = () => [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
let sitting = "";

const record = () => {
  const now = new Date(), two = (number) => String(number).padStart(2, "0");
  const team = form.elements.team.value.trim();
  const notes = statements.map((_, index) => [index + 1, form.elements["n" + (index + 1)].value.trim()]).filter(([, note]) => note);
  sitting ||= id();
  return [
    "---", "rater-quiz: 1", `sitting: s${sitting}`, `questionnaire: "${data.questionnaire}"`,
    `fingerprint: ${data.fingerprint}`, `language: ${root.lang}`,
    `taken: ${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    ...(team ? [`team: ${quoted(team, data.longestName)}`] : []),
    `answers: [${statements.map((_, index) => chosen(index + 1)).join(", ")}]`,
    ...(notes.length ? [`notes: {${notes.map(([number, note]) => `${number}: ${quoted(note, data.longestNote)}`).join(", ")}}`] : []),
    "---", "", `# ${data["title" + camel(root.lang)]}`, "", data["record" + camel(root.lang)], "", digits(), "",
  ].join("\n");
};
const camel = (language) => language[0].toUpperCase() + language.slice(1);

byId("save").onclick = () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([record()], { type: "text/markdown" }));
  link.download = `answers-${data.questionnaire}-${(sitting ||= id()).slice(0, 4)}.md`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};
byId("copy").onclick = async () => {
  try { await navigator.clipboard.writeText(digits()); } catch {
    const selection = getSelection(), range = document.createRange();
    range.selectNodeContents(screens[place].querySelector(".digits"));
    selection.removeAllRanges();
    selection.addRange(range);
    document.execCommand("copy");
  }
  byId("copied").hidden = false;
};
if (byId("mail")) {
  const address = byId("mail").getAttribute("href");
  byId("mail").onclick = () => { byId("mail").href = `${address}?body=${encodeURIComponent(digits())}`; };
}
form.addEventListener("submit", (event) => { event.preventDefault(); if (place !== last) goOn(); });
begin();
