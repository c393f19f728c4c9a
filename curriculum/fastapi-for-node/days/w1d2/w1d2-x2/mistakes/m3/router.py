"""The work list of the Lending Desk."""


def route(event):
    match event:
        case {"type": "borrowed", "loan": int(loan), "days": int(days)} if days > 14 and len(event) == 3:
            return f"ask about {loan}: {days} days"
        case {"type": "borrowed", "loan": int(loan), "days": int(days)} if len(event) == 3:
            return f"lend {loan} for {days} days"
        case {"type": "returned", "loan": int(loan), "damage": str(damage)} if len(event) == 3:
            return f"repair {loan}: {damage}"
        case {"type": "returned", "loan": int(loan)} if len(event) == 2:
            return f"close {loan}"
        case _:
            return "ignore"
