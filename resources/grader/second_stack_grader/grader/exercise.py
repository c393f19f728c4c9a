# SPDX-License-Identifier: GPL-3.0-or-later
"""An exercise: `exercise.json`, and the checks and mistakes that its `checks.py` registers."""

from __future__ import annotations

import importlib.util
import inspect
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .limits import Limits
from .problems import Problem
from .suite import Mutant, Plan


@dataclass(frozen=True)
class Check:
    """One promise, as a sentence, and the function that finds out whether it is kept."""

    id: str
    name: str
    requirement: str | None
    function: Callable[..., Any]

    @property
    def needs(self) -> list[str]:
        return list(inspect.signature(self.function).parameters)


@dataclass(frozen=True)
class Mistake:
    """A mistake that can be named. It is recognised by a rule about the source, or by the checks that failed."""

    id: str
    title: str
    advice: bool
    when_failed: frozenset[str]


@dataclass
class Book:
    """What `check` and `mistake` write into while `checks.py` is read."""

    checks: list[Check] = field(default_factory=list)
    rules: dict[str, Callable[..., Any]] = field(default_factory=dict)


book = Book()


@dataclass(frozen=True)
class Exercise:
    folder: Path
    checks: list[Check]
    mistakes: list[Mistake]
    rules: dict[str, Callable[..., Any]]
    modules: dict[str, str]
    settings: dict[str, Any]

    def limits(self, run: float) -> Limits:
        chosen = self.settings.get("limits", {})
        return Limits(
            call=chosen.get("call", Limits.call), load=chosen.get("import", Limits.load),
            check=chosen.get("check", Limits.check), run=run,
        )  # fmt: skip

    def suite_plan(self) -> Plan:
        plan = self.settings["suite"]
        return Plan(plan["tests"], plan["reference"], [Mutant(**mutant) for mutant in plan["mutants"]])


def load_exercise(folder: Path) -> Exercise:
    """Reads the folder; a `Problem` when it is not an exercise."""
    try:
        settings = json.loads((folder / "exercise.json").read_text(encoding="utf-8"))
        global book
        book = Book()
        _run_checks_file(folder / "checks.py")
        exercise = Exercise(
            folder, book.checks, [_mistake(each) for each in settings.get("mistakes", [])], book.rules,
            settings.get("modules", {}), settings,
        )  # fmt: skip
        _refuse_contradictions(exercise)
        return exercise
    except Exception as error:
        raise broken(f"{type(error).__name__}: {error}") from error


def broken(why: str) -> Problem:
    return Problem("exercise_broken", f"This exercise has a fault, and your code is not to blame: {why}")


def _run_checks_file(file: Path) -> None:
    spec = importlib.util.spec_from_file_location("exercise_checks", file)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.path.append(str(file.parent))
    spec.loader.exec_module(module)


def _mistake(data: dict[str, Any]) -> Mistake:
    return Mistake(data["id"], data["title"], data.get("advice", False), frozenset(data.get("when_failed", [])))


def _refuse_contradictions(exercise: Exercise) -> None:
    """What an author would otherwise find out only when a learner meets it."""
    ids = [check.id for check in exercise.checks]
    mistakes = [mistake.id for mistake in exercise.mistakes]
    requirements = {requirement["id"] for requirement in exercise.settings.get("requirements", [])}
    if len(set(ids)) != len(ids):
        raise ValueError("two checks have the same name")
    if unknown := exercise.rules.keys() - set(mistakes):
        raise ValueError(f"rules for mistakes that are not listed: {sorted(unknown)}")
    if unknown := {name for mistake in exercise.mistakes for name in mistake.when_failed} - set(ids):
        raise ValueError(f"when_failed names checks that do not exist: {sorted(unknown)}")
    if unknown := {check.requirement for check in exercise.checks if check.requirement} - requirements:
        raise ValueError(f"checks for requirements that are not listed: {sorted(unknown)}")
