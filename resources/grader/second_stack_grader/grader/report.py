# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines that the host reads. Nobody else can write to where they go."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TextIO

from ..expectations.expect import CheckFailed
from ..expectations.show import cut, without_addresses
from .problems import Problem

MOST_MESSAGE = 2_000
MOST_VALUE = 4_000
MOST_TRACEBACK = 8_000


@dataclass(frozen=True)
class CheckResult:
    id: str
    name: str
    requirement: str | None
    failure: CheckFailed | None
    seconds: float
    was_run: bool = True

    @property
    def passed(self) -> bool:
        return self.failure is None


def private_output() -> TextIO:
    """Keeps the standard output for the verdict: whatever a check prints goes to the error output from now on."""
    output = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return output


class Reporter:
    """Writes one line of JSON for each thing that is known, as soon as it is."""

    def __init__(self, output: TextIO) -> None:
        self._output = output

    def check(self, result: CheckResult) -> None:
        failure = result.failure
        self._write({
            "type": "check",
            "id": result.id,
            "name": result.name,
            "requirement": result.requirement,
            "run": result.was_run,
            "passed": result.passed,
            "message": _part(failure, lambda it: it.message, MOST_MESSAGE),
            "call": _part(failure, lambda it: it.call, MOST_VALUE),
            "expected": _part(failure, lambda it: it.expected, MOST_VALUE),
            "got": _part(failure, lambda it: it.got, MOST_VALUE),
            "difference": _part(failure, lambda it: it.difference, MOST_VALUE),
            "traceback": _part(failure, lambda it: it.traceback, MOST_TRACEBACK),
            "seconds": round(result.seconds, 3),
        })  # fmt: skip

    def problem(self, problem: Problem) -> None:
        self._write({
            "type": "problem",
            "kind": problem.kind,
            "message": _bounded(problem.message, MOST_MESSAGE),
            "file": problem.file and _bounded(problem.file, 500),
            "line": problem.line,
            "traceback": problem.traceback and _bounded(problem.traceback, MOST_TRACEBACK),
        })  # fmt: skip

    def verdict(self, **parts: Any) -> None:
        self._write({"type": "verdict", **parts})

    def _write(self, line: dict[str, Any]) -> None:
        self._output.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._output.flush()


def _part(failure: CheckFailed | None, part: Callable[[CheckFailed], str | None], most: int) -> str | None:
    value = part(failure) if failure else None
    return None if value is None else _bounded(value, most)


def _bounded(text: str, most: int) -> str:
    valid = text.encode("utf-8", "replace").decode("utf-8")
    return cut(without_addresses(valid), most)
