# SPDX-License-Identifier: GPL-3.0-or-later
"""Code that cannot be checked at all: each kind has its own sentence, and every check is reported as not run."""

from __future__ import annotations

from typing import Any

import pytest
from bench import Bench

CHECKS = """
    @check("first")
    def first(labels): expect(labels.f(1)).to_equal(1)

    @check("second")
    def second(labels): expect(labels.f(2)).to_equal(2)
"""
FAST: dict[str, Any] = {"limits": {"call": 0.4, "import": 0.4}}

CASES = {
    "an empty file": ("\n\n", "empty_file", "labels.py is empty"),
    "a syntax error": ("def f(x):\n    return (x\n", "syntax_error", "Python cannot read labels.py, line 2"),
    "a wrong indentation": ("def f(x):\nreturn x\n", "syntax_error", "line 2"),
    "a null byte": ("x = 1\0", "syntax_error", "Python cannot read labels.py"),
    "a bracket bomb": ("x = " + "(" * 5000 + ")" * 5000, "syntax_error", "labels.py"),
    "an import that fails": ("import nothing_like_this\n", "import_failed", "ModuleNotFoundError"),
    "an error at import": ("x = 1 / 0\n", "import_failed", "ZeroDivisionError"),
    "input at import": ("x = input()\n", "import_failed", "keyboard input"),
    "exit at import": ("import sys\nsys.exit(0)\n", "exited", "exit()"),
    "a hard exit at import": ("import os\nos._exit(0)\n", "exited", "ended during the import"),
    "a huge file": ("#" * 300_000, "unreadable_file", "too large"),
    "an endless import": ("while True: pass\n", "timed_out", "the import of labels did not finish within 0.4 s"),
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_told_before_any_check(bench: Bench, name: str) -> None:
    source, kind, words = CASES[name]
    result = bench.grade({"labels.py": source}, CHECKS, **FAST)
    assert result.problem["kind"] == kind, result
    assert words in result.problem["message"]
    assert result.verdict["checks"] == {"first": False, "second": False} and not result.passed
    assert result.check("second")["message"] == "not run: " + (
        "an earlier call did not finish" if kind == "timed_out" else "your code could not be checked"
    )


def test_the_file_and_the_line_are_told(bench: Bench) -> None:
    problem = bench.grade({"labels.py": "import helper\n", "helper.py": "x = 1\ny = [\n"}, CHECKS).problem
    assert (problem["kind"], problem["file"], problem["line"]) == ("syntax_error", "helper.py", 2)
    problem = bench.grade({"labels.py": "a = 1\nb = a.c\n", "helper.py": ""}, CHECKS).problem
    assert (problem["kind"], problem["file"], problem["line"]) == ("import_failed", "labels.py", 2)


def test_a_missing_file_is_a_problem_that_names_the_nearest(bench: Bench) -> None:
    problem = bench.grade({"label.py": "x = 1\n"}, CHECKS).problem
    assert problem["kind"] == "missing_file"
    assert problem["message"] == "There is no file labels.py in your folder; did you mean label.py?"


def test_an_endless_call_ends_the_run_and_says_which(bench: Bench) -> None:
    source = "def f(x):\n    while x == 2: pass\n    return x\n"
    result = bench.grade({"labels.py": source}, CHECKS + '\n    @check("third")\n    def third(labels): pass\n', **FAST)
    assert result.check("first")["passed"]
    assert result.check("second")["call"] == "labels.f(2)"
    assert "labels.f(2) did not finish within 0.4 s" in result.check("second")["message"]
    assert result.check("third")["message"] == "not run: an earlier call did not finish"
    assert [result.check(name)["run"] for name in ("second", "third")] == [True, False]
    assert result.problem["kind"] == "timed_out"


@pytest.mark.parametrize(
    ("end", "words"),
    [("os._exit(3)", "Look for exit()"), ("os.kill(os.getpid(), 11)", "SIGSEGV"), ("os.kill(os.getppid(), 9)", "")],
)
def test_a_process_that_dies_in_a_call_is_told(bench: Bench, end: str, words: str) -> None:
    result = bench.grade({"labels.py": f"import os, time\ndef f(x):\n    {end}\n    time.sleep(1)\n"}, CHECKS, **FAST)
    assert result.problem["kind"] in ("exited", "timed_out")
    assert words in result.problem["message"] and not result.passed


def test_a_check_that_takes_too_long_in_all_is_stopped(bench: Bench) -> None:
    checks = """
        @check("many slow calls")
        def slow(labels):
            for n in range(100):
                labels.f(n)
    """
    source = "import time\ndef f(x): time.sleep(0.05)\n"
    result = bench.grade({"labels.py": source}, checks, limits={"check": 0.3})
    assert result.problem["message"] == "The check \u201cmany slow calls\u201d did not finish within 0.3 s."
    assert result.problem["kind"] == "timed_out" and result.verdict["seconds"] < 2


def test_a_fault_of_the_author_is_not_the_learners(bench: Bench) -> None:
    for checks in ("syntax error", "x = 1", "@check('a', requirement='none')\ndef a(labels): pass"):
        result = bench.grade({"labels.py": "x = 1\n"}, checks)
        assert result.problem["kind"] == "exercise_broken" and not result.passed


def test_a_check_that_ends_the_grader_has_not_passed(bench: Bench) -> None:
    checks = "@check('ends')\ndef ends(labels): raise SystemExit(0)\n@check('next')\ndef next_(labels): pass"
    result = bench.grade({"labels.py": "x = 1\n"}, checks)
    assert result.problem["kind"] == "exercise_broken"
    assert result.verdict["checks"] == {"ends": False, "next_": False} and not result.passed


def test_a_subject_that_is_not_there_is_a_problem(bench: Bench) -> None:
    project = bench.root / "project"
    bench.grade({"labels.py": "x = 1\n"}, CHECKS)
    order = {"seed": 1, "exercise": str(bench.root / "exercise"), "sources": str(project), "socket": "/nowhere/x.sock"}
    from second_stack_grader.grader import link

    link.PATIENCE, before = 0.1, link.PATIENCE
    try:
        import io

        from second_stack_grader.grader.report import Reporter
        from second_stack_grader.grader.run import Run

        output = io.StringIO()
        Run(order, Reporter(output)).go()
        assert '"kind": "subject_unreachable"' in output.getvalue()
    finally:
        link.PATIENCE = before
