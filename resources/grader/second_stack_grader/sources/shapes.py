# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions about functions, classes, statements and `match`."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from .nodes import Nodes, path_of

_Function = ast.FunctionDef | ast.AsyncFunctionDef
_CHANGING = {"append", "extend", "insert", "remove", "pop", "popitem", "clear", "sort", "reverse", "update", "add"}
_CHANGING |= {"setdefault", "discard"}


class Shapes(Nodes):
    # Functions

    def functions(self) -> list[_Function]:
        return [*self.nodes(ast.FunctionDef), *self.nodes(ast.AsyncFunctionDef)]

    def is_async(self) -> bool:
        return isinstance(self.tree, ast.AsyncFunctionDef)

    def never_returns(self) -> bool:
        """A function without a `return` that has a value, and without `yield`."""
        if not isinstance(self.tree, _Function):
            return False
        nodes = list(_own_nodes(self.tree))
        gives = any(isinstance(node, ast.Return) and node.value is not None for node in nodes)
        return not gives and not any(isinstance(node, (ast.Yield, ast.YieldFrom)) for node in nodes)

    def returns_with_status(self) -> bool:
        """`return something, 404`"""
        values = (node.value for node in self.nodes(ast.Return) if isinstance(node.value, ast.Tuple))
        return any(len(value.elts) == 2 and _is_status(value.elts[1]) for value in values)

    def has_mutable_default(self) -> bool:
        """`def f(tags=[])`, or with a dict, a set, or a call of one of their names."""
        defaults = (each for function in self.functions() for each in _defaults(function))
        return any(
            isinstance(each, (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp))
            or (isinstance(each, ast.Call) and path_of(each.func) in ("list", "dict", "set"))
            for each in defaults
        )

    def lacks_hint(self, parameter: str) -> bool:
        """Some function has a parameter of this name, without an annotation."""
        return any(each.arg == parameter and each.annotation is None for f in self.functions() for each in _all(f.args))

    def hint_of(self, name: str) -> str:
        """The annotation of the parameter or field of this name, as source text; empty without one."""
        parameters = (each.annotation for f in self.functions() for each in _all(f.args) if each.arg == name)
        fields = (each.annotation for each in self.nodes(ast.AnnAssign) if path_of(each.target) == name)
        return next((ast.unparse(hint) for hint in (*parameters, *fields) if hint), "")

    def decorators(self) -> list[str]:
        """Of a function or a class, as source text without the @."""
        return [ast.unparse(each) for each in getattr(self.tree, "decorator_list", [])]

    def decorated_without_call(self, *names: str) -> bool:
        """`@app.get` where `@app.get(...)` belongs; the names are those after the last dot."""
        decorators = (each for function in self.functions() for each in function.decorator_list)
        return any(path_of(each).rpartition(".")[2] in names for each in decorators if isinstance(each, ast.Attribute))

    # Classes and modules

    def bases(self) -> list[str]:
        """What a class is derived from, as source text."""
        return [ast.unparse(each) for each in getattr(self.tree, "bases", [])]

    def runs_at_import(self, *calls: str) -> bool:
        """Calls one of these at the top of the module, not below `if __name__ == "__main__":`."""
        skipped = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
        statements = (each for each in getattr(self.tree, "body", []) if not isinstance(each, skipped))
        nodes = (node for each in statements if not _is_main_guard(each) for node in _own_nodes(each))
        paths = [path_of(node.func) for node in nodes if isinstance(node, ast.Call)]
        return any(path == call or path.endswith(f".{call}") for path in paths for call in calls)

    def imports(self) -> list[str]:
        """The names of the modules that are imported, in order; relative ones begin with their dots."""
        names = [(node.lineno, each.name) for node in self.nodes(ast.Import) for each in node.names]
        names += [(node.lineno, "." * node.level + (node.module or "")) for node in self.nodes(ast.ImportFrom)]
        return [name for _, name in sorted(names)]

    # Statements

    def mutates(self, name: str) -> bool:
        """Changes the object of this name: `name.append(x)`, `name[k] = v`, `del name[k]`, `name |= other`."""
        for call in self.nodes(ast.Call):
            owner, _, method = path_of(call.func).rpartition(".")
            if owner == name and method in _CHANGING:
                return True
        targets = [each for node in self.nodes(ast.Assign) for each in node.targets]
        targets += [each for node in self.nodes(ast.Delete) for each in node.targets]
        targets += [node.target for node in self.nodes(ast.AugAssign)]
        if any(isinstance(each, (ast.Subscript, ast.Attribute)) and path_of(each.value) == name for each in targets):
            return True
        return any(path_of(node.target) == name for node in self.nodes(ast.AugAssign))

    def adds_to_item(self) -> bool:
        """`counts[key] += 1`"""
        return any(isinstance(node.target, ast.Subscript) for node in self.nodes(ast.AugAssign))

    def iterates_twice(self, name: str) -> bool:
        """Goes through the object of this name in more than one loop or comprehension."""
        loops = [node.iter for node in self.nodes(ast.For)] + [node.iter for node in self.nodes(ast.comprehension)]
        return sum(path_of(each) == name for each in loops) > 1

    # match

    def case_with_bare_name(self) -> bool:
        """`case BORROWED:`, which catches everything; `case _:` and `case other:` at the end are as they should be."""
        cases = [(match, case) for match in self.nodes(ast.Match) for case in match.cases]
        return any(
            isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None and case.pattern.name
            and (case is not match.cases[-1] or case.pattern.name.isupper())
            for match, case in cases
        )  # fmt: skip

    def match_without_fallback(self) -> bool:
        """A `match` that does nothing at all when no case fits."""
        return any(not _catches_all(match.cases[-1]) for match in self.nodes(ast.Match))


def _own_nodes(root: ast.AST) -> Iterator[ast.AST]:
    """The nodes below a function or statement that run with it: not those of functions that are defined in it."""
    waiting = list(ast.iter_child_nodes(root))
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            waiting += ast.iter_child_nodes(node)


def _all(arguments: ast.arguments) -> list[ast.arg]:
    return [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]


def _defaults(function: _Function) -> list[ast.expr]:
    return [each for each in (*function.args.defaults, *function.args.kw_defaults) if each]


def _is_status(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) is int and 100 <= node.value < 600


def _is_main_guard(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and "__name__" in ast.unparse(node.test)


def _catches_all(case: ast.match_case) -> bool:
    return case.guard is None and isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None
