export const tools = new Map([
  [1, { id: 1, name: "Cordless drill", shelf: "A1" }],
  [2, { id: 2, name: "Circular saw", shelf: "B2" }],
]);

export const reservations = new Map();

export const reserve = ({ tool_id, member, day }) => {
  const taken = [...reservations.values()].some((old) => old.tool_id === tool_id && old.day === day);
  if (taken) return undefined;
  const made = { id: reservations.size + 1, tool_id, member, day };
  reservations.set(made.id, made);
  return made;
};
