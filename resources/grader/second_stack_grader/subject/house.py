# SPDX-License-Identifier: GPL-3.0-or-later
"""The process that stays clean. It never runs learner code: each connection is served by a fork of it, so that every
check finds the learner's modules as if nothing had been called yet."""

from __future__ import annotations

import ctypes
import gc
import os
import selectors
import signal
import socket
import sys
import time
from contextlib import suppress
from typing import Any, NoReturn

from ..wire.frames import BrokenMessage, Channel, Closed, Deadline, TooLate
from .listening import listen
from .services import serve

PATIENCE = 0.5
PR_SET_PDEATHSIG = 1
PRCTL = getattr(ctypes.CDLL(None), "prctl", None) if sys.platform == "linux" else None


class House:
    """Listens until the grader's first connection, which it keeps to talk about the others, or its input is closed."""

    def __init__(self, order: dict[str, Any]) -> None:
        self._order = order
        self._path = str(order["socket"])
        self._children: list[int] = []
        self._ends: dict[int, int] = {}
        self._control: Channel | None = None

    def run(self) -> None:
        gc.freeze()  # a fork shares what it never has to look at again
        with listen(self._path) as listener, selectors.DefaultSelector() as selector:
            self._listener = listener
            selector.register(listener, selectors.EVENT_READ, self._accept)
            selector.register(0, selectors.EVENT_READ, lambda _: bool(os.read(0, 4096)))
            self._selector = selector
            try:
                while self._handle(selector.select()):
                    pass
            finally:
                self._clear()

    @staticmethod
    def _handle(events: list[tuple[selectors.SelectorKey, int]]) -> bool:
        """Whether to go on: each handler says so, and all are called."""
        return all(tuple(key.data(key.fileobj) for key, _ in events))

    def _accept(self, _: object) -> bool:
        connection, _ = self._listener.accept()
        if self._control is None:
            self._control = Channel(connection)
            self._selector.register(connection, selectors.EVENT_READ, lambda _: self._talk())
            return True
        house = os.getpid()
        process = os.fork()
        if process == 0:
            end_with(house)
            self._become_child(connection)
        connection.close()
        self._children.append(process)
        return True

    def _become_child(self, connection: socket.socket) -> NoReturn:
        try:
            os.setsid()
            self._listener.close()
            if self._control:
                self._control.close()
            nothing = os.open(os.devnull, os.O_RDONLY)
            os.dup2(nothing, 0)
            os.close(nothing)
            sys.stdin = open(0, closefd=False)  # noqa: SIM115 - it lives as long as the process
            for stream in (sys.stdout, sys.stderr):
                stream.reconfigure(line_buffering=True)  # type: ignore[union-attr]
            with suppress(Closed, BrokenMessage, TooLate):
                serve(Channel(connection), self._order)
        finally:
            leave()

    def _talk(self) -> bool:
        """The grader asks how the last child ended, after it lost the connection to it."""
        assert self._control
        try:
            self._control.receive(Deadline(PATIENCE))
            self._control.send({"type": "ended", "status": self._last_status()}, Deadline(PATIENCE))
        except (Closed, BrokenMessage, TooLate):
            return False
        return True

    def _last_status(self) -> int | None:
        """The exit code, or the negative number of the signal; None while it runs."""
        last = self._children[-1:]
        self._wait_for(last)
        return self._ends.get(last[0]) if last else None

    def _wait_for(self, processes: list[int]) -> None:
        """Waits until they have ended, but not for long."""
        end = time.monotonic() + PATIENCE
        while running := [process for process in processes if process not in self._ends]:
            for process in running:
                found, status = os.waitpid(process, os.WNOHANG)
                if found:
                    self._ends[process] = os.waitstatus_to_exitcode(status)
            if time.monotonic() > end:
                break
            time.sleep(0.002)

    def _clear(self) -> None:
        """The children end by themselves when the grader hangs up, and clean up behind them; the others are killed."""
        self._wait_for(self._children)
        for process in self._children:
            if process not in self._ends:
                with suppress(ProcessLookupError, PermissionError):
                    os.killpg(process, signal.SIGKILL)
        with suppress(OSError):
            os.unlink(self._path)


def end_with(parent: int) -> None:
    """A child of its own session would outlive a house that is killed, where no sandbox takes everything along."""
    if PRCTL is not None:
        PRCTL(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(0)


def leave() -> NoReturn:
    """Ends a child at once: whatever the learner's code wants to do at exit, there is nobody left to see it."""
    with suppress(Exception):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(0)
