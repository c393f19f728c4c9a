# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects that the learner's code is given and that the grader plays: it hears of every call and says what happens."""

from __future__ import annotations

import asyncio
import builtins
import time
from collections.abc import Callable
from typing import Any

from ..wire.decode import decode
from ..wire.encode import encode
from ..wire.frames import Channel
from ..wire.values import Error

Reader = Callable[[Any], Any]


def make_stand_in(channel: Channel, read: Reader, number: int, name: str, methods: dict[str, str]) -> object:
    """`methods` maps each name to "async" or "blocking"; `read` decodes what the grader answers."""
    makers = {"async": _async_method, "blocking": _blocking_method}
    members: dict[str, Any] = {method: makers[kind](channel, read, number, method) for method, kind in methods.items()}
    members["__repr__"] = lambda _: f"<{name}>"
    return type("StandIn", (), members)()


class _Visit:
    """One call of one method: told to the grader when it begins and when it is over."""

    def __init__(self, channel: Channel, read: Reader, number: int, method: str, arguments: list[Any]) -> None:
        self._channel = channel
        announcement = {"type": "enter", "stand_in": number, "method": method, "arguments": encode(arguments)}
        self._answer = channel.exchange(announcement)
        self._read = read
        self.latency: float = decode(self._answer["after"])
        self._how = "cancelled"

    def result(self) -> Any:
        if "error" in self._answer:
            self._how = "raised"
            raise self._read(self._answer["error"])
        self._how = "returned"
        return self._read(self._answer["value"])

    def leave(self) -> None:
        with self._channel.lock:
            self._channel.send({"type": "left", "visit": self._answer["visit"], "how": self._how})


def _async_method(channel: Channel, read: Reader, number: int, method: str) -> Callable[..., Any]:
    async def call(_: object, *args: Any, **kwargs: Any) -> Any:
        visit = _Visit(channel, read, number, method, [list(args), kwargs])
        try:
            await asyncio.sleep(visit.latency)
            return visit.result()
        finally:
            visit.leave()

    call.__name__ = method
    return call


def _blocking_method(channel: Channel, read: Reader, number: int, method: str) -> Callable[..., Any]:
    def call(_: object, *args: Any, **kwargs: Any) -> Any:
        visit = _Visit(channel, read, number, method, [list(args), kwargs])
        try:
            time.sleep(visit.latency)
            return visit.result()
        finally:
            visit.leave()

    call.__name__ = method
    return call


def exception_from(error: Error, look_up: Callable[[str], Any]) -> BaseException:
    """A real exception for the learner's code: a built-in one, or `module.Class` of the learner's own."""
    found = look_up(error.class_name) if "." in error.class_name else getattr(builtins, error.class_name, None)
    if isinstance(found, type) and issubclass(found, BaseException):
        return found(error.message)
    return RuntimeError(f"{error.class_name}: {error.message}")
