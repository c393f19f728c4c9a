# SPDX-License-Identifier: GPL-3.0-or-later
"""A look at the learner's files before anything of them is run."""

from __future__ import annotations

from functools import partial

from ..sources.sources import Sources
from . import problems
from .exercise import Check, Exercise
from .isolated import isolated
from .session import learner_modules

PATIENCE = 3.0


def preview(exercise: Exercise, checks: list[Check], sources: Sources) -> None:
    """Raises a `Problem` for a file that is missing, empty or no Python; marks those that must not be parsed."""
    required = [_file_of(module, sources) for module in learner_modules(exercise, checks)]
    required += exercise.settings.get("suite", {}).get("tests", [])
    for file in required:
        if file in sources.left_out:
            raise problems.unreadable_file(file)
        if file not in sources.files():
            raise problems.missing_file(file, sources.files())
        if not sources.text(file).strip() and not file.endswith("__init__.py"):
            raise problems.empty_file(file)
    flaws = _flaws([file for file in sources.files() if file.endswith(".py")], sources)
    for file in required:
        if flaw := flaws.get(file):
            raise problems.syntax_error(file, flaw[1], flaw[0])


def _file_of(module: str, sources: Sources) -> str:
    return sources.file_of(module) or module.replace(".", "/") + ".py"


def _flaws(files: list[str], sources: Sources) -> dict[str, tuple[str, int]]:
    """What is wrong with each file. One that takes the parser with it is not parsed again, and the others still are."""
    found: dict[str, tuple[str, int]] = {}
    while files:
        seen = isolated(partial(sources.flaws, files), PATIENCE)
        found |= {file: (message, line) for file, message, line in seen if message}
        files = files[len(seen) :]
        if files:
            sources.distrust({files[0]})
            files = files[1:]
    return found
