# SPDX-License-Identifier: GPL-3.0-or-later
"""Sockets in the folder that both halves share."""

from __future__ import annotations

import os
import socket


def listen(path: str) -> socket.socket:
    """A socket at `path` that takes connections. The grader may be another user; nobody else reaches the folder."""
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    os.chmod(path, 0o666)
    listener.listen(64)
    return listener
