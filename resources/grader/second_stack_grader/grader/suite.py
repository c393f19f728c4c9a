# SPDX-License-Identifier: GPL-3.0-or-later
"""The learner's tests, run on a good program and on programs with one fault each.

The subject is told neither which of them is good nor what the faults are. All are written anew from their syntax trees,
so that a test which compares the text of the program fails on the good one as well."""

from __future__ import annotations

import ast
import random
from dataclasses import dataclass
from pathlib import Path

from ..expectations import recent
from ..expectations.expect import CheckFailed
from ..wire.frames import BrokenMessage, Message, text
from .link import Link, type_of
from .problems import broken_protocol


@dataclass(frozen=True)
class Mutant:
    id: str
    title: str
    folder: str


@dataclass(frozen=True)
class Plan:
    """The part of an exercise that is about a suite: the learner's test files, and the programs to run them on."""

    tests: list[str]
    reference: str
    mutants: list[Mutant]


@dataclass(frozen=True)
class Report:
    """How each test ended on one program: passed, failed, skipped or error."""

    outcomes: dict[str, str]
    said: dict[str, str]

    def passed(self) -> set[str]:
        return {name for name, outcome in self.outcomes.items() if outcome == "passed"}

    def joined(self, other: Report) -> Report:
        """Of two runs on the same program: a test that passed in one of them only has failed."""
        names = sorted(self.outcomes.keys() | other.outcomes.keys())
        bad = {name: run for run in (self, other) for name in names if run.outcomes.get(name, "error") != "passed"}
        outcomes = {name: bad[name].outcomes.get(name, "error") if name in bad else "passed" for name in names}
        return Report(outcomes, {name: bad[name].said.get(name, "") if name in bad else "" for name in names})


class Suite:
    """Runs all programs when the first check asks: in an order that nobody can know, and the good one twice, so that
    tests which only count how often they are run are found out."""

    def __init__(self, link: Link, exercise: Path, plan: Plan, reports: dict[str, Report]) -> None:
        self._link = link
        self._exercise = exercise
        self._plan = plan
        self._reports = reports

    @property
    def mutants(self) -> list[Mutant]:
        return self._plan.mutants

    def expect_pass(self) -> set[str]:
        """The names of the tests that pass on the good program; a failed check if one fails, or if there is none."""
        report = self._on(self._plan.reference)
        for name, outcome in report.outcomes.items():
            if outcome in ("failed", "error"):
                raise CheckFailed(
                    f"{name} fails on a program that is correct", "every test passes", report.said[name], call="pytest"
                )
        if not report.passed():
            raise CheckFailed("No test ran", "at least one test that passes", "none", call="pytest")
        return report.passed()

    def catches(self, mutant: Mutant) -> bool:
        """Whether a test that passes on the good program fails on this one."""
        good = self.expect_pass()
        after = self._on(mutant.folder)
        return any(after.outcomes.get(name) != "passed" for name in good)

    def survivors(self) -> list[Mutant]:
        """The faults that no test noticed."""
        return [mutant for mutant in self.mutants if not self.catches(mutant)]

    def expect_catch(self, mutant: Mutant) -> None:
        if not self.catches(mutant):
            raise CheckFailed(
                f"Your tests pass although {mutant.title}", "at least one test that fails", "all pass", call="pytest"
            )

    def _on(self, folder: str) -> Report:
        if not self._reports:
            folders = [self._plan.reference] * 2 + [mutant.folder for mutant in self.mutants]
            random.SystemRandom().shuffle(folders)
            for each in folders:
                report = self._run(self._files(self._plan.reference) | self._files(each))
                self._reports[each] = report.joined(self._reports[each]) if each in self._reports else report
        recent.note("pytest")
        return self._reports[folder]

    def _run(self, files: dict[str, str]) -> Report:
        doing = "the run of your tests"
        line = self._link.open("suite", files=files, tests=self._plan.tests)
        try:
            return _report(line.wait(doing, self._link.clock.limits.load))
        except BrokenMessage:
            raise broken_protocol(doing) from None
        finally:
            line.close()

    def _files(self, folder: str) -> dict[str, str]:
        root = self._exercise / folder
        files = sorted(path for path in root.rglob("*") if path.is_file())
        return {str(path.relative_to(root)): _rewritten(path) for path in files}


def _rewritten(path: Path) -> str:
    content = path.read_text(encoding="utf-8")
    return ast.unparse(ast.parse(content)) + "\n" if path.suffix == ".py" else content


def _report(answer: Message) -> Report:
    tests = answer.get("tests")
    if type_of(answer) != "tests" or not isinstance(tests, list) or len(tests) > 1_000:
        raise BrokenMessage("the outcome of the tests was expected")
    outcomes, said = {}, {}
    for test in tests:
        if not isinstance(test, list) or len(test) != 3:
            raise BrokenMessage("a test has a name, an outcome and a text")
        row: Message = dict(zip(("name", "outcome", "said"), test, strict=True))
        outcomes[text(row, "name")] = text(row, "outcome", 20)
        said[text(row, "name")] = text(row, "said")
    return Report(outcomes, said)
