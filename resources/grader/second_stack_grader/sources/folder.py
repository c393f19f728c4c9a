# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a folder of somebody else's: regular files only, no links, and no more than there may be."""

from __future__ import annotations

import os
import stat
from pathlib import Path

MOST_FILES = 300
MOST_BYTES = 256 * 1024
MOST_DEPTH = 8
_SKIPPED = {"__pycache__", ".git", ".venv", "venv", "node_modules"}


def read_folder(root: Path) -> tuple[dict[str, bytes], list[str]]:
    """The content of each file by its relative path, and the paths of those that are too large or not regular."""
    contents: dict[str, bytes] = {}
    left_out: list[str] = []
    for path in _paths(root, MOST_DEPTH):
        name = path.relative_to(root).as_posix()
        content = _read_regular(path) if len(contents) < MOST_FILES else None
        if content is None:
            left_out.append(name)
        else:
            contents[name] = content
    return contents, left_out


def _paths(folder: Path, depth: int) -> list[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return []
    paths = []
    for entry in entries[: 4 * MOST_FILES]:
        if entry.is_dir(follow_symlinks=False):
            if depth > 1 and entry.name not in _SKIPPED:
                paths += _paths(Path(entry.path), depth - 1)
        else:
            paths.append(Path(entry.path))
    return paths


def _read_regular(path: Path) -> bytes | None:
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return None
    with os.fdopen(descriptor, "rb") as file:
        about = os.fstat(descriptor)
        if not stat.S_ISREG(about.st_mode) or about.st_size > MOST_BYTES:
            return None
        content = file.read(MOST_BYTES + 1)
    return content if len(content) <= MOST_BYTES else None
