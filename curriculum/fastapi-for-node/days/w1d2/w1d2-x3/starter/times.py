"""Times and JSON of the Lending Desk, ported from node/times.mjs."""

import json
from datetime import UTC, datetime, timedelta  # UTC and timedelta are needed below


# const parseTime = (text) => new Date(text);
def parse_time(text):
    # An offset stays as it is here, and text without one is let in
    return datetime.fromisoformat(text)


# const dueAt = (borrowedText, days) => new Date(parseTime(borrowedText).getTime() + days * 86_400_000);
def due_at(borrowed_text, days):
    # timedelta(days=...) is a length of time
    ...


# const isOverdue = (dueText, nowText) => (nowText ? parseTime(nowText) : new Date()) > parseTime(dueText);
def is_overdue(due_text, now_text=None):
    # This compares digits; 10:30+02:00 is before 09:00Z
    return str(now_text) > due_text


# const toJson = (record) => JSON.stringify(record);
def to_json(record):
    # json knows none of the three types; default= names a function that translates them
    return json.dumps(record)
