# SPDX-License-Identifier: GPL-3.0-or-later
"""Exercises of the kind "suite": the learner's tests are run on a good program and on faulty ones."""

from __future__ import annotations

from bench import Bench

APP = "def fee(days):\n    # a late fee\n    return min(days * 10, 50) if days > 0 else 0\n"
FILES = {
    "reference/fees.py": APP,
    "mutants/cap/fees.py": "def fee(days):\n    return days * 10 if days > 0 else 0\n",
    "mutants/early/fees.py": "def fee(days):\n    return min(days * 10, 50)\n",
}
PLAN = {
    "tests": ["test_fees.py"],
    "reference": "reference",
    "mutants": [
        {"id": "cap", "title": "the fee has no cap", "folder": "mutants/cap"},
        {"id": "early", "title": "an early return earns money", "folder": "mutants/early"},
    ],
}
CHECKS = """
    @check("the tests pass on the good program")
    def good(suite): suite.expect_pass()

    @check("each fault is noticed")
    def faults(suite):
        for mutant in suite.mutants:
            suite.expect_catch(mutant)
"""
THOROUGH = """
    import pytest
    from fees import fee

    def test_ordinary(): assert fee(3) == 30
    def test_cap(): assert fee(9) == 50
    def test_early(): assert fee(-1) == 0
    @pytest.mark.anyio
    async def test_async(): assert fee(1) == 10
    @pytest.fixture
    def anyio_backend(): return "asyncio"
"""


def grade(bench: Bench, tests: str) -> dict[str, bool]:
    result = bench.grade({"test_fees.py": tests, "fees.py": APP}, CHECKS, profile="tests", files=FILES, suite=PLAN)
    return dict(result.verdict["checks"])


def test_a_thorough_suite_passes(bench: Bench) -> None:
    assert grade(bench, THOROUGH) == {"good": True, "faults": True}


def test_the_fault_that_survives_is_named(bench: Bench) -> None:
    tests = "from fees import fee\ndef test_cap(): assert fee(9) == 50\n"
    result = bench.grade({"test_fees.py": tests, "fees.py": APP}, CHECKS, profile="tests", files=FILES, suite=PLAN)
    assert result.check("good")["passed"]
    assert result.check("faults")["message"] == "Your tests pass although an early return earns money"


def test_a_suite_that_fails_on_the_good_program_shows_the_test(bench: Bench) -> None:
    tests = "from fees import fee\ndef test_cap(): assert fee(9) == 51\n"
    result = bench.grade({"test_fees.py": tests, "fees.py": APP}, CHECKS, profile="tests", files=FILES, suite=PLAN)
    check = result.check("good")
    assert check["message"] == "test_fees.py::test_cap fails on a program that is correct"
    assert "assert 50 == 51" in check["got"] and "/tmp" not in check["got"]


def test_suites_that_prove_nothing_fail(bench: Bench) -> None:
    empty = "x = 1\n"
    always = "def test_nothing(): assert False\n"
    ends = "import os\nos._exit(0)\n"
    compares = f"def test_text(): assert open('fees.py').read() == {APP!r}\n"
    counts = """
        import pathlib
        def test_count():
            seen = pathlib.Path(__file__).parent.parent / "seen-by-suite"
            first = not seen.exists()
            seen.write_text("x")
            assert first
    """
    for tests in (empty, always, ends, compares, counts):
        assert not any(grade(bench, tests).values()), tests
