# SPDX-License-Identifier: GPL-3.0-or-later
"""What a .dockerignore leaves out."""

from __future__ import annotations

import re


class IgnoreFile:
    """The last pattern that matches a path, or a folder above it, decides; `!` takes it back in."""

    def __init__(self, text: str) -> None:
        lines = (line.strip() for line in text.splitlines())
        self.patterns = [line for line in lines if line and not line.startswith("#")]

    def ignores(self, path: str) -> bool:
        ignored = False
        for pattern in self.patterns:
            back = pattern.startswith("!")
            if _expression(pattern.removeprefix("!").strip()).fullmatch(path):
                ignored = not back
        return ignored


def _expression(pattern: str) -> re.Pattern[str]:
    """`*` stays within a folder, `**` does not, and whatever is below a match matches as well."""
    parts = []
    rest = pattern.strip("/").removeprefix("./")
    while rest:
        for written, meant in (("**/", "(?:.*/)?"), ("**", ".*"), ("*", "[^/]*"), ("?", "[^/]")):
            if rest.startswith(written):
                parts.append(meant)
                rest = rest[len(written) :]
                break
        else:
            parts.append(re.escape(rest[0]))
            rest = rest[1:]
    return re.compile("".join(parts) + "(?:/.*)?", re.DOTALL)
