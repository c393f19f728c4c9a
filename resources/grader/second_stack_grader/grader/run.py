# SPDX-License-Identifier: GPL-3.0-or-later
"""One run: finds out whether the code can be checked, checks it, and writes the verdict."""

from __future__ import annotations

import asyncio
import inspect
import json
import platform
import time
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from random import Random
from typing import Any

import httpx

from ..expectations import recent
from ..expectations.expect import CheckFailed
from ..sources.sources import Sources
from ..wire.frames import TooLate
from .exercise import Check, Exercise, broken, load_exercise
from .limits import Clock
from .link import Link
from .mistakes import recognise
from .preview import preview
from .problems import Problem
from .report import CheckResult, Reporter
from .session import Session, needs_subject

PACKAGES = ["fastapi", "pydantic", "starlette", "uvicorn", "httpx", "sqlalchemy", "pytest"]


class Run:
    """The work of one grader process."""

    def __init__(self, order: dict[str, Any], reporter: Reporter) -> None:
        self._order = order
        self._reporter = reporter
        self._seed = int(order["seed"])
        self._results: list[CheckResult] = []
        self._link: Link | None = None

    def go(self) -> None:
        start = time.monotonic()
        exercise, mistake, passed = None, None, False
        sources = Sources(Path(self._order["sources"]))
        try:
            exercise = load_exercise(Path(self._order["exercise"]))
            self._check_all(exercise, sources)
            passed = all(result.passed for result in self._results)
        except BaseException as error:  # there is a verdict whatever happens
            problem = _as_problem(error)
            self._reporter.problem(problem)
            self._not_run(exercise, problem)
        finally:
            if self._link:
                self._link.close()
        if exercise:
            failed = {result.id for result in self._results if not result.passed}
            mistake = recognise(exercise, sources, failed, passed)
        self._reporter.verdict(
            passed=passed,
            checks={result.id: result.passed for result in self._results},
            mistake=mistake and {"id": mistake.id, "title": mistake.title, "advice": mistake.advice},
            seed=self._seed,
            python=platform.python_version(),
            packages=package_versions(),
            seconds=round(time.monotonic() - start, 3),
        )

    def _check_all(self, exercise: Exercise, sources: Sources) -> None:
        checks = self._chosen(exercise)
        if not checks:
            raise broken("there is nothing to check")
        clock = Clock(exercise.limits(float(self._order.get("timeout", 10))))
        preview(exercise, checks, sources)
        if any(needs_subject(check.needs) for check in checks):
            self._link = Link(self._order["socket"], clock)
        session = Session(exercise, sources, self._link, clock)
        session.try_imports(checks)
        for check in checks:
            self._one(check, session, clock)

    def _one(self, check: Check, session: Session, clock: Clock) -> None:
        start = time.monotonic()
        failure: CheckFailed | None = CheckFailed("The check did not come to its end.")
        try:
            recent.forget()
            clock.start_check()
            self._call(check, session)
            failure = None
        except Exception as error:
            reason = _first(error)
            if isinstance(reason, (TooLate, TimeoutError)):
                reason = _no_time(check, clock)
            failure = _as_failure(reason)
            if isinstance(reason, Problem):
                raise reason from None
            failure.traceback = failure.traceback or session.last_error()
        finally:
            session.close_check()
            self._add(CheckResult(check.id, check.name, check.requirement, failure, time.monotonic() - start))

    def _call(self, check: Check, session: Session) -> None:
        result = check.function(**session.arguments(check, self._seed))
        if inspect.iscoroutine(result):
            asyncio.run(session.finish(result))

    def _not_run(self, exercise: Exercise | None, problem: Problem) -> None:
        done = {result.id for result in self._results}
        reason = {"timed_out": "an earlier call did not finish"}.get(problem.kind, "your code could not be checked")
        for check in self._chosen(exercise) if exercise else []:
            if check.id not in done:
                failure = CheckFailed(f"not run: {reason}")
                self._add(CheckResult(check.id, check.name, check.requirement, failure, 0, was_run=False))

    def _add(self, result: CheckResult) -> None:
        self._results.append(result)
        self._reporter.check(result)

    def _chosen(self, exercise: Exercise) -> list[Check]:
        only = self._order.get("only")
        chosen = [check for check in exercise.checks if only is None or check.id in only]
        if self._order.get("shuffle"):
            Random(self._seed).shuffle(chosen)
        return chosen


def _no_time(check: Check, clock: Clock) -> Problem:
    seconds = min(clock.limits.check, clock.limits.run)
    return Problem("timed_out", f"The check \u201c{check.name}\u201d did not finish within {seconds:g} s.")


def _first(error: Exception) -> Exception:
    """The first cause of what came out of a task group."""
    while isinstance(error, ExceptionGroup):
        error = error.exceptions[0]
    return error


def _as_problem(error: BaseException) -> Problem:
    if isinstance(error, Problem):
        return error
    if isinstance(error, TooLate):
        return Problem("timed_out", "Your code could not be checked in the time that there is for it.")
    return broken(f"{type(error).__name__}: {error}")


def _as_failure(error: Exception) -> CheckFailed:
    """Why a check failed. A wrong answer can make any line of a check fail, so that counts as the answer's fault."""
    if isinstance(error, CheckFailed):
        return error
    if isinstance(error, Problem):
        return CheckFailed(error.message, traceback=error.traceback, call=recent.last())
    call = recent.last() or "your code"
    what = f"{type(error).__name__}: {error}"
    sentence = f"{call}: the answer is not of the kind that was expected."
    if isinstance(error, (json.JSONDecodeError, UnicodeDecodeError, RecursionError)):
        sentence = f"{call}: the answer is not JSON that can be read."
    if isinstance(error, httpx.HTTPError):
        sentence = f"{call}: there was no complete answer ({what})."
    return CheckFailed(sentence, got=what, call=recent.last())


@cache
def package_versions() -> dict[str, str]:
    """What the verdict was reached with; looking it up takes a while, so it is done before there is work."""
    found = {}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found
