# SPDX-License-Identifier: GPL-3.0-or-later
"""The learner's files: importing from them, and telling what went wrong in them."""

from __future__ import annotations

import asyncio
import importlib
import linecache
import os
import sys
import warnings
from pathlib import Path
from types import ModuleType, TracebackType
from typing import Any

from ..wire.encode import clean, message_of

MOST_FRAMES = 20


class Learner:
    """The folder of the learner's files, which becomes the working folder and the first place to import from."""

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder).resolve()

    def enter(self) -> None:
        os.chdir(self._folder)
        sys.path.insert(0, str(self._folder))
        sys.argv[:] = ["main.py"]

    def load(self, name: str) -> ModuleType:
        """Imports a module of the learner's; one of the same name that is already there is not the one we want."""
        if name in sys.modules and not self._holds(getattr(sys.modules[name], "__file__", None)):
            del sys.modules[name]
        importlib.invalidate_caches()
        return importlib.import_module(name)

    def _holds(self, file: str | None) -> bool:
        return file is not None and Path(file).is_relative_to(self._folder)

    def failure(self, error: BaseException) -> dict[str, Any]:
        """An exception as a message: the learner's own frames, and files named as in the learner's folder."""
        about: dict[str, Any] = {
            "type": "raised",
            "error": clean(type(error).__name__),
            "message": self.without_folder(message_of(error)),
            "bases": [clean(base.__name__) for base in type(error).__mro__],
            "cause": clean(type(error.__cause__).__name__) if error.__cause__ else "",
            "frames": self._frames(error.__traceback__),
        }
        if isinstance(error, SyntaxError):
            about |= {"file": self._relative(str(error.filename)), "line": error.lineno or 0}
        if isinstance(error, BaseExceptionGroup):
            about["message"] += ": " + ", ".join(clean(type(each).__name__) for each in error.exceptions[:5])
        return about

    def without_folder(self, text: str) -> str:
        return text.replace(f"{self._folder}/", "")

    def _frames(self, trace: TracebackType | None) -> list[list[Any]]:
        frames = []
        while trace is not None:
            code = trace.tb_frame.f_code
            if self._holds(code.co_filename):
                frames.append((code.co_filename, trace.tb_lineno, code.co_name))
            trace = trace.tb_next
        if len(frames) > MOST_FRAMES:  # a recursion without end: its beginning and its end say enough
            frames = frames[: MOST_FRAMES // 2] + frames[-MOST_FRAMES // 2 :]
        return [
            [self._relative(file), line, clean(name), clean(linecache.getline(file, line).strip())]
            for file, line, name in frames
        ]

    def _relative(self, file: str) -> str:
        path = Path(file)
        return clean(str(path.relative_to(self._folder)) if path.is_relative_to(self._folder) else path.name)


def use_loops_of(loop_class: type[asyncio.AbstractEventLoop]) -> None:
    """Makes `asyncio.run` in the learner's code use our kind of event loop too."""
    asyncio.events.new_event_loop = loop_class
    asyncio.new_event_loop = loop_class


def heard(records: list[warnings.WarningMessage]) -> list[list[str]]:
    """Warnings as data; the learner sees them too, as Python would have printed them."""
    for record in records[:20]:
        print(f"{record.category.__name__}: {record.message}", file=sys.stderr)
    return [[clean(record.category.__name__), clean(str(record.message))] for record in records[:20]]
