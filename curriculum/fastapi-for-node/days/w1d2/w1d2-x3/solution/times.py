"""Times and JSON of the Lending Desk."""

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID


def parse_time(text):
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"a time needs an offset: {text}")
    return moment.astimezone(UTC)


def due_at(borrowed_text, days):
    return parse_time(borrowed_text) + timedelta(days=days)


def is_overdue(due_text, now_text=None):
    now = datetime.now(UTC) if now_text is None else parse_time(now_text)
    return now > parse_time(due_text)


def to_json(record):
    return json.dumps(record, default=encode)


def encode(value):
    match value:
        case datetime():
            return value.isoformat()
        case UUID() | Decimal():
            return str(value)
    raise TypeError(f"JSON has no form for {type(value).__name__}")
