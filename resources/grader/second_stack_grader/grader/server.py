# SPDX-License-Identifier: GPL-3.0-or-later
"""The learner's project as a process of its own, which a check can start, signal, and speak HTTP with."""

from __future__ import annotations

from typing import Any

from ..expectations import recent
from ..expectations.expect import CheckFailed
from ..wire.frames import BrokenMessage, Message, text, whole
from .link import Line, Link, type_of
from .problems import Problem, broken_protocol
from .web import Client


class Server:
    """Started with the command of the exercise unless the check brings one. `{port}` in it becomes a free port."""

    def __init__(self, link: Link, command: list[str], environment: dict[str, str]) -> None:
        self._link = link
        self._command = command
        self._environment = environment
        self._line: Line = link.open("server")
        self._path = ""

    def start(self, command: list[str] | None = None, environment: dict[str, str] | None = None) -> None:
        """Starts, and waits until the port answers; a failed check with the log if it does not."""
        words = command or self._command
        seconds = self._link.clock.limits.load
        call = " ".join(words)
        recent.note(call)
        name, self._path = self._link.new_socket()
        answer = self._ask(
            "start", call, seconds, command=words, environment=self._environment | (environment or {}), listen=name
        )
        kind = type_of(answer)
        if kind == "ended":
            raise CheckFailed(f"The server ended with exit code {_code(answer)}", got=self.log(), call=call)
        if kind == "cannot_start":
            raise CheckFailed(f"The command could not be started: {text(answer, 'message')}", call=call)
        if kind != "started":
            raise CheckFailed(f"The server did not listen within {seconds:g} s", got=self.log(), call=call)

    def client(self) -> Client:
        return Client(self._path, self._link.clock.limits.call)

    def signal(self, name: str) -> None:
        """Sends "TERM", "INT", "HUP", ..."""
        recent.note(f"SIG{name}")
        self._ask("signal", f"SIG{name}", 1, name=name)

    def wait(self, seconds: float = 2.0) -> int | None:
        """The exit code, or None when the server still runs. A signal that ended it is a negative code."""
        answer = self._ask("wait", "the end of the server", seconds)
        return _code(answer) if type_of(answer) == "ended" else None

    def log(self) -> str:
        """The beginning of what the server wrote to its output and its error output."""
        return text(self._ask("log", "a look at the log", 1), "text", 128 * 1024)

    def close(self) -> None:
        self._line.close()

    def _ask(self, kind: str, doing: str, seconds: float, **more: Any) -> Message:
        message = {"type": kind, "milliseconds": int(seconds * 1000), **more}
        try:
            answer = self._line.ask(message, doing, seconds + 1)
            type_of(answer)
            return answer
        except BrokenMessage:
            raise broken_protocol(doing) from None


def _code(answer: Message) -> int:
    try:
        return whole(answer, "code")
    except BrokenMessage:
        raise Problem("broken_protocol", "The end of the server was not told in a way that can be read.") from None
