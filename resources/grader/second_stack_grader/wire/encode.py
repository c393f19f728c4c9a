# SPDX-License-Identifier: GPL-3.0-or-later
"""Python values to JSON, with their types. A subclass of a built-in type is written as what it stores, so that a
method that it redefines has no say."""

from __future__ import annotations

import dataclasses
import enum
import itertools
import re
import sys
from collections import OrderedDict, deque
from collections.abc import Callable, ItemsView, Iterable, Iterator, KeysView, ValuesView
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from .values import Error

MOST_DEPTH = 40
MOST_NODES = 100_000
MOST_DRAINED = 5_000
MOST_TEXT = 1_000
SAFE_INTEGER = 2**53

Json = Any
Special = Callable[[object], Json]


class CannotEncode(Exception):
    """The value is too deep, too large, or contains itself."""


def encode(value: object, special: Special | None = None) -> Json:
    """`special` may write objects that only the two sides of this connection understand; it answers None otherwise."""
    return _Encoder(special).write(value)


def printed(value: object) -> str:
    """How an object prints itself, without the address in memory, which differs from run to run."""
    try:
        text = repr(value)
    except Exception as error:
        text = f"<{type(value).__name__} whose repr() raises {type(error).__name__}>"
    return re.sub(r"\b0x[0-9a-fA-F]{4,}\b", "0x...", clean(text))


def clean(text: str) -> str:
    """Bounded text that can be written as UTF-8."""
    return text[:MOST_TEXT].encode("utf-8", "backslashreplace").decode("utf-8")


class _Encoder:
    def __init__(self, special: Special | None) -> None:
        self._special = special
        self._nodes = 0
        self._open: set[int] = set()

    def write(self, value: object) -> Json:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            raise CannotEncode("it has too many parts")
        if id(value) in self._open:
            raise CannotEncode("it contains itself")
        if len(self._open) >= MOST_DEPTH:
            raise CannotEncode("it is nested too deeply")
        self._open.add(id(value))
        try:
            return self._written(value)
        finally:
            self._open.discard(id(value))

    def _written(self, value: object) -> Json:
        if value is None or value is True or value is False:
            return value
        if self._special and (special := self._special(value)) is not None:
            return special
        if isinstance(value, enum.Enum) and not isinstance(value, (str, int)):
            return ["member", type(value).__name__, str(value.name), self.write(value.value)]
        for kind, writer in _WRITERS:
            if isinstance(value, kind):
                return writer(self, value)
        if (fields := _fields(value)) is not None:
            return ["instance", type(value).__name__, [[name, self.write(each)] for name, each in fields.items()]]
        return ["opaque", clean(type(value).__name__), printed(value)]

    def sequence(self, name: str, values: Iterable[object]) -> Json:
        return [name, [self.write(value) for value in values]]

    def unordered(self, name: str, values: Iterable[object]) -> Json:
        return [name, sorted((self.write(value) for value in values), key=repr)]

    def pairs(self, value: dict[object, object]) -> Json:
        # An OrderedDict keeps an order of its own beside the order of the dict below it.
        items = OrderedDict.items(value) if isinstance(value, OrderedDict) else dict.items(value)
        return ["dict", [[self.write(key), self.write(each)] for key, each in items]]

    def drained(self, value: Iterable[object]) -> Json:
        iterator = iter(value)
        items = [self.write(each) for each in itertools.islice(iterator, MOST_DRAINED)]
        complete = len(items) < MOST_DRAINED or next(iterator, iterator) is iterator
        return ["drained", clean(type(value).__name__), items, complete]


def _text(value: str) -> Json:
    plain = str.__str__(value)
    if any("\ud800" <= letter <= "\udfff" for letter in plain):
        return ["opaque", "str", clean(ascii(plain))]
    return plain


def _integer(value: int) -> Json:
    plain = int.__int__(value)
    return plain if abs(plain) < SAFE_INTEGER else ["int", hex(plain)]


def _moment(value: datetime) -> Json:
    return ["datetime", datetime.isoformat(value)]


def _duration(value: timedelta) -> Json:
    return ["timedelta", [value.days, value.seconds, value.microseconds]]


def _fields(value: object) -> dict[str, object] | None:
    """The fields of a dataclass or a Pydantic model."""
    stored = getattr(value, "__dict__", {})
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: getattr(value, each.name, None) for each in dataclasses.fields(value)}
    pydantic = sys.modules.get("pydantic")  # no learner's model without it
    if pydantic is not None and isinstance(value, pydantic.BaseModel):
        return {**stored, **(getattr(value, "__pydantic_extra__", None) or {})}
    return None


# The first kind that fits writes the value, so a subclass comes before its base: bool is done, datetime is a date.
_WRITERS: list[tuple[Any, Callable[[_Encoder, Any], Json]]] = [
    (str, lambda _, value: _text(value)),
    (int, lambda _, value: _integer(value)),
    (float, lambda _, value: ["float", float.hex(value)]),
    ((bytes, bytearray), lambda _, value: ["bytes", bytes(value).hex()]),
    (list, lambda encoder, value: encoder.sequence("list", list.__iter__(value))),
    (tuple, lambda encoder, value: encoder.sequence("tuple", tuple.__iter__(value))),
    (dict, lambda encoder, value: encoder.pairs(value)),
    (set, lambda encoder, value: encoder.unordered("set", set.__iter__(value))),
    (frozenset, lambda encoder, value: encoder.unordered("frozenset", frozenset.__iter__(value))),
    (Decimal, lambda _, value: ["decimal", Decimal.__str__(value)]),
    (datetime, lambda _, value: _moment(value)),
    (date, lambda _, value: ["date", date.isoformat(value)]),
    (time, lambda _, value: ["time", time.isoformat(value)]),
    (timedelta, lambda _, value: _duration(value)),
    (UUID, lambda _, value: ["uuid", UUID.__str__(value)]),
    (Error, lambda _, value: ["error", value.class_name, value.message]),
    (BaseException, lambda _, value: ["error", clean(type(value).__name__), message_of(value)]),
    ((Iterator, range, deque, KeysView, ValuesView, ItemsView), lambda encoder, value: encoder.drained(value)),
]


def message_of(error: BaseException) -> str:
    """The text of an exception, whatever its class does when asked for it."""
    try:
        return clean(str(error))
    except Exception:
        return ""
