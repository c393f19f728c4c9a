# SPDX-License-Identifier: GPL-3.0-or-later
"""Stand-ins for what the learner's code uses. The grader plays them, so it counts for itself what is in flight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..wire.decode import decode
from ..wire.encode import encode
from ..wire.frames import BrokenMessage, Message, text, whole
from ..wire.values import Error

MOST_VISITS = 10_000


@dataclass(frozen=True)
class Answer:
    """What a stand-in's method does: gives a value or raises an error, some seconds after it was called."""

    value: Any = None
    error: Error | None = None
    after: float = 0.0


def answer(value: Any = None, after: float = 0.0) -> Answer:
    return Answer(value, None, after)


def failure(error: str, message: str = "", after: float = 0.0) -> Answer:
    """`error` is a built-in exception or `module.Class` of the learner's."""
    return Answer(None, Error(error, message), after)


Play = Answer | Callable[..., Any]


@dataclass(eq=False)
class StandIn:
    """Given to the learner's code as an object with these methods."""

    name: str
    number: int
    plays: dict[str, Play]
    kinds: dict[str, str]


@dataclass(eq=False)
class Visit:
    """One call of a stand-in: `how` becomes returned, raised, cancelled, or abandoned when the call was over first."""

    stand_in: str
    method: str
    args: list[Any]
    kwargs: dict[str, Any]
    how: str = "in flight"


class Traffic:
    """Every call of every stand-in of one check, in order."""

    def __init__(self) -> None:
        self.visits: list[Visit] = []
        self.most_in_flight = 0
        self._stand_ins: list[StandIn] = []
        self._in_flight = 0
        self._stopping = False

    def stand_in(self, name: str, *, blocking: dict[str, Play] | None = None, **methods: Play) -> StandIn:
        """Its methods are awaited, but for the `blocking` ones; a method is an `answer`, a `failure`, or a function
        of the call's arguments that returns one of them or a value."""
        kinds = {**dict.fromkeys(methods, "async"), **dict.fromkeys(blocking or {}, "blocking")}
        made = StandIn(name, len(self._stand_ins), {**methods, **(blocking or {})}, kinds)
        self._stand_ins.append(made)
        return made

    def how(self, method: str | None = None) -> list[str]:
        """How each visit ended, of one method or of all."""
        return [visit.how for visit in self.visits if method in (None, visit.method)]

    @property
    def in_flight(self) -> int:
        return self._in_flight

    def knows(self, message: Message) -> bool:
        return message.get("type") in ("enter", "left", "stopping")

    def hear(self, message: Message, write: Callable[[Any], Any] = encode) -> Message | None:
        if message["type"] == "enter":
            return self._enter(message, write)
        if message["type"] == "left":
            self._leave(message)
        else:
            self._stopping = True
        return None

    def begin_call(self) -> None:
        self._stopping = False

    def _enter(self, message: Message, write: Callable[[Any], Any]) -> Message:
        number, method = whole(message, "stand_in"), text(message, "method", 100)
        if not 0 <= number < len(self._stand_ins) or method not in self._stand_ins[number].plays:
            raise BrokenMessage("there is no such stand-in")
        if len(self.visits) >= MOST_VISITS:
            raise BrokenMessage("the stand-ins are called without end")
        arguments = decode(message.get("arguments"))
        if not isinstance(arguments, list) or [type(each) for each in arguments] != [list, dict]:
            raise BrokenMessage("a call has no arguments")
        self._in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self._in_flight)
        stand_in = self._stand_ins[number]
        self.visits.append(Visit(stand_in.name, method, *arguments))
        play = stand_in.plays[method]
        played = play if isinstance(play, Answer) else play(*arguments[0], **arguments[1])
        result = played if isinstance(played, Answer) else Answer(played)
        reply: Message = {"type": "outcome", "visit": len(self.visits) - 1, "after": encode(float(result.after))}
        return reply | ({"error": encode(result.error)} if result.error else {"value": write(result.value)})

    def _leave(self, message: Message) -> None:
        number, how = whole(message, "visit"), text(message, "how", 20)
        if not 0 <= number < len(self.visits) or self.visits[number].how != "in flight":
            raise BrokenMessage("a visit ends that is not there")
        if how not in ("returned", "raised", "cancelled"):
            raise BrokenMessage("a visit ends in an unknown way")
        self._in_flight -= 1
        self.visits[number].how = "abandoned" if self._stopping and how == "cancelled" else how
