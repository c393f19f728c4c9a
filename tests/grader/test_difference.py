# SPDX-License-Identifier: GPL-3.0-or-later
"""What a learner reads when a value is not the one that was expected."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from second_stack_grader.expectations.difference import difference, texts
from second_stack_grader.expectations.expect import CheckFailed, expect
from second_stack_grader.expectations.show import show
from second_stack_grader.wire.values import Instance, Opaque

DIFFERENT = [
    (1, True, "expected 1 (int), got True"),
    (Decimal("0.30"), 0.3, "expected Decimal('0.30') (Decimal), got 0.3 (float)"),
    ("", None, "expected '', got None"),
    ([1], (1,), "expected [1], got (1,)"),
    ({"a": [1, {"b": 2}]}, {"a": [1, {"b": 3}]}, "at ['a'][1]['b']: expected 2, got 3"),
    ({"a": 1}, {"A": 1}, "the key 'a' is missing; there is ['A']"),
    ({"a": 1}, {}, "the key 'a' is missing; there is none"),
    ({}, {"a": 1}, "the key 'a' is not expected"),
    ([1, 2], [1], "expected 2 items, got 1 item; at position 1, 2 is missing"),
    ([1], [1, 2], "expected 1 item, got 2 items; at position 1, 2 is not expected"),
    ({1, 2}, {2, 3}, "1 is missing"),
    ({"id": int}, {"id": "7"}, "at ['id']: expected any int, got '7'"),
    (re.compile("^a"), "b", "expected text like '^a', got 'b'"),
    (Instance("Tool", {"n": 1}), Instance("Tool", {"n": 2}), "at .n: expected 1, got 2"),
    (
        3,
        Opaque("coroutine", "<coroutine object f at 0x...>"),
        "expected 3 (int), got <coroutine object f at 0x...> (coroutine)",
    ),
]


@pytest.mark.parametrize(("expected", "got", "said"), DIFFERENT, ids=lambda each: str(each)[:30])
def test_the_first_difference_is_named_with_its_place(expected: Any, got: Any, said: str) -> None:
    assert difference(expected, got) == said


def test_equal_values_have_no_difference() -> None:
    nan = float("nan")
    for expected, got in ((nan, nan), ({"a": ..., "b": int}, {"a": [1], "b": 2}), ([{1}], [{1}]), (0.0, -0.0)):
        assert difference(expected, got) is None
    assert difference({"a": {"b": 1}}, {"a": {"b": 1, "c": 2}, "d": 3}, partial=True) is None


def test_the_caret_stands_below_the_first_letter_that_differs() -> None:
    for one, other, letter in (("abcd", "abXd", "c"), ("it's a", "it's b", "a"), ("x" * 90 + "\n", "x" * 90, "\\")):
        upper, lower, caret = texts(one, other).splitlines()[-3:]
        assert upper[caret.index("^")] == letter
        assert len(upper) < 100 and upper[: caret.index("^")].partition(":")[2].strip() in lower


def test_a_difference_in_a_later_line_says_which() -> None:
    assert texts("a\nb\nc", "a\nb\nd").startswith("in line 3:\nexpected: 'c'\ngot:      'd'")


def test_sets_are_sorted_and_long_values_are_cut_when_shown() -> None:
    assert show({"b", "a", 3}) == "{'a', 'b', 3}"
    assert show(set()) == "set()" and show((1,)) == "(1,)" and show(frozenset({1})) == "frozenset({1})"
    assert len(show(list(range(100_000)))) <= 4_000 and len(show("x" * 10**6)) <= 4_000
    assert show(7**20_000).endswith("bits)")
    assert show({"key": ["a long value " * 3, "another long value " * 3]}).count("\n") == 5
    deep: Any = 1
    for _ in range(90):
        deep = [deep]
    assert "..." in show(deep)


def test_expectations_say_what_they_expected() -> None:
    failing: list[tuple[Callable[[], None], str]] = [
        (lambda: expect("abc").to_contain("x"), "expected text with 'x' in it, got 'abc'"),
        (lambda: expect([1]).to_contain(2), "expected 2 to be in it, got [1]"),
        (lambda: expect({"a": 1}).to_contain({"b": ...}), "expected at least {'b': ...}, got {'a': 1}"),
        (lambda: expect({"a": [{"secret": 1}]}).not_to_contain("secret"), "'secret' must not be in it"),
        (lambda: expect("abc").to_match("^b"), "expected text like '^b'"),
        (lambda: expect(1).to_be_a("Decimal"), "expected a value of type Decimal, got 1, of type int"),
        (lambda: expect(True).to_be_close_to(1), "expected about 1"),
        (lambda: expect(None).to_be_at_least(3), "expected at least 3, got None"),
        (lambda: expect(4).to_be_at_most(3), "expected at most 3, got 4"),
    ]
    for action, words in failing:
        with pytest.raises(CheckFailed) as failed:
            action()
        assert words in failed.value.message
    expect("abc").to_contain("b")
    expect([{"id": 1, "x": 2}]).to_contain({"id": 1})
    expect(0.1 + 0.2).to_be_close_to(0.3)
    expect({"a": 1}).not_to_contain("b")
