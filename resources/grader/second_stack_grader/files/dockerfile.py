# SPDX-License-Identifier: GPL-3.0-or-later
"""A small, honest reader of Dockerfiles: instructions and stages, as text. It runs and expands nothing."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Instruction:
    """`name` is in capitals; `flags` are the leading `--name=value`; `text` is the rest, continuation lines joined."""

    name: str
    text: str
    line: int
    flags: dict[str, str] = field(default_factory=dict)

    @property
    def is_exec(self) -> bool:
        """Written as a JSON array, so that no shell stands between the signal and the program."""
        return _array(self.text) is not None

    @property
    def words(self) -> list[str]:
        """The words of either form; a shell form that cannot be split is split at blanks."""
        if (array := _array(self.text)) is not None:
            return array
        try:
            return shlex.split(self.text)
        except ValueError:
            return self.text.split()


@dataclass(frozen=True)
class Stage:
    """From one FROM to the next. `alias` is the name after AS, or empty."""

    image: str
    alias: str
    instructions: list[Instruction]

    def all(self, *names: str) -> list[Instruction]:
        return [each for each in self.instructions if each.name in names]

    def last(self, name: str) -> Instruction | None:
        """Of USER, CMD, WORKDIR and others, the last one counts."""
        return next(iter(reversed(self.all(name))), None)

    def runs(self, pattern: str) -> bool:
        """Some RUN matches the regular expression."""
        return any(re.search(pattern, each.text) for each in self.all("RUN"))


@dataclass(frozen=True)
class Dockerfile:
    """`before` holds what stands before the first FROM: ARG only, in a correct file."""

    before: list[Instruction]
    stages: list[Stage]

    @property
    def final(self) -> Stage:
        """The stage that becomes the image; an empty one in a file without FROM."""
        return self.stages[-1] if self.stages else Stage("", "", [])

    def all(self, *names: str) -> list[Instruction]:
        return [each for stage in self.stages for each in stage.all(*names)]


def read_dockerfile(text: str) -> Dockerfile:
    """Reads any text; a line that is no instruction becomes one whose name nobody knows."""
    before: list[Instruction] = []
    stages: list[Stage] = []
    for instruction in _instructions(text):
        if instruction.name == "FROM":
            image, _, alias = re.sub(r"\s+", " ", instruction.text).strip().partition(" ")
            stages.append(Stage(image, re.sub(r"(?i)^as ", "", alias), []))
        else:
            (stages[-1].instructions if stages else before).append(instruction)
    return Dockerfile(before, stages)


def _instructions(text: str) -> Iterator[Instruction]:
    lines = text.splitlines()
    escape = _escape(lines)
    number = 0
    while number < len(lines):
        first, joined = number, ""
        while number < len(lines):
            line = lines[number]
            number += 1
            if not line.strip() or line.lstrip().startswith("#"):
                if joined:
                    continue  # comments and empty lines may stand inside a continued instruction
                first = number
                continue
            stripped = line.rstrip()
            if not stripped.endswith(escape):
                joined += stripped
                break
            joined += stripped[:-1]
        if joined.strip():
            text_after, number = _with_here_document(joined, lines, number)
            yield _instruction(text_after, first + 1)


def _escape(lines: list[str]) -> str:
    """The directive `# escape=` may change the continuation character, if it stands at the top."""
    for line in lines:
        directive = re.match(r"#\s*(\w+)\s*=\s*(\S+)", line)
        if not directive:
            break
        if directive[1].lower() == "escape":
            return directive[2]
    return "\\"


def _with_here_document(joined: str, lines: list[str], number: int) -> tuple[str, int]:
    """Takes the lines of `RUN <<EOF` up to the word that ends them."""
    here = re.match(r"\s*(?:RUN|COPY|ADD)\b.*<<-?[\"']?(\w+)", joined, re.IGNORECASE)
    if not here:
        return joined, number
    body = []
    while number < len(lines) and lines[number].strip() != here[1]:
        body.append(lines[number])
        number += 1
    return "\n".join([joined, *body]), number + 1


def _instruction(joined: str, line: int) -> Instruction:
    name, _, rest = joined.strip().partition(" ")
    flags: dict[str, str] = {}
    rest = rest.strip()
    while flag := re.match(r"--([\w-]+)(?:=(\S+))?\s+", rest):
        flags[flag[1]] = flag[2] or ""
        rest = rest[flag.end() :]
    return Instruction(name.upper(), rest, line, flags)


def _array(text: str) -> list[str] | None:
    if not text.startswith("["):
        return None
    try:
        words = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return words if isinstance(words, list) and all(isinstance(word, str) for word in words) else None
