# SPDX-License-Identifier: GPL-3.0-or-later
"""JSON back to Python values. Only what `encode` writes is accepted, and nothing that is made here can run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from .encode import MOST_NODES, Json
from .frames import BrokenMessage
from .values import Drained, Error, Instance, Member, Opaque

MOST_DEPTH = 100
Special = Callable[..., Any]


def decode(data: Json, special: Mapping[str, Special] | None = None) -> Any:
    """`special` reads the tags that only this side of the connection understands: its function gets what follows."""
    try:
        return _Decoder(special or {}).read(data, MOST_DEPTH)
    except (ValueError, TypeError, OverflowError, InvalidOperation) as error:
        raise BrokenMessage(f"a value cannot be read: {error}") from error


class _Decoder:
    def __init__(self, special: Mapping[str, Special]) -> None:
        self._special = special
        self._nodes = 0

    def read(self, data: Json, depth: int) -> Any:
        self._nodes += 1
        if depth == 0 or self._nodes > MOST_NODES:
            raise BrokenMessage("a value is too deep or has too many parts")
        if data is None or isinstance(data, (bool, int)):
            return data
        if isinstance(data, str):
            return _text(data)
        if not isinstance(data, list) or not data or not isinstance(data[0], str):
            raise BrokenMessage("a value has no type")
        tag, rest = data[0], data[1:]
        if tag in self._special:
            return self._special[tag](*rest)
        if tag in _ATOMS and len(rest) == 1:
            return _ATOMS[tag](rest[0])
        if tag in _PARTS:
            return _PARTS[tag](self, depth - 1, *rest)
        raise BrokenMessage(f"a value of the unknown type {tag[:40]!r}")

    def many(self, depth: int, data: Json) -> list[Any]:
        return [self.read(each, depth) for each in _list(data)]

    def mapping(self, depth: int, data: Json) -> dict[Any, Any]:
        return {self.read(key, depth): self.read(value, depth) for key, value in map(_list, _list(data))}

    def instance(self, depth: int, name: Json, fields: Json) -> Instance:
        return Instance(_text(name), {_text(key): self.read(value, depth) for key, value in map(_list, _list(fields))})

    def member(self, depth: int, class_name: Json, name: Json, value: Json) -> Member:
        return Member(_text(class_name), _text(name), self.read(value, depth))

    def drained(self, depth: int, name: Json, items: Json, complete: Json) -> Drained:
        return Drained(_text(name), tuple(self.many(depth, items)), complete is True)


def _text(data: Json) -> str:
    if not isinstance(data, str):
        raise BrokenMessage("text was expected")
    data.encode("utf-8")  # half of a surrogate pair is not text; UnicodeEncodeError is a ValueError
    return data


def _list(data: Json) -> list[Any]:
    if not isinstance(data, list):
        raise BrokenMessage("a list was expected")
    return data


def _decimal(text: str) -> Decimal:
    number = Decimal(text)
    if number.is_finite() and abs(number.adjusted()) > 10_000:
        raise BrokenMessage("a number is so large that counting with it would not end")
    return number


def _duration(data: Json) -> timedelta:
    days, seconds, microseconds = _list(data)
    return timedelta(days, seconds, microseconds)


_ATOMS: dict[str, Callable[[Json], Any]] = {
    "int": lambda data: int(_text(data), 16),
    "float": lambda data: float.fromhex(_text(data)),
    "bytes": lambda data: bytes.fromhex(_text(data)),
    "decimal": lambda data: _decimal(_text(data)),
    "datetime": lambda data: datetime.fromisoformat(_text(data)),
    "date": lambda data: date.fromisoformat(_text(data)),
    "time": lambda data: time.fromisoformat(_text(data)),
    "timedelta": _duration,
    "uuid": lambda data: UUID(_text(data)),
}

_PARTS: dict[str, Callable[..., Any]] = {
    "list": lambda decoder, depth, data: decoder.many(depth, data),
    "tuple": lambda decoder, depth, data: tuple(decoder.many(depth, data)),
    "set": lambda decoder, depth, data: set(decoder.many(depth, data)),
    "frozenset": lambda decoder, depth, data: frozenset(decoder.many(depth, data)),
    "dict": _Decoder.mapping,
    "instance": _Decoder.instance,
    "drained": _Decoder.drained,
    "member": _Decoder.member,
    "error": lambda decoder, depth, name, message: Error(_text(name), _text(message)),
    "opaque": lambda decoder, depth, name, text: Opaque(_text(name), _text(text)),
}
