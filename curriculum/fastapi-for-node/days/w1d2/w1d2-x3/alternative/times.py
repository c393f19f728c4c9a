import datetime as dt
import decimal
import json
import uuid

WRITERS = {decimal.Decimal: str, uuid.UUID: str, dt.datetime: lambda moment: str(moment).replace(" ", "T")}


class Encoder(json.JSONEncoder):
    def default(self, o):
        writer = WRITERS.get(type(o))
        return writer(o) if writer else super().default(o)


def parse_time(text):
    stamp = dt.datetime.fromisoformat(text)
    offset = stamp.utcoffset()
    if offset is None:
        raise ValueError("no offset")
    return (stamp - offset).replace(tzinfo=dt.timezone.utc)


def due_at(borrowed_text, days):
    return parse_time(borrowed_text) + days * dt.timedelta(hours=24)


def is_overdue(due_text, now_text=None):
    due = parse_time(due_text)
    now = parse_time(now_text) if now_text else dt.datetime.now(tz=due.tzinfo)
    return (now - due).total_seconds() > 0


def to_json(record):
    return Encoder().encode(record)
