# SPDX-License-Identifier: GPL-3.0-or-later
"""One mistake is named: by a rule first, then by the checks that failed, and advice comes last."""

from __future__ import annotations

from typing import Any

from bench import Bench, Result

CHECKS = """
    @check("one")
    def one(labels): expect(labels.f(1)).to_equal(1)

    @check("two")
    def two(labels): expect(labels.f(2)).to_equal(2)

    @check("three")
    def three(labels): expect(labels.f(3)).to_equal(3)

    @mistake("rule")
    def rule(sources, failed):
        return sources.function("labels", "f").never_returns()

    @mistake("also")
    def also(sources, failed):
        return sources.function("labels", "f").never_returns() and "one" in failed

    @mistake("advice")
    def advice(sources, failed):
        return sources.module("labels").compares_with_none()

    @mistake("broken")
    def broken(sources, failed):
        raise RuntimeError

    @mistake("endless")
    def endless(sources, failed):
        import os, signal
        os.kill(os.getpid(), signal.SIGSEGV)
"""
MISTAKES: list[dict[str, Any]] = [
    {"id": "broken", "title": "a rule that raises"},
    {"id": "endless", "title": "a rule that crashes"},
    {"id": "advice", "title": "== None", "advice": True},
    {"id": "general", "title": "something fails", "when_failed": ["two"]},
    {"id": "special", "title": "two of them fail", "when_failed": ["one", "two"]},
    {"id": "rule", "title": "no return"},
    {"id": "also", "title": "no return, again"},
]


def grade(bench: Bench, source: str) -> Result:
    return bench.grade({"labels.py": source}, CHECKS, mistakes=MISTAKES)


def named(bench: Bench, source: str) -> str | None:
    mistake = grade(bench, source).verdict["mistake"]
    return mistake and str(mistake["id"])


def test_a_rule_goes_before_failing_checks_and_the_first_one_counts(bench: Bench) -> None:
    verdict = grade(bench, "def f(x): x == None\n").verdict
    assert verdict["mistake"] == {"id": "rule", "title": "no return", "advice": False}


def test_the_most_specific_set_of_failing_checks_counts(bench: Bench) -> None:
    assert named(bench, "def f(x): return 0\n") == "special"
    assert named(bench, "def f(x): return 0 if x == 2 else x\n") == "general"
    assert named(bench, "def f(x): return 0 if x == 3 else x\n") is None


def test_advice_is_given_when_there_is_nothing_more_important(bench: Bench) -> None:
    passed = grade(bench, "def f(x): return None if x == None else x\n")
    assert passed.passed and passed.verdict["mistake"] == {"id": "advice", "title": "== None", "advice": True}
    assert named(bench, "def f(x): return 0 if x == None or x == 3 else 0 if x == 3 else x\n") == "advice"
    assert named(bench, "def f(x): return 0 if x == 2 or x == None else x\n") == "general"
    assert named(bench, "def f(x): return x\n") is None


def test_a_mistake_is_named_even_when_nothing_could_be_checked(bench: Bench) -> None:
    source = "def f(x): pass\nwhile True: pass\n"
    result = bench.grade({"labels.py": source}, CHECKS, mistakes=MISTAKES, limits={"import": 0.3})
    assert result.problem["kind"] == "timed_out" and result.verdict["mistake"]["id"] == "rule"


def test_source_that_cannot_be_read_is_not_recognised(bench: Bench) -> None:
    mistakes = [{"id": "rule", "title": "no return"}]
    checks = CHECKS.split("@mistake")[0] + "@mistake" + CHECKS.split("@mistake")[1]
    result = bench.grade({"labels.py": "def f(x): pass\nx = " + "-" * 90_000 + "1\n"}, checks, mistakes=mistakes)
    assert result.verdict["mistake"] is None and not result.passed


def test_contradictions_of_an_author_are_found(bench: Bench) -> None:
    unknown = {"id": "x", "title": "x", "when_failed": ["no-such-check"]}
    for mistakes in ([], [*MISTAKES, unknown]):
        result = bench.grade({"labels.py": "x = 1\n"}, CHECKS, mistakes=mistakes)
        assert result.problem["kind"] == "exercise_broken"
