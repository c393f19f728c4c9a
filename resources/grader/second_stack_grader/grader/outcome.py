# SPDX-License-Identifier: GPL-3.0-or-later
"""What came of one call of the learner's code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

from ..expectations import recent
from ..expectations.expect import CheckFailed


@dataclass
class Raised:
    """An exception of the learner's code. `bases` are the names of its class and of all above it."""

    class_name: str = ""
    message: str = ""
    bases: list[str] = field(default_factory=list)
    cause: str = ""
    traceback: str = ""


@dataclass
class CallRaised(CheckFailed):
    """A call raised, and the check did not say that it should."""

    raised: Raised = field(default_factory=Raised)


@dataclass
class Outcome:
    """All about one call. What the learner's process says of itself (`elapsed`, `pending`, `warnings`) is for extra
    checks: the visits in `traffic` are what the grader has seen with its own eyes."""

    call: str
    result: Any
    raised: Raised | None
    elapsed: float
    pending: list[str]
    warnings: list[list[str]]
    given: list[Any]
    look_at_inputs: Callable[[], Any]

    @property
    def value(self) -> Any:
        """What the call returned; raises `CallRaised` if it raised."""
        if self.raised is None:
            return self.result
        what = f"{self.raised.class_name}: {self.raised.message}".rstrip(": ")
        raise CallRaised(
            f"{self.call} raised {what}", got=what, traceback=self.raised.traceback, call=self.call, raised=self.raised
        )

    @property
    def inputs(self) -> Any:
        """The arguments as they are now, of the last call only: a list, and a dict of the named ones."""
        return self.look_at_inputs()


class raises:  # noqa: N801 - it is read as a word: `with raises("ValueError"):`
    """Expects that the learner's code raises an exception of this class, or of one derived from it."""

    def __init__(self, class_name: str, message: str = "") -> None:
        self._class_name = class_name
        self._part = message
        self._raised = Raised()

    def __enter__(self) -> Raised:
        """What was raised, to be looked at after the block."""
        return self._raised

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> bool:
        wanted = f"{self._class_name} with {self._part!r}" if self._part else self._class_name
        if error is None:
            call = recent.last() or "the call"
            raise CheckFailed(f"{call} should raise {wanted}, and raised nothing", wanted, "no exception", call=call)
        if not isinstance(error, CallRaised):
            return False
        if self._class_name in error.raised.bases and self._part in error.raised.message:
            self._raised.__dict__.update(error.raised.__dict__)
            return True
        error.expected = wanted
        error.message += f", and should raise {wanted}"
        return False
