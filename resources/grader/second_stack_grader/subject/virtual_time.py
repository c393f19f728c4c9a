# SPDX-License-Identifier: GPL-3.0-or-later
"""An event loop that does not wait: when nothing can run before a moment, it is that moment."""

from __future__ import annotations

import asyncio
import selectors
import time
from collections.abc import Callable
from typing import Any


class Deadlock(RuntimeError):
    """Everything waits, and nothing is planned that could wake it."""


class VirtualLoop(asyncio.SelectorEventLoop):
    """Its clock starts at 0 and jumps to the next timer. While threads work for it, it goes with real time."""

    def __init__(self) -> None:
        self._moment = 0.0
        self._in_threads = 0
        super().__init__(_JumpingSelector(self))

    def time(self) -> float:
        return self._moment

    def run_in_executor(self, executor: Any, func: Callable[..., Any], *args: Any) -> Any:  # type: ignore[override]
        future = super().run_in_executor(executor, func, *args)
        self._in_threads += 1
        future.add_done_callback(self._thread_is_done)
        return future

    def _thread_is_done(self, _: object) -> None:
        self._in_threads -= 1


class _JumpingSelector(selectors.DefaultSelector):
    """Where an event loop waits, and so where the time of this one passes."""

    def __init__(self, loop: VirtualLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> Any:
        events = super().select(0)
        if events or timeout == 0:
            return events
        if self._loop._in_threads:
            return self._wait_really(timeout)
        if timeout is None:
            raise Deadlock("the program waits for something that never happens")
        self._loop._moment += timeout
        return events

    def _wait_really(self, timeout: float | None) -> Any:
        start = time.monotonic()
        events = super().select(timeout)
        self._loop._moment += time.monotonic() - start
        return events
