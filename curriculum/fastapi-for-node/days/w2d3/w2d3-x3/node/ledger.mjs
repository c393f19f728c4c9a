const tools = ["Cordless drill", "Circular saw", "Car jack", "Spirit level"];

export async function* readLoans(total = 2000) {
  for (let id = 1; id <= total; id += 1) yield { id, tool: tools[id % 4], days: id % 15 };
}

export const countRows = (buffer) => Math.max(buffer.toString().split(/\r?\n/).filter(Boolean).length - 1, 0);
