# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a function where it can do no harm: hostile source can make even Python's own parser crash or never end."""

from __future__ import annotations

import json
import os
import select
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

MOST_BYTES = 1024 * 1024


def isolated(produce: Callable[[], Iterator[Any]], seconds: float) -> list[Any]:
    """What `produce` gave, as JSON, in a fork of this process. If that crashes or takes too long, what it gave before
    is the answer: one value for each step that was finished."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        with suppress(BaseException):
            os.close(reading)
            for value in produce():
                os.write(writing, json.dumps(value).encode("ascii") + b"\n")
        os._exit(0)
    os.close(writing)
    try:
        data = _read(reading, time.monotonic() + seconds)
    finally:
        os.close(reading)
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
    return [json.loads(line) for line in data.split(b"\n")[:-1]]


def _read(source: int, end: float) -> bytes:
    data = b""
    while len(data) < MOST_BYTES and (left := end - time.monotonic()) > 0:
        if not select.select([source], [], [], left)[0]:
            break
        part = os.read(source, 65536)
        if not part:
            break
        data += part
    return data
