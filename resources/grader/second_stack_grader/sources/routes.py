# SPDX-License-Identifier: GPL-3.0-or-later
"""Path operations as they are declared: `@app.get("/tools")`."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from .nodes import Nodes, path_of

_METHODS = {"get", "post", "put", "patch", "delete", "head", "options"}


@dataclass(frozen=True)
class Route:
    """`keywords` are the decorator's, as source text: {"status_code": "201"}."""

    method: str
    path: str
    function: str
    line: int
    keywords: dict[str, str]


def routes_of(piece: Nodes) -> list[Route]:
    functions = [*piece.nodes(ast.FunctionDef)], [*piece.nodes(ast.AsyncFunctionDef)]
    routes = (
        _route(decorator, each.name) for group in functions for each in group for decorator in each.decorator_list
    )
    return sorted((route for route in routes if route), key=lambda route: route.line)


def _route(decorator: ast.expr, function: str) -> Route | None:
    if not isinstance(decorator, ast.Call) or not isinstance(decorator.func, ast.Attribute):
        return None
    method = path_of(decorator.func).rpartition(".")[2]
    if method not in _METHODS:
        return None
    keywords = {each.arg: ast.unparse(each.value) for each in decorator.keywords if each.arg}
    first = decorator.args[0] if decorator.args else None
    path = first.value if isinstance(first, ast.Constant) else keywords.get("path", "").strip("'\"")
    return Route(method, path, function, decorator.lineno, keywords) if isinstance(path, str) else None
