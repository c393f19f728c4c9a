# SPDX-License-Identifier: GPL-3.0-or-later
"""The decorators of `checks.py`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from . import exercise
from .exercise import Check

Function = TypeVar("Function", bound=Callable[..., Any])


def check(name: str, requirement: str | None = None) -> Callable[[Function], Function]:
    """Registers a check. Its id is the function's name; its parameters say what it needs: the learner's modules by
    name, or `app`, `server`, `suite`, `sources`, `files`, `traffic`, `random`, `seed`."""

    def register(function: Function) -> Function:
        exercise.book.checks.append(Check(function.__name__, name, requirement, function))
        return function

    return register


def mistake(id: str) -> Callable[[Function], Function]:
    """Registers the rule that recognises the mistake: `(sources, failed) -> bool`."""

    def register(function: Function) -> Function:
        exercise.book.rules[id] = function
        return function

    return register
