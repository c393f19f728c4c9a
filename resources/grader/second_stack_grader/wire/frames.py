# SPDX-License-Identifier: GPL-3.0-or-later
"""Messages over a socket: four bytes of length, then a JSON object. Whoever is at the other end may be hostile."""

from __future__ import annotations

import json
import socket
import threading
import time
from typing import Any

MOST_BYTES = 4 * 1024 * 1024
Message = dict[str, Any]


class BrokenMessage(Exception):
    """The other side sent something that is not one of our messages."""


class Closed(Exception):
    """The other side is gone."""


class TooLate(Exception):
    """The other side did not answer in time."""


class Deadline:
    """A moment by which something has to be done."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds that remain; raises `TooLate` when there are none."""
        remaining = self._end - time.monotonic()
        if remaining <= 0:
            raise TooLate
        return remaining


def packed(message: Message) -> bytes:
    """The bytes of one frame."""
    body = json.dumps(message, separators=(",", ":"), allow_nan=False).encode("ascii")
    if len(body) > MOST_BYTES:
        raise BrokenMessage(f"a message of {len(body)} bytes is too long")
    return len(body).to_bytes(4, "big") + body


def unpacked(body: bytes) -> Message:
    """The message in the body of a frame. Floats are refused: values bring their own exact spelling."""
    try:
        message = json.loads(body.decode("utf-8"), parse_float=_refuse, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise BrokenMessage("a message is not the JSON that was agreed on") from error
    if not isinstance(message, dict):
        raise BrokenMessage("a message is not an object")
    return message


def _refuse(text: str) -> Any:
    raise ValueError(f"{text[:20]} has no place in a message")


class Channel:
    """One end of a connection. A pair of messages can be exchanged from several threads."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self.lock = threading.RLock()

    def fileno(self) -> int:
        return self._connection.fileno()

    def close(self) -> None:
        self._connection.close()

    def send(self, message: Message, deadline: Deadline | None = None) -> None:
        frame = packed(message)
        self._limit(deadline)
        try:
            self._connection.sendall(frame)
        except TimeoutError as error:
            raise TooLate from error
        except OSError as error:
            raise Closed from error

    def receive(self, deadline: Deadline | None = None) -> Message:
        length = int.from_bytes(self._exactly(4, deadline), "big")
        if length > MOST_BYTES:
            raise BrokenMessage(f"a message says that it has {length} bytes")
        return unpacked(self._exactly(length, deadline))

    def exchange(self, message: Message, deadline: Deadline | None = None) -> Message:
        """Sends and waits for the answer, undisturbed by other threads."""
        with self.lock:
            self.send(message, deadline)
            return self.receive(deadline)

    def _exactly(self, count: int, deadline: Deadline | None) -> bytes:
        data = bytearray()
        while len(data) < count:
            self._limit(deadline)
            try:
                part = self._connection.recv(min(count - len(data), 65536))
            except TimeoutError as error:
                raise TooLate from error
            except OSError as error:
                raise Closed from error
            if not part:
                raise Closed
            data += part
        return bytes(data)

    def _limit(self, deadline: Deadline | None) -> None:
        self._connection.settimeout(None if deadline is None else deadline.left())


def text(message: Message, key: str, most: int = 4_000) -> str:
    """A string of a hostile message: bounded, and without what cannot be written as UTF-8."""
    value = message.get(key)
    if not isinstance(value, str):
        raise BrokenMessage(f"{key!r} is not text")
    return value[:most].encode("utf-8", "replace").decode("utf-8")


def whole(message: Message, key: str) -> int:
    """A small whole number of a hostile message."""
    value = message.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > 10**9:
        raise BrokenMessage(f"{key!r} is not a whole number")
    return value
