# SPDX-License-Identifier: GPL-3.0-or-later
"""How both halves start: the same way every time, warm before the work is known, and told about it in one line."""

from __future__ import annotations

import importlib
import json
import os
import sys
import warnings
from contextlib import suppress
from typing import Any

MOST_ORDER = 256 * 1024
_SAME_EVERY_TIME = {"PYTHONHASHSEED": "0", "PYTHONUTF8": "1"}


def steady_environment() -> dict[str, str]:
    """The environment without Python's own variables, but for those that make two runs alike."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return inherited | _SAME_EVERY_TIME


def steady() -> None:
    """Starts this program again unless sets already come in the same order in every run: `-I` cannot be told that."""
    if sys.flags.hash_randomization:
        os.execve(sys.executable, [sys.executable, "-P", "-s", *sys.argv], steady_environment())


def import_late(names: list[str]) -> None:
    """Imports what packages themselves import only when they are used. The names are their own affair: where one is
    gone, the first use takes longer and nothing else happens."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about what is old in packages: not the learner's to hear
        for name in names:
            with suppress(ImportError):
                importlib.import_module(name)


def order() -> dict[str, Any]:
    """Says that everything is imported, and waits for the one line that says what to do."""
    sys.dont_write_bytecode = True  # from here on, it would be beside files that are not ours
    print("ready", flush=True)
    line = _line(0)
    if not line:
        raise SystemExit(0)  # the spare was never needed
    work = json.loads(line)
    if not isinstance(work, dict):
        raise SystemExit("the first line has to be a JSON object")
    return work


def _line(source: int) -> bytes:
    """Reads unbuffered, so that the end of the input can still be waited for."""
    line = bytearray()
    while len(line) < MOST_ORDER and (letter := os.read(source, 1)) and letter != b"\n":
        line += letter
    return bytes(line)
