# SPDX-License-Identifier: GPL-3.0-or-later
"""The syntax tree itself, and names in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TypeVar

Node = TypeVar("Node", bound=ast.AST)


class Nodes:
    """A part of a syntax tree; without one, nothing is ever found in it."""

    def __init__(self, tree: ast.AST | None) -> None:
        self.tree = tree

    def __bool__(self) -> bool:
        return self.tree is not None

    def nodes(self, kind: type[Node]) -> Iterator[Node]:
        """Every node of this kind, in the order of the source: for the question that is not here."""
        found = [node for node in ast.walk(self.tree) if isinstance(node, kind)] if self.tree else []
        return iter(sorted(found, key=lambda node: (getattr(node, "lineno", 0), getattr(node, "col_offset", 0))))


def path_of(node: ast.AST) -> str:
    """`a.b.c` as text; what is no name becomes a question mark: `?.read`."""
    if isinstance(node, ast.Name):
        return node.id
    return f"{path_of(node.value)}.{node.attr}" if isinstance(node, ast.Attribute) else "?"
