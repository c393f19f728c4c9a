# SPDX-License-Identifier: GPL-3.0-or-later
"""The process that never runs learner code: it tells the app about the one that does, and ends it when asked."""

from __future__ import annotations

import json
import os
import selectors
import signal
import sys
import time
from contextlib import suppress
from typing import Any

from ..grader.problems import timed_out
from .server import Report, serve

SECONDS_TO_START = 15.0
SECONDS_TO_STOP = 2.0
MOST_PIECE = 16 * 1024


class Parent:
    def __init__(self, order: dict[str, Any]) -> None:
        self._order = order
        self._out = Report(os.dup(1))
        self._patience = float(order.get("seconds_to_start", SECONDS_TO_START))
        self._unfinished = b""
        self._is_settled = False  # it has started, or said why not

    def run(self) -> None:
        """Until the server ended; its last event is {"type": "ended", "code": ...}."""
        events, self._events_end = os.pipe()
        log, log_end = os.pipe()
        self._child = self._fork(log_end)
        os.close(self._events_end)
        os.close(log_end)
        with selectors.DefaultSelector() as selector:
            selector.register(events, selectors.EVENT_READ, self._hear_event)
            selector.register(log, selectors.EVENT_READ, self._hear_log)
            selector.register(0, selectors.EVENT_READ, self._hear_input)
            code = self._watch(selector)
        self._out.say({"type": "ended", "code": code})

    def _fork(self, log_end: int) -> int:
        child = os.fork()
        if child:
            return child
        try:
            # It stays in our process group, so that whoever ends that leaves nothing behind.
            nothing = os.open(os.devnull, os.O_RDONLY)
            for source, target in ((nothing, 0), (log_end, 1), (log_end, 2)):
                os.dup2(source, target)
            for stream in (sys.stdout, sys.stderr):
                stream.reconfigure(line_buffering=True)  # type: ignore[union-attr]
            serve(self._order, Report(self._events_end))
            sys.stdout.flush()
        finally:
            os._exit(0)

    def _watch(self, selector: selectors.BaseSelector) -> int:
        """The exit code of the child, negative for a signal. What it said is all told before."""
        self._deadline: float | None = time.monotonic() + self._patience
        status: int | None = None
        while True:
            ready = selector.select(0.05)
            for key, _ in ready:
                if not key.data(key.fd):
                    selector.unregister(key.fd)
            if status is None:
                found, ended = os.waitpid(self._child, os.WNOHANG)
                status = os.waitstatus_to_exitcode(ended) if found else None
            elif all(key.fd == 0 for key, _ in ready):  # nothing more to read
                return status
            if self._deadline and time.monotonic() > self._deadline:
                self._deadline = None
                self._give_up()

    def _give_up(self) -> None:
        if not self._is_settled:
            self._out.problem(timed_out("Starting your application", self._patience))
        self._signal(signal.SIGKILL)

    def _hear_event(self, pipe: int) -> bool:
        piece = os.read(pipe, MOST_PIECE)
        *lines, self._unfinished = (self._unfinished + piece).split(b"\n")
        for line in lines:
            self._is_settled = True
            self._deadline = None
            self._out.say(json.loads(line))
        return bool(piece)

    def _hear_log(self, pipe: int) -> bool:
        piece = os.read(pipe, MOST_PIECE)
        if piece:
            self._out.say({"type": "log", "text": piece.decode("utf-8", "replace")})
        return bool(piece)

    def _hear_input(self, source: int) -> bool:
        """The end of the input asks to stop; what takes too long over it is ended."""
        if os.read(source, MOST_PIECE):
            return True
        self._is_settled = True
        self._signal(signal.SIGTERM)
        self._deadline = time.monotonic() + SECONDS_TO_STOP
        return False

    def _signal(self, number: signal.Signals) -> None:
        with suppress(ProcessLookupError, PermissionError):
            os.kill(self._child, number)


