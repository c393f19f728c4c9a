"""The work list of the Lending Desk."""

BORROWED = "borrowed"
RETURNED = "returned"


def route(event):
    loan = event.get("loan")
    if not isinstance(loan, int):
        return "ignore"
    match event.get("type"):
        case BORROWED:
            return borrowed(loan, event.get("days"))
        case RETURNED:
            damage = event.get("damage")
            return f"repair {loan}: {damage}" if isinstance(damage, str) else f"close {loan}"
        case _:
            return "ignore"


def borrowed(loan, days):
    if not isinstance(days, int):
        return "ignore"
    return f"ask about {loan}: {days} days" if days > 14 else f"lend {loan} for {days} days"
