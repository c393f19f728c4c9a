"""The work list of the Lending Desk, ported from node/router.mjs."""

# const route = (event) => {
#   switch (event.type) {
#     case "borrowed":
#       if (!Number.isInteger(event.loan) || !Number.isInteger(event.days)) return "ignore";
#       if (event.days > 14) return `ask about ${event.loan}: ${event.days} days`;
#       return `lend ${event.loan} for ${event.days} days`;
#     case "returned":
#       if (!Number.isInteger(event.loan)) return "ignore";
#       if (typeof event.damage === "string") return `repair ${event.loan}: ${event.damage}`;
#       return `close ${event.loan}`;
#     default:
#       return "ignore";
#   }
# };


def route(event):
    match event:
        # One case for each line of the work list: the type, the keys it needs, and their names.
        # The order counts. A condition on a number is a guard: case ... if ...:
        case {"type": "borrowed"}:
            return "to do"
        case {"type": "returned"}:
            return "to do"
