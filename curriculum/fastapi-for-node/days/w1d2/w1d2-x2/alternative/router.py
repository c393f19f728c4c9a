LONG = 14


def borrowed(event):
    loan, days = event["loan"], event["days"]
    if not isinstance(days, int):
        raise TypeError("days")
    return f"ask about {loan}: {days} days" if days > LONG else f"lend {loan} for {days} days"


def returned(event):
    if isinstance(event.get("damage"), str):
        return f"repair {event['loan']}: {event['damage']}"
    return f"close {event['loan']}"


HANDLERS = {"borrowed": borrowed, "returned": returned}


def route(event):
    """A table of functions instead of match."""
    handler = HANDLERS.get(event.get("type"))
    if handler is None or not isinstance(event.get("loan"), int):
        return "ignore"
    try:
        return handler(event)
    except (KeyError, TypeError):
        return "ignore"
