# SPDX-License-Identifier: GPL-3.0-or-later
"""The learner's other files, for a check that has `files` among its parameters. What is wrong with one is told as a
failed check."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

from ..expectations import recent
from ..expectations.expect import CheckFailed
from ..sources.sources import Sources
from .dockerfile import Dockerfile, read_dockerfile
from .ignore import IgnoreFile


class ProjectFiles:
    def __init__(self, sources: Sources) -> None:
        self._sources = sources

    def names(self) -> list[str]:
        return self._sources.files()

    def has(self, name: str) -> bool:
        return name in self._sources.files()

    def text(self, name: str) -> str:
        recent.note(name)
        if not self.has(name):
            raise CheckFailed(f"There is no file {name}", expected=name, got=", ".join(self.names()) or "no files")
        return self._sources.text(name)

    def dockerfile(self, name: str = "Dockerfile") -> Dockerfile:
        return read_dockerfile(self.text(name))

    def ignore(self, name: str = ".dockerignore") -> IgnoreFile:
        return IgnoreFile(self.text(name))

    def json(self, name: str) -> Any:
        try:
            return json.loads(self.text(name))
        except (ValueError, RecursionError) as error:
            raise CheckFailed(f"{name} is not JSON: {error}") from error

    def toml(self, name: str = "pyproject.toml") -> dict[str, Any]:
        try:
            return tomllib.loads(self.text(name))
        except (ValueError, RecursionError) as error:
            raise CheckFailed(f"{name} is not TOML: {error}") from error

    def env(self, name: str = ".env") -> dict[str, str]:
        """`NAME=value` lines; quotes around a value are taken off, and comments are left out."""
        return read_env(self.text(name))


def read_env(text: str) -> dict[str, str]:
    values = {}
    for line in text.splitlines():
        found = re.fullmatch(r"\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*", line)
        if found:
            name, value = found.groups()
            quoted = re.match(r"(['\"])(.*?)\1", value)
            values[name] = quoted[2] if quoted else re.sub(r"(^|\s+)#.*", "", value)
    return values
