# SPDX-License-Identifier: GPL-3.0-or-later
"""`expect(value).to_...`: each method returns when it holds and raises `CheckFailed` when it does not."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any

from ..wire.values import Error, Opaque
from . import recent
from .difference import difference
from .show import brief, show


@dataclass
class CheckFailed(Exception):
    """Why a check failed, in the words that the learner reads."""

    message: str
    expected: str | None = None
    got: str | None = None
    difference: str | None = None
    traceback: str | None = None
    call: str | None = None


def expect(value: Any, because: str = "") -> Expectation:
    """Starts an expectation; `because` is the reason the learner is told when it fails."""
    return Expectation(value, because)


class Expectation:
    def __init__(self, value: Any, because: str) -> None:
        self._value = value
        self._because = because

    def to_equal(self, expected: Any) -> None:
        """Equal in value and in type, all the way down."""
        if found := difference(expected, self._value):
            self._fail(f"expected {brief(expected)}, got {brief(self._value)}", show(expected), found)

    def to_contain(self, part: Any) -> None:
        """Text in text, an item in a list, tuple or set, or a dict with at least these keys."""
        value = self._value
        if isinstance(value, str) and isinstance(part, str):
            if part not in value:
                self._fail(f"expected text with {brief(part)} in it, got {brief(value)}", show(part))
        elif isinstance(value, (list, tuple, set, frozenset)):
            if all(difference(part, item, partial=True) for item in value):
                self._fail(f"expected {brief(part)} to be in it, got {brief(value)}", show(part))
        elif found := difference(part, value, partial=True):
            self._fail(f"expected at least {brief(part)}, got {brief(value)}", show(part), found)

    def not_to_contain(self, part: Any) -> None:
        """The opposite; a dict must not have the key, at any depth."""
        if _is_in(part, self._value):
            self._fail(f"{brief(part)} must not be in it, got {brief(self._value)}", f"nothing with {brief(part)}")

    def to_match(self, pattern: str) -> None:
        """Text in which the regular expression is found."""
        if not isinstance(self._value, str) or not re.search(pattern, self._value):
            self._fail(f"expected text like {pattern!r}, got {brief(self._value)}", f"text like {pattern!r}")

    def to_be_a(self, type_name: str) -> None:
        """Of exactly this type: "Decimal", "str", or the name of a class of the learner's."""
        if (name := type_name_of(self._value)) != type_name:
            self._fail(f"expected a value of type {type_name}, got {brief(self._value)}, of type {name}", type_name)

    def to_be_close_to(self, number: float, within: float = 1e-9) -> None:
        value = self._value
        numeric = isinstance(value, (int, float)) and not isinstance(value, bool)
        if not numeric or not math.isclose(value, number, rel_tol=0, abs_tol=within):
            self._fail(f"expected about {number!r}, got {brief(value)}", f"{number!r}, give or take {within!r}")

    def to_be_at_least(self, number: Any) -> None:
        self._compare(number, "at least", lambda value: value >= number)

    def to_be_at_most(self, number: Any) -> None:
        self._compare(number, "at most", lambda value: value <= number)

    def to_have_status(self, status: int) -> None:
        """A response with this status code."""
        got = self._value.status_code
        if got != status:
            body = self._value.text[:1000]
            self._fail(f"expected status {status}, got {got}", str(status), got=f"{got}\n{body}".strip())

    def to_have_header(self, name: str, value: Any = ...) -> None:
        """A response with this header; the value may be text, a compiled pattern, or `...` for any."""
        got = self._value.headers.get(name)
        if got is None:
            self._fail(f"expected the header {name}, and there is none", f"{name}: {show(value)}", got="no such header")
        elif found := difference(value, got):
            self._fail(f"expected {brief(value)} in the header {name}, got {brief(got)}", show(value), found, show(got))

    def to_leave_inputs_unchanged(self) -> None:
        """The outcome of a call that did not change what it was given."""
        before, now = self._value.given, self._value.inputs
        if found := difference(before, now):
            self._fail("the call changed what it was given; make a new object instead", show(before), found, show(now))

    def _compare(self, number: Any, words: str, holds: Any) -> None:
        try:
            fine = bool(holds(self._value))
        except (TypeError, ArithmeticError):
            fine = False
        if not fine:
            self._fail(f"expected {words} {brief(number)}, got {brief(self._value)}", f"{words} {show(number)}")

    def _fail(self, message: str, expected: str, found: str | None = None, got: str | None = None) -> None:
        call = recent.last()
        reason = f"{self._because}: " if self._because else ""
        place = f"{call}: " if call and len(call) <= 200 else ""
        got = show(self._value) if got is None else got
        raise CheckFailed(f"{reason}{place}{message}", expected, got, found, call=call)


def type_name_of(value: Any) -> str:
    """The name of the type that the value had in the learner's program."""
    if isinstance(value, Opaque):
        return value.type_name
    if isinstance(value, Error):
        return value.class_name
    return str(getattr(value, "class_name", None) or getattr(value, "type_name", None) or type(value).__name__)


def _is_in(part: Any, value: Any) -> bool:
    if isinstance(value, str):
        return isinstance(part, str) and part in value
    if isinstance(value, dict):
        return part in value or any(_is_in(part, each) for each in value.values() if isinstance(each, (dict, list)))
    if isinstance(value, (list, tuple, set, frozenset)):
        return any(
            _is_in(part, each) if isinstance(each, (dict, list)) else not difference(part, each) for each in value
        )
    return False
