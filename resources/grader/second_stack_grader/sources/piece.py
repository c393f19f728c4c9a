# SPDX-License-Identifier: GPL-3.0-or-later
"""A piece of source: a module, a class or a function, and what can be asked about it.

A question is about syntax alone, so it can be wrong about a program that is written in an unusual way. That is good
enough to name a mistake in code that failed, and for advice; it is seldom a reason to fail a check by itself."""

from __future__ import annotations

import ast

from .expressions import Expressions
from .routes import Route, routes_of
from .shapes import Shapes


class Piece(Expressions, Shapes):
    """Empty when there is no such piece: then every question is answered with no, nothing, or none."""

    def inside(self, name: str, kinds: tuple[type[ast.AST], ...]) -> Piece:
        """The function or class of this name, or of a name like `Class.method`, at any depth."""
        owner, _, last = name.rpartition(".")
        place = self.inside(owner, (ast.ClassDef,)) if owner else self
        found = (node for node in place.nodes(ast.stmt) if isinstance(node, kinds))
        return Piece(next((node for node in found if getattr(node, "name", "") == last), None))

    def routes(self) -> list[Route]:
        """The path operations that decorators declare, in order."""
        return routes_of(self)

    def hides(self, first: str, second: str) -> bool:
        """Declares the route with the path `first` before the one with the path `second`."""
        paths = [route.path for route in self.routes()]
        return first in paths and second in paths and paths.index(first) < paths.index(second)
