# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions about source text: each is asked of code that has the trait and of code that has not."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from bench import write
from second_stack_grader.sources.piece import Piece
from second_stack_grader.sources.sources import Sources


def piece(tmp_path: Path, text: str) -> Piece:
    return Sources(write(tmp_path, {"main.py": text})).module("main")


QUESTIONS: list[tuple[Callable[[Piece], object], str, str]] = [
    (lambda it: it.calls("round"), "round(x)", "rounded(x)"),
    (lambda it: it.calls("datetime.utcnow"), "import datetime\ndatetime.datetime.utcnow()", "utcnow()"),
    (lambda it: it.calls_without_arguments("read"), "file.read()", "file.read(10)"),
    (lambda it: it.passes("default", "float"), "dumps(x, default=float)", "dumps(x, default=str)"),
    (lambda it: it.float_inside("Decimal"), "Decimal(0.1 + x)", "Decimal('0.1') + 0.1"),
    (lambda it: it.uses_value_of("sort"), "a = b.sort()", "b.sort()\nreturn_ = sorted(b)"),
    (lambda it: it.has_float_literal(), "x = 0.1", "x = 1"),
    (lambda it: it.has_number(301, 302), "redirect(x, 301)", "redirect(x, 308)"),
    (lambda it: it.has_text("secret"), "x = 'secret'", "secret = 'x'"),
    (lambda it: it.compares_with_none(), "a == None", "a is None or a == b"),
    (lambda it: it.compares_with_none(), "1 < a != None", "a < b is not None"),
    (lambda it: it.uses_or_as_default(), "x = a or b", "if a or b: pass"),
    (lambda it: it.tests_truth(), "if not value: pass", "if value is None: pass"),
    (lambda it: it.tests_truth(), "x = [v for v in w if v]", "x = [v for v in w if v > 1]"),
    (lambda it: it.tests_truth(), "x = 1 if d.get('k') else 2", "while True: pass"),
    (lambda it: it.glues_text(), "'#' + number", "'#' + 'a'\n1 + 2"),
    (lambda it: it.truncates_division(), "int(a / b)", "int(a) / b"),
    (lambda it: it.uses_attribute("length"), "a.length", "length"),
    (lambda it: it.uses_name("kept"), "kept", "x.kept"),
    (lambda it: it.has_mutable_default(), "def f(a, *, b=[]): pass", "def f(a=None, b=()): pass"),
    (lambda it: it.has_mutable_default(), "def f(a=dict()): pass", "x = []"),
    (lambda it: it.lacks_hint("tool_id"), "def f(tool_id): pass", "def f(tool_id: int): pass"),
    (lambda it: it.hint_of("tags") == "list[str]", "class A:\n    tags: list[str]", "tags = 3"),
    (lambda it: it.returns_with_status(), "def f(): return x, 404", "def f(): return x, 7"),
    (lambda it: it.decorated_without_call("get"), "@app.get\ndef f(): pass", "@app.get('/')\ndef f(): pass"),
    (lambda it: it.runs_at_import("uvicorn.run"), "uvicorn.run(app)", "if __name__ == '__main__': uvicorn.run(app)"),
    (lambda it: it.runs_at_import("run"), "if True:\n    x = uvicorn.run(app)", "def f(): uvicorn.run(app)"),
    (lambda it: it.imports() == ["json", "..a"], "import json\nfrom ..a import b", "import a"),
    (lambda it: it.mutates("base"), "base.update(x)", "base = {**base, **x}"),
    (lambda it: it.mutates("base"), "base['k'] = 1", "copy['k'] = base"),
    (lambda it: it.mutates("base"), "base |= x", "x |= base"),
    (lambda it: it.mutates("base"), "del base['k']", "del base"),
    (lambda it: it.adds_to_item(), "d[k] += 1", "d[k] = d.get(k, 0) + 1"),
    (lambda it: it.iterates_twice("loans"), "[x for x in loans]\nfor y in loans: pass", "for y in loans: pass"),
    (lambda it: it.case_with_bare_name(), "match x:\n  case BORROWED: pass",
     "match x:\n  case 1: pass\n  case other: pass"),
    (lambda it: it.match_without_fallback(), "match x:\n  case 1: pass", "match x:\n  case 1: pass\n  case _: pass"),
    (lambda it: it.hides("/a/{id}", "/a/new"), "@app.get('/a/{id}')\ndef f(): 1\n@app.get('/a/new')\ndef g(): 1",
     "@app.get('/a/new')\ndef g(): 1\n@app.get('/a/{id}')\nasync def f(): 1"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "yes", "no"), QUESTIONS, ids=lambda each: each if isinstance(each, str) else "")
