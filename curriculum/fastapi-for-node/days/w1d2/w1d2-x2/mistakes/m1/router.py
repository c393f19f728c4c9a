"""The work list of the Lending Desk."""

BORROWED = "borrowed"
RETURNED = "returned"


def route(event):
    match event:
        case {"type": BORROWED, "loan": int(loan), "days": int(days)} if days > 14:
            return f"ask about {loan}: {days} days"
        case {"type": BORROWED, "loan": int(loan), "days": int(days)}:
            return f"lend {loan} for {days} days"
        case {"type": RETURNED, "loan": int(loan), "damage": str(damage)}:
            return f"repair {loan}: {damage}"
        case {"type": RETURNED, "loan": int(loan)}:
            return f"close {loan}"
        case _:
            return "ignore"
