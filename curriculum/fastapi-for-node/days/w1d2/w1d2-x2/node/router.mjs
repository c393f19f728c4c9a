const route = (event) => {
  switch (event.type) {
    case "borrowed":
      if (!Number.isInteger(event.loan) || !Number.isInteger(event.days)) return "ignore";
      if (event.days > 14) return `ask about ${event.loan}: ${event.days} days`;
      return `lend ${event.loan} for ${event.days} days`;
    case "returned":
      if (!Number.isInteger(event.loan)) return "ignore";
      if (typeof event.damage === "string") return `repair ${event.loan}: ${event.damage}`;
      return `close ${event.loan}`;
    default:
      return "ignore";
  }
};

console.log(route({ type: "borrowed", loan: 7, days: 10 }));
console.log(route({ type: "borrowed", loan: 7, days: 21 }));
console.log(route({ type: "returned", loan: 7, scanner: "door 2" }));
console.log(route({ type: "returned", loan: 7, damage: "bent blade" }));
console.log(route({ type: "lost", loan: 7 }), route({ type: "returned" }), route({}));
