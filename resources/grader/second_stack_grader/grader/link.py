# SPDX-License-Identifier: GPL-3.0-or-later
"""Connections to the subject. What goes wrong on them is the learner's problem, and is told as one."""

from __future__ import annotations

import itertools
import socket
import time
from pathlib import Path
from typing import Any

from ..wire.frames import BrokenMessage, Channel, Closed, Deadline, Message, TooLate, text
from . import problems
from .limits import Clock
from .problems import Problem

PATIENCE = 5.0


class Link:
    """The first connection is kept: the subject lives as long as it does, and tells there how the others ended."""

    def __init__(self, path: str, clock: Clock) -> None:
        self._path = path
        self.clock = clock
        self._numbers = itertools.count(1)
        self._control = self._connect()

    def open(self, service: str, **more: Any) -> Line:
        """A connection for one service, which a fresh fork of the subject will answer."""
        line = Line(self, self._connect())
        line.send({"type": "open", "service": service, **more}, f"the start of {service}")
        return line

    def close(self) -> None:
        self._control.close()

    def last_status(self) -> int | None:
        """How the newest fork ended: its exit code, or the negative number of a signal. A hint, not a fact."""
        try:
            status = self._control.exchange({"type": "how did it end"}, Deadline(2)).get("status")
        except (Closed, TooLate, BrokenMessage):
            return None
        return status if isinstance(status, int) and abs(status) < 256 else None

    def new_socket(self) -> tuple[str, str]:
        """A name for another socket in the shared folder, and its path as this side sees it."""
        name = f"{next(self._numbers)}.sock"
        return name, str(Path(self._path).with_name(name))

    def _connect(self) -> Channel:
        end = time.monotonic() + PATIENCE
        while True:
            connection = socket.socket(socket.AF_UNIX)
            try:
                connection.connect(self._path)
                return Channel(connection)
            except OSError as error:
                connection.close()
                if time.monotonic() > end:
                    raise Problem("subject_unreachable", f"Your program could not be started: {error}") from error
            time.sleep(0.005)


class Line:
    """One connection to one fork of the subject. `doing` names, for the learner, what is being waited for."""

    def __init__(self, link: Link, channel: Channel) -> None:
        self._link = link
        self._channel = channel

    def close(self) -> None:
        self._channel.close()

    def send(self, message: Message, doing: str) -> None:
        self._guarded(doing, self._link.clock.limits.call, lambda deadline: self._channel.send(message, deadline))

    def wait(self, doing: str, seconds: float) -> Message:
        """An answer to what was said when the connection was opened."""
        answer: Message = self._guarded(doing, seconds, lambda deadline: self._channel.receive(deadline))
        return answer

    def ask(self, message: Message, doing: str, seconds: float, others: Any = None) -> Message:
        """Sends and waits for the answer. `others` is given each message that is none, and may return a reply."""

        def talk(deadline: Deadline) -> Message:
            self._channel.send(message, deadline)
            while True:
                answer = self._channel.receive(deadline)
                if others is None or not others.knows(answer):
                    return answer
                if reply := others.hear(answer):
                    self._channel.send(reply, deadline)

        answer: Message = self._guarded(doing, seconds, talk)
        return answer

    def _guarded(self, doing: str, seconds: float, action: Any) -> Any:
        deadline = self._link.clock.until(seconds)
        try:
            return action(deadline)
        except TooLate:
            if deadline.seconds < seconds:
                raise  # it was the check's time that ended, or that of the whole run
            raise problems.timed_out(doing, seconds) from None
        except Closed:
            raise problems.exited(doing, self._link.last_status()) from None
        except BrokenMessage:
            raise problems.broken_protocol(doing) from None


def type_of(answer: Message) -> str:
    return text(answer, "type", 40)
