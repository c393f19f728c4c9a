# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls of the learner's functions, over one connection to one fork of the subject."""

from __future__ import annotations

from typing import Any

from ..expectations import recent
from ..expectations.expect import CheckFailed
from ..expectations.show import brief
from ..wire.decode import decode
from ..wire.encode import encode
from ..wire.frames import BrokenMessage, Message, text, whole
from .link import Link, type_of
from .outcome import Outcome, Raised
from .problems import broken_protocol, from_import, missing_sentence, traceback_of
from .remote import Once, Remote
from .traffic import StandIn, Traffic


class Functions:
    """The modules of one check, imported in a process that has not run anything before."""

    def __init__(self, link: Link, traffic: Traffic) -> None:
        self._clock = link.clock
        self._traffic = traffic
        self._line = link.open("functions")

    def close(self) -> None:
        self._line.close()

    def module(self, name: str) -> Remote:
        """Imports a module of the learner's; a `Problem` if that fails."""
        doing = f"the import of {name}"
        answer = self._request({"type": "import", "module": name}, doing, self._clock.limits.load)
        try:
            if type_of(answer) == "raised":
                raise from_import(name, answer)
        except BrokenMessage:
            raise broken_protocol(doing) from None
        return Remote(self, [name], name)

    def call(self, function: Remote, args: tuple[Any, ...], kwargs: dict[str, Any], keep: bool = False) -> Outcome:
        words = [*map(_said, args), *(f"{name}={_said(value)}" for name, value in kwargs.items())]
        call = f"{function!r}({', '.join(words)})"
        recent.note(call)
        self._traffic.begin_call()
        given = [list(args), kwargs]
        message = {"type": "call", "path": function._remote_path, "arguments": self.write(given), "keep": keep}
        answer = self._request(message, call)
        try:
            return self._outcome(call, answer, given, keep)
        except BrokenMessage:
            raise broken_protocol(call) from None

    def look(self, remote: Remote) -> Any:
        return self._value({"type": "look", "path": remote._remote_path}, repr(remote))

    def write(self, value: Any) -> Any:
        """JSON, with what means something in the learner's process only."""
        return encode(value, self._reference)

    # As the listener of its line, it lets stand-ins answer while a call is going on.

    def knows(self, message: Message) -> bool:
        return self._traffic.knows(message)

    def hear(self, message: Message) -> Message | None:
        return self._traffic.hear(message, self.write)

    def _request(self, message: Message, doing: str, seconds: float | None = None) -> Message:
        return self._line.ask(message, doing, seconds or self._clock.limits.call, self)

    def _value(self, message: Message, doing: str) -> Any:
        answer = self._request(message, doing)
        try:
            if type_of(answer) == "value":
                return decode(answer.get("value"))
            raise _unusable(answer, doing)
        except BrokenMessage:
            raise broken_protocol(doing) from None

    def _outcome(self, call: str, answer: Message, given: list[Any], keep: bool) -> Outcome:
        kind = type_of(answer)
        if kind not in ("value", "raised") or "elapsed" not in answer:
            raise _unusable(answer, call)
        if kind == "raised":
            result = None
        else:
            result = whole(answer, "value") if keep else decode(answer.get("value"))
        return Outcome(
            call, result, _raised(answer) if kind == "raised" else None,
            elapsed=_number(decode(answer["elapsed"])), pending=_texts(answer.get("pending")),
            warnings=[_texts(warning) for warning in _list(answer.get("warnings"))], given=_comparable(given),
            look_at_inputs=lambda: self._value({"type": "inputs"}, f"a look at the arguments of {call}"),
        )  # fmt: skip

    def _reference(self, value: object) -> Any:
        if isinstance(value, Remote):
            path = value._remote_path
            return ["kept", path[0]] if len(path) == 1 and isinstance(path[0], int) else ["path", path]
        if isinstance(value, StandIn):
            return ["stand_in", value.number, value.name, value.kinds]
        return ["once", self.write(value.items)] if isinstance(value, Once) else None


def _said(value: Any) -> str:
    if isinstance(value, StandIn):
        return f"<{value.name}>"
    if isinstance(value, list) and any(isinstance(each, StandIn) for each in value):
        return f"[{', '.join(map(_said, value))}]"
    return f"iter({brief(value.items)})" if isinstance(value, Once) else brief(value)


def _comparable(value: Any) -> Any:
    """Arguments as they can be compared later: what lives in the learner's process only is anything."""
    if isinstance(value, (Remote, StandIn, Once)):
        return ...
    if isinstance(value, dict):
        return {key: _comparable(each) for key, each in value.items()}
    return type(value)(map(_comparable, value)) if type(value) in (list, tuple) else value


def _unusable(answer: Message, call: str) -> CheckFailed:
    kind = type_of(answer)
    if kind == "missing":
        return CheckFailed(missing_sentence(text(answer, "name"), _texts(answer.get("names"))), call=call)
    if kind == "unreadable":
        return CheckFailed(f"The answer of {call} cannot be read: {text(answer, 'message')}.", call=call)
    if kind == "raised":
        return CheckFailed(f"{call} raised {text(answer, 'error')}", traceback=traceback_of(answer), call=call)
    raise BrokenMessage("an answer has an unknown type")


def _raised(answer: Message) -> Raised:
    name, message = text(answer, "error"), text(answer, "message")
    return Raised(name, message, _texts(answer.get("bases")), text(answer, "cause"), traceback_of(answer))


def _list(data: Any) -> list[Any]:
    if not isinstance(data, list) or len(data) > 200:
        raise BrokenMessage("a list was expected")
    return data


def _texts(data: Any) -> list[str]:
    return [text({"item": item}, "item", 1_000) for item in _list(data)]


def _number(value: Any) -> float:
    if not isinstance(value, float):
        raise BrokenMessage("a number was expected")
    return value
