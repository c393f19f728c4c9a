# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions about calls, values and operators."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from .nodes import Nodes, path_of


class Expressions(Nodes):
    # Calls

    def calls(self, *names: str) -> bool:
        """Calls `name(...)` or `something.name(...)`; "datetime.utcnow" asks for the whole path."""
        return any(True for _ in self.calls_of(*names))

    def calls_of(self, *names: str) -> Iterator[ast.Call]:
        for call in self.nodes(ast.Call):
            path = path_of(call.func)
            if any(path == name or path.endswith(f".{name}") for name in names):
                yield call

    def calls_without_arguments(self, name: str) -> bool:
        return any(not call.args and not call.keywords for call in self.calls_of(name))

    def passes(self, keyword: str, value: str | None = None) -> bool:
        """Passes `keyword=` to a call; with `value`, exactly this source text."""
        keywords = (each for each in self.nodes(ast.keyword) if each.arg == keyword)
        return any(value is None or ast.unparse(each.value) == value for each in keywords)

    def float_inside(self, name: str) -> bool:
        """Calls `name` with a float literal among its arguments: `Decimal(0.1)`."""
        return any(Expressions(argument).has_float_literal() for call in self.calls_of(name) for argument in call.args)

    def uses_value_of(self, method: str) -> bool:
        """Uses what `something.method()` returns, instead of calling it as a statement."""
        statements = {id(node.value) for node in self.nodes(ast.Expr)}
        return any(
            isinstance(call.func, ast.Attribute) and id(call) not in statements for call in self.calls_of(method)
        )

    # Values and operators

    def has_float_literal(self) -> bool:
        return any(isinstance(node.value, float) for node in self.nodes(ast.Constant))

    def has_number(self, *numbers: int) -> bool:
        return any(type(node.value) is int and node.value in numbers for node in self.nodes(ast.Constant))

    def has_text(self, *texts: str) -> bool:
        return any(node.value in texts for node in self.nodes(ast.Constant) if isinstance(node.value, str))

    def compares_with_none(self) -> bool:
        """`== None` or `!= None`, where `is` belongs."""
        return any(
            isinstance(operator, (ast.Eq, ast.NotEq)) and (_is_none(left) or _is_none(right))
            for node in self.nodes(ast.Compare)
            for left, operator, right in zip(
                [node.left, *node.comparators], node.ops, node.comparators, strict=False
            )
        )  # fmt: skip

    def uses_or_as_default(self) -> bool:
        """Uses `a or b` as a value, not as a condition."""
        conditions = {id(part) for test in self._conditions() for part in ast.walk(test)}
        return any(isinstance(node.op, ast.Or) and id(node) not in conditions for node in self.nodes(ast.BoolOp))

    def tests_truth(self) -> bool:
        """Has a condition that is only a name, an item, an attribute or a call of `get`: `if value:`."""
        return any(_is_plain(test) for test in self._conditions())

    def glues_text(self) -> bool:
        """Adds a text literal to something that is no text literal: `"#" + number`."""
        additions = (node for node in self.nodes(ast.BinOp) if isinstance(node.op, ast.Add))
        return any(_is_text(node.left) != _is_text(node.right) for node in additions)

    def truncates_division(self) -> bool:
        """`int(a / b)`"""
        return any(
            isinstance(part, ast.BinOp) and isinstance(part.op, ast.Div)
            for call in self.calls_of("int") for argument in call.args for part in ast.walk(argument)
        )  # fmt: skip

    def uses_attribute(self, *names: str) -> bool:
        return any(node.attr in names for node in self.nodes(ast.Attribute))

    def uses_name(self, *names: str) -> bool:
        return any(node.id in names for node in self.nodes(ast.Name))

    def _conditions(self) -> Iterator[ast.expr]:
        yield from (node.test for node in self.nodes(ast.If))
        yield from (node.test for node in self.nodes(ast.While))
        yield from (node.test for node in self.nodes(ast.IfExp))
        for comprehension in self.nodes(ast.comprehension):
            yield from comprehension.ifs


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _is_plain(test: ast.expr) -> bool:
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return _is_plain(test.operand)
    if isinstance(test, ast.Call):
        return path_of(test.func).endswith(".get")
    return isinstance(test, (ast.Name, ast.Attribute, ast.Subscript))
