const slugify = (name) =>
  name.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().trim().split(/\s+/).join("-");

const shelfCode = (section, number) =>
  `${section.slice(0, 3).toUpperCase()}#${String(number).padStart(3, "0")}`;

const dueLine = (tool, days) => {
  let name = tool || "(no name)";
  if (name.length > 16) name = `${name.slice(0, 15)}…`;
  if (days === 0) return `${name}: due today`;
  return `${name}: due in ${days} ${days === 1 ? "day" : "days"}`;
};

console.log(slugify("  Cordless   Drill "), slugify("Scie à métaux"));
console.log(shelfCode("drills", 7), shelfCode("saws", 1234));
console.log(dueLine("Drill", 3));
console.log(dueLine("Säge", 1));
console.log(dueLine("Long reach hedge trimmer", 0));
console.log(dueLine("", 2));
