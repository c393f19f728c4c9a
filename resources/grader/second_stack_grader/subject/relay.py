# SPDX-License-Identifier: GPL-3.0-or-later
"""Carries bytes from a socket in the shared folder to a port of this sandbox, whose network nobody else can reach."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress

from .listening import listen


def relay(path: str, port: int) -> None:
    """Starts listening at `path`, in the background, for as long as the process lives."""
    threading.Thread(target=_accept, args=(listen(path), port), daemon=True).start()


def _accept(listener: socket.socket, port: int) -> None:
    while True:
        near, _ = listener.accept()
        try:
            far = socket.create_connection(("127.0.0.1", port), timeout=5)
        except OSError:
            near.close()
            continue
        far.settimeout(None)
        for source, target in ((near, far), (far, near)):
            threading.Thread(target=pump, args=(source, target), daemon=True).start()


def pump(source: socket.socket, target: socket.socket) -> None:
    """Carries bytes one way until they end."""
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)
