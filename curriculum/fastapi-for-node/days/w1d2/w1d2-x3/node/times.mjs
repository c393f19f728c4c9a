const parseTime = (text) => new Date(text);
const dueAt = (borrowedText, days) => new Date(parseTime(borrowedText).getTime() + days * 86_400_000);
const isOverdue = (dueText, nowText) => (nowText ? parseTime(nowText) : new Date()) > parseTime(dueText);
const toJson = (record) => JSON.stringify(record);

console.log(parseTime("2026-03-02T09:00:00+02:00"));
console.log(dueAt("2026-03-02T09:00:00Z", 14));
console.log(isOverdue("2026-03-02T09:00:00Z", "2026-03-02T10:30:00+02:00"));
console.log(isOverdue("2001-01-01T00:00:00Z"));
// An amount is text here already, because JavaScript has no decimal type
console.log(toJson({ id: "00000000-0000-0000-0000-000000000007", deposit: "12.50", due: dueAt("2026-03-02T09:00:00Z", 1) }));
// No error: the text is taken as the local time of this computer
console.log(parseTime("2026-03-02T09:00:00") instanceof Date);