def test_each_question_tells_the_two_apart(
    tmp_path: Path, question: Callable[[Piece], object], yes: str, no: str
) -> None:
    assert question(piece(tmp_path, yes)) is True
    assert not question(piece(tmp_path, no))


def test_a_function_that_never_returns_is_seen_through_inner_functions(tmp_path: Path) -> None:
    text = """
        def no(x):
            def inner(): return 1
            if x: return
        def yes(x):
            if x: return 1
        def generator(): yield 1
        class Basket:
            async def add(self): pass
    """
    sources = Sources(write(tmp_path, {"main.py": text}))
    assert sources.function("main", "no").never_returns()
    assert sources.function("main", "Basket.add").never_returns() and sources.function("main", "Basket.add").is_async()
    for name in ("yes", "generator", "missing", "Basket.missing"):
        assert not sources.function("main", name).never_returns()


def test_routes_classes_and_decorators_can_be_looked_at(tmp_path: Path) -> None:
    text = """
        @app.post("/tools", status_code=201)
        async def add(): pass
        @router.get(path="/tools")
        def tools(): pass
        @decorate
        class Public(Member, Base[int]): pass
    """
    main = piece(tmp_path, text)
    assert [(route.method, route.path, route.function) for route in main.routes()] == [
        ("post", "/tools", "add"), ("get", "/tools", "tools"),
    ]  # fmt: skip
    assert main.routes()[0].keywords == {"status_code": "201"}
    public = Sources(tmp_path).class_("main", "Public")
    assert public.bases() == ["Member", "Base[int]"] and public.decorators() == ["decorate"]


def test_packages_are_found_and_all_modules_can_be_asked_at_once(tmp_path: Path) -> None:
    sources = Sources(
        write(tmp_path, {"lending/__init__.py": "round(1)", "lending/models.py": "x = 0.5", "a.txt": "A"})
    )
    assert sources.modules() == ["lending", "lending.models"] and sources.text("a.txt") == "A"
    assert sources.module("lending.models").has_float_literal() and not sources.module("lending").has_float_literal()
    assert sources.everywhere().calls("round") and sources.everywhere().has_float_literal()


def test_nothing_is_ever_found_in_what_is_not_there(tmp_path: Path) -> None:
    nothing = Sources(tmp_path).module("main")
    assert not nothing and not nothing.routes() and not nothing.bases()
    for question, *_ in QUESTIONS:
        assert not question(nothing)


def test_hostile_folders_are_read_as_far_as_they_are_harmless(tmp_path: Path) -> None:
    write(tmp_path, {"good.py": "x = 1\n", "binary.py": "", "huge.py": "#" * 300_000, "latin.py": ""})
    (tmp_path / "binary.py").write_bytes(b"\xff\xfe\0\0")
    (tmp_path / "latin.py").write_bytes(b"# -*- coding: latin-1 -*-\nx = '\xe9'\n")
    (tmp_path / "wrong.py").write_bytes(b"# -*- coding: no-such-thing -*-\nx = 1\n")
    (tmp_path / "link.py").symlink_to("/etc/passwd")
    (tmp_path / "folder").symlink_to("/etc")
    os.mkfifo(tmp_path / "pipe.py")
    sources = Sources(tmp_path)
    assert sources.files() == ["binary.py", "good.py", "latin.py", "wrong.py"]
    assert sources.left_out == ["folder", "huge.py", "link.py", "pipe.py"]
    assert not sources.module("binary") and not sources.module("wrong") and sources.module("good")
    assert "é" in sources.text("latin.py") and sources.module("latin").has_text("é")


BOMBS = {
    "brackets": "(" * 50_000,
    "minus signs": "-" * 100_000 + "1",
    "not": "not " * 60_000 + "x",
    "a long sum": "x = " + "+".join("1" * 60_000),
    "calls": "f" + "()" * 60_000,
    "attributes": "f" + ".a" * 60_000,
    "lambdas": "lambda: " * 20_000 + "1",
    "blocks": "".join(" " * n + "if 1:\n" for n in range(600)) + " " * 600 + "pass",
    "else if": "if a: pass\n" + "elif a: pass\n" * 20_000,
    "f-strings": "f'" + "{" * 30_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_source_bombs_are_answered_with_no(tmp_path: Path, name: str) -> None:
    from second_stack_grader.grader.preview import _flaws

    sources = Sources(write(tmp_path, {"main.py": BOMBS[name], "good.py": "x = 0.5\n"}))
    flaws = _flaws(["main.py", "good.py"], sources)
    assert "good.py" not in flaws
    if "main.py" in flaws:
        assert flaws["main.py"][0]
    sources.module("main").calls("round")
    assert sources.module("good").has_float_literal()
