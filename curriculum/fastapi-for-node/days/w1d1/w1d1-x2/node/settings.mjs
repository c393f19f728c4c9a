const mergeSettings = (defaults, given) => {
  const merged = { ...defaults };
  for (const key of Object.keys(defaults)) merged[key] = given[key] ?? defaults[key];
  return merged;
};

const defaults = { reminderDays: 3, signature: "The desk", email: true, tags: ["news"] };
console.log(mergeSettings(defaults, { reminderDays: 0, signature: "", email: false, tags: [] }));
console.log(mergeSettings(defaults, { reminderDays: null, signature: "Ana" }));
console.log(mergeSettings(defaults, { colour: "red" }));
console.log(defaults);
