# SPDX-License-Identifier: GPL-3.0-or-later
"""The learner's files as text and as syntax trees."""

from __future__ import annotations

import ast
import io
import tokenize
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .folder import read_folder
from .piece import Piece


@dataclass(frozen=True)
class Flaw:
    """Why a file cannot be compiled."""

    message: str
    line: int


class Sources:
    """Names are as in an import: `labels`, `lending.models`. A question about what is not there, or about a file that
    cannot be read, is answered with an empty piece, in which nothing is ever found."""

    def __init__(self, root: Path) -> None:
        self._contents, self.left_out = read_folder(root)
        self._trees: dict[str, ast.Module | None] = {}

    def files(self) -> list[str]:
        return list(self._contents)

    def file_of(self, module: str) -> str | None:
        """The path of a module's file, or None if there is none."""
        base = module.replace(".", "/")
        return next((path for path in (f"{base}.py", f"{base}/__init__.py") if path in self._contents), None)

    def text(self, file: str) -> str:
        """A file's text, in whatever encoding it says it has; empty when it cannot be read."""
        content = self._contents.get(file, b"")
        try:
            encoding = tokenize.detect_encoding(io.BytesIO(content).readline)[0] if file.endswith(".py") else "utf-8"
            return content.decode(encoding)
        except (SyntaxError, ValueError, LookupError):
            return content.decode("utf-8", "replace")

    def module(self, name: str) -> Piece:
        file = self.file_of(name)
        return Piece(self._tree(file) if file else None)

    def function(self, module: str, name: str) -> Piece:
        """A function or a method ("Basket.add") of a module."""
        return self.module(module).inside(name, (ast.FunctionDef, ast.AsyncFunctionDef))

    def class_(self, module: str, name: str) -> Piece:
        return self.module(module).inside(name, (ast.ClassDef,))

    def everywhere(self) -> Piece:
        """All modules as one piece."""
        trees = [tree for file in self._contents if file.endswith(".py") and (tree := self._tree(file))]
        return Piece(ast.Module([statement for tree in trees for statement in tree.body], []))

    def modules(self) -> list[str]:
        """The names of all modules that are there."""
        names = [file.removesuffix(".py").removesuffix("/__init__") for file in self._contents if file.endswith(".py")]
        return [name.replace("/", ".") for name in names]

    def flaws(self, files: list[str]) -> Iterator[tuple[str, str, int]]:
        """For each file, what keeps it from being compiled: a message and a line, or an empty message."""
        for file in files:
            flaw = _flaw(self._contents[file], file)
            yield file, flaw.message if flaw else "", flaw.line if flaw else 0

    def distrust(self, files: set[str]) -> None:
        """Never parse these files: it crashed, or took too long, where it could do no harm."""
        self._trees.update(dict.fromkeys(files))

    def _tree(self, file: str) -> ast.Module | None:
        if file not in self._trees:
            try:
                with warnings.catch_warnings(action="ignore"):
                    self._trees[file] = ast.parse(self._contents[file], file)
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                self._trees[file] = None
        return self._trees[file]


def _flaw(content: bytes, file: str) -> Flaw | None:
    try:
        with warnings.catch_warnings(action="ignore"):
            compile(content, file, "exec", dont_inherit=True)
            sum(1 for _ in ast.walk(ast.parse(content, file)))
    except SyntaxError as error:
        return Flaw(error.msg, error.lineno or 1)
    except ValueError as error:
        return Flaw(str(error), 1)
    except (RecursionError, MemoryError):
        return Flaw("it is nested too deeply", 1)
    return None
