# SPDX-License-Identifier: GPL-3.0-or-later
"""How long things may take, in seconds."""

from __future__ import annotations

from dataclasses import dataclass

from ..wire.frames import Deadline


@dataclass(frozen=True)
class Limits:
    """An exercise may change the first three; the host says the last."""

    call: float = 2.0
    load: float = 5.0
    check: float = 10.0
    run: float = 10.0


class Clock:
    """Knows which limit ends first: that of one call, of its check, or of the whole run."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._run = Deadline(limits.run)
        self._check = self._run

    def start_check(self) -> None:
        self._check = Deadline(min(self.limits.check, self._run.left()))

    def check_left(self) -> float:
        return min(self._check.left(), self._run.left())

    def until(self, seconds: float) -> Deadline:
        return Deadline(min(seconds, self.check_left()))
