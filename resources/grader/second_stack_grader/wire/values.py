# SPDX-License-Identifier: GPL-3.0-or-later
"""Values of the learner's program, as the grader holds them: plain data that cannot run or lie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Instance:
    """An object of a dataclass or a Pydantic model: the name of its class, and its fields as attributes and items."""

    class_name: str
    fields: dict[str, Any] = field(hash=False)

    def __getattr__(self, name: str) -> Any:
        try:
            return object.__getattribute__(self, "fields")[name]
        except KeyError:
            raise AttributeError(f"{self.class_name} has no field {name!r}") from None

    def __getitem__(self, name: str) -> Any:
        return self.fields[name]


@dataclass(frozen=True)
class Member:
    """A member of an enumeration; one that is text or a number as well arrives as that."""

    class_name: str
    name: str
    value: Any = field(hash=False)


@dataclass(frozen=True)
class Error:
    """An exception, given to the learner's program or got from it: the name of its class and its text."""

    class_name: str
    message: str = ""


@dataclass(frozen=True)
class Drained:
    """What an iterator gave, in order; `complete` is false when it was left after the first few thousand."""

    type_name: str
    items: tuple[Any, ...]
    complete: bool = True

    def __iter__(self) -> Iterator[Any]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


@dataclass(frozen=True)
class Opaque:
    """Anything else: the name of its type, and how it prints itself."""

    type_name: str
    text: str
