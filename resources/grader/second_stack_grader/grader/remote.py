# SPDX-License-Identifier: GPL-3.0-or-later
"""The learner's functions as the author of a check sees them: called like any others, and answered from outside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..expectations import recent
from .outcome import Outcome

if TYPE_CHECKING:
    from .functions import Functions


class Remote:
    """A module of the learner's, something in it, or an object that was kept. What can be done with it beside calling
    it is in the functions `run`, `keep` and `value_of`, so that no name of the learner's is taken."""

    def __init__(self, functions: Functions, path: list[str | int], label: str) -> None:
        self._remote_functions = functions
        self._remote_path = path
        self._remote_label = label

    def __getattr__(self, name: str) -> Remote:
        return Remote(self._remote_functions, [*self._remote_path, name], f"{self._remote_label}.{name}")

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return run(self, *args, **kwargs).value

    def __repr__(self) -> str:
        return self._remote_label


def run(function: Remote, *args: Any, **kwargs: Any) -> Outcome:
    """Calls, and tells everything about it, raising nothing. A coroutine is awaited; nobody waits for its sleeps."""
    return function._remote_functions.call(function, args, kwargs)


def keep(function: Remote, *args: Any, **kwargs: Any) -> Remote:
    """Calls, and leaves the result where it is, so that its methods can be called and it can be passed on."""
    functions = function._remote_functions
    outcome = functions.call(function, args, kwargs, keep=True)
    return Remote(functions, [outcome.value], outcome.call)


def value_of(remote: Remote) -> Any:
    """The value of a variable of a module, of an attribute, or of a kept object."""
    recent.note(repr(remote))
    return remote._remote_functions.look(remote)


@dataclass(frozen=True)
class Once:
    """Given to the learner's code as an iterator that can be used once."""

    items: list[Any]


def once(items: Iterable[Any]) -> Once:
    return Once(list(items))
