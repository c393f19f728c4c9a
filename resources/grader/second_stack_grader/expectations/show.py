# SPDX-License-Identifier: GPL-3.0-or-later
"""Values as text: the same text in every run, on one line when it fits, and never longer than it may be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from ..wire.values import Drained, Error, Instance, Member, Opaque

WIDTH = 88
MOST_ITEMS = 200
MOST_TEXT = 4_000
_MOST_DIGITS = 400
_MOST_DEPTH = 60


def show(value: Any, width: int = WIDTH) -> str:
    """The value as Python would write it; a set is sorted, and a long value is cut."""
    return cut(_write(value, width, 0), MOST_TEXT)


def brief(value: Any, most: int = 120) -> str:
    """The value on one line, cut short."""
    return cut(_write(value, 10**9, 0), most)


def cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 4] + " ..."


def without_addresses(text: str) -> str:
    """Where an object lies in memory differs from run to run and says nothing."""
    return re.sub(r"\b0x[0-9a-fA-F]{4,}\b", "0x...", text)


def _write(value: Any, width: int, depth: int) -> str:
    if depth > _MOST_DEPTH:
        return "..."
    if isinstance(value, (Instance, Drained)) or type(value) in _BRACKETS or type(value) is dict:
        opening, parts, closing = _parts(value, width, depth)
        line = opening + ", ".join(parts) + closing
        if not parts or (len(line) + 2 * depth <= width and "\n" not in line):
            return line
        indent = "  " * (depth + 1)
        return opening + "".join(f"\n{indent}{part}," for part in parts) + "\n" + "  " * depth + closing
    return _atom(value)


def _parts(value: Any, width: int, depth: int) -> tuple[str, list[str], str]:
    """What stands before, between and after the commas."""

    def write(each: Any) -> str:
        return _write(each, width, depth + 1)

    if type(value) is dict:
        return "{", _capped((f"{write(key)}: {write(each)}" for key, each in value.items()), len(value)), "}"
    if isinstance(value, Instance):
        fields = (f"{name}={write(each)}" for name, each in value.fields.items())
        return f"{value.class_name}(", _capped(fields, len(value.fields)), ")"
    if isinstance(value, Drained):
        items = _capped(map(write, value.items), len(value.items))
        return f"<{value.type_name}: ", items + ([] if value.complete else ["..."]), ">"
    opening, closing = _BRACKETS[type(value)]
    if isinstance(value, (set, frozenset)):
        return (
            (opening, sorted(map(write, value))[:MOST_ITEMS], closing)
            if value
            else (f"{type(value).__name__}(", [], ")")
        )
    parts = _capped(map(write, value), len(value))
    return opening, parts, ",)" if type(value) is tuple and len(parts) == 1 else closing


_BRACKETS: dict[type, tuple[str, str]] = {
    list: ("[", "]"),
    tuple: ("(", ")"),
    set: ("{", "}"),
    frozenset: ("frozenset({", "})"),
}


def _capped(parts: Iterable[str], count: int) -> list[str]:
    kept = [part for part, _ in zip(parts, range(MOST_ITEMS), strict=False)]
    return kept if count <= MOST_ITEMS else [*kept, f"... {count - MOST_ITEMS} more"]


def _atom(value: Any) -> str:
    if value is ...:
        return "..."
    if isinstance(value, re.Pattern):
        return f"text like {value.pattern!r}"
    if isinstance(value, type):
        return f"any {value.__name__}"
    if isinstance(value, int) and value.bit_length() > _MOST_DIGITS * 3:
        return f"{hex(value)[:60]}... ({value.bit_length()} bits)"
    if isinstance(value, Opaque):
        return value.text
    if isinstance(value, Member):
        return f"{value.class_name}.{value.name}"
    if isinstance(value, Error):
        return f"{value.class_name}({value.message!r})"
    return without_addresses(repr(value[: MOST_TEXT + 1]) if isinstance(value, (str, bytes)) else repr(value))
