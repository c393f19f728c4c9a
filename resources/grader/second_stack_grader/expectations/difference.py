# SPDX-License-Identifier: GPL-3.0-or-later
"""The one comparison: where two values first differ. Types count: 1 is not True, and a float is not a Decimal.

In what is expected, `...` stands for anything, a type for any value of it, and a compiled pattern for text like it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from ..wire.values import Drained, Error, Instance
from .show import brief

WINDOW = 36


def difference(expected: Any, got: Any, partial: bool = False) -> str | None:
    """Says where the values first differ, or None if they are equal. `partial` allows keys that nobody asked for."""
    return _Comparison(partial).compare("", expected, got)


class _Comparison:
    def __init__(self, partial: bool) -> None:
        self._partial = partial

    def compare(self, path: str, expected: Any, got: Any) -> str | None:
        if expected is ...:
            return None
        if isinstance(expected, type):
            return (
                None if type(got) is expected else _line(path, f"any {expected.__name__}", f"{brief(got)}{_kind(got)}")
            )
        if isinstance(expected, re.Pattern):
            return None if isinstance(got, str) and expected.search(got) else _values(path, expected, got)
        if type(expected) is not type(got):
            return _line(path, f"{brief(expected)}{_kind(expected)}", f"{brief(got)}{_kind(got)}")
        if isinstance(expected, dict):
            return self._dicts(path, expected, got)
        if isinstance(expected, (list, tuple)):
            return self._sequences(path, expected, got)
        if isinstance(expected, (set, frozenset)):
            return _sets(path, expected, got)
        if isinstance(expected, Instance):
            return self._instances(path, expected, got)
        if isinstance(expected, Drained):
            return self._sequences(path, expected.items, got.items)
        if isinstance(expected, str):
            return None if expected == got else _place(path) + texts(expected, got)
        return None if _same(expected, got) else _values(path, expected, got)

    def _dicts(self, path: str, expected: dict[Any, Any], got: dict[Any, Any]) -> str | None:
        for key, value in expected.items():
            here = f"{path}[{brief(key, 60)}]"
            if key not in got:
                return f"{_place(path)}the key {brief(key)} is missing; there is {brief(list(got)) if got else 'none'}"
            if found := self.compare(here, value, got[key]):
                return found
        extra = [] if self._partial else [key for key in got if key not in expected]
        return f"{_place(path)}the key {brief(extra[0])} is not expected" if extra else None

    def _sequences(self, path: str, expected: Sequence[Any], got: Sequence[Any]) -> str | None:
        for index, (one, other) in enumerate(zip(expected, got, strict=False)):
            if found := self.compare(f"{path}[{index}]", one, other):
                return found
        if len(expected) == len(got):
            return None
        first = min(len(expected), len(got))
        more = f"{brief(expected[first])} is missing" if len(got) == first else f"{brief(got[first])} is not expected"
        return f"{_place(path)}expected {_items(expected)}, got {_items(got)}; at position {first}, {more}"

    def _instances(self, path: str, expected: Instance, got: Instance) -> str | None:
        if expected.class_name != got.class_name:
            return _line(path, f"an object of {expected.class_name}", f"one of {got.class_name}")
        for name, value in expected.fields.items():
            if name not in got.fields:
                return f"{_place(path)}the field {name} is missing"
            if found := self.compare(f"{path}.{name}", value, got.fields[name]):
                return found
        extra = [] if self._partial else [name for name in got.fields if name not in expected.fields]
        return f"{_place(path)}the field {extra[0]} is not expected" if extra else None


def texts(expected: str, got: str) -> str:
    """Two texts around the first letter that differs, one above the other, with a caret below."""
    at = next((n for n, (one, other) in enumerate(zip(expected, got, strict=False)) if one != other), None)
    at = min(len(expected), len(got)) if at is None else at
    line = expected.count("\n", 0, at)
    line_start = expected.rfind("\n", 0, at) + 1
    start = max(line_start, at - WINDOW)
    head = "..." if start > line_start else ""
    caret = len(head) + len(repr(expected[start:at])) - 1
    where = f"in line {line + 1}:\n" if line else ""
    return (
        f"{where}expected: {head}{_window(expected, start, at)}\n"
        f"got:      {head}{_window(got, start, at)}\n"
        f"          {' ' * caret}^"
    )


def _window(text: str, start: int, at: int) -> str:
    end = min(len(text), at + WINDOW)
    return repr(text[start:end]) + ("..." if end < len(text) else "")


def _sets(path: str, expected: Any, got: Any) -> str | None:
    missing, extra = sorted(map(brief, expected - got)), sorted(map(brief, got - expected))
    if missing:
        return f"{_place(path)}{missing[0]} is missing"
    return f"{_place(path)}{extra[0]} is not expected" if extra else None


def _same(expected: Any, got: Any) -> bool:
    if isinstance(expected, (float, Decimal)) and math.isnan(expected):
        return math.isnan(got)
    if isinstance(expected, Error):
        return (expected.class_name, expected.message) == (got.class_name, got.message)
    return bool(expected == got)


def _kind(value: Any) -> str:
    """Names the type where the way the value is written does not."""
    if value is None or isinstance(value, (str, list, dict, set, tuple, bool, Instance)):
        return ""
    return f" ({getattr(value, 'type_name', type(value).__name__)})"


def _items(values: Sequence[Any]) -> str:
    return f"{len(values)} item" + ("" if len(values) == 1 else "s")


def _values(path: str, expected: Any, got: Any) -> str:
    return _line(path, brief(expected), brief(got))


def _line(path: str, expected: str, got: str) -> str:
    return f"{_place(path)}expected {expected}, got {got}"


def _place(path: str) -> str:
    return f"at {path}: " if path else ""
