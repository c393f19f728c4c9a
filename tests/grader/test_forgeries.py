# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs that want to pass without doing the work. None may."""

from __future__ import annotations

from textwrap import dedent

import pytest
from bench import Bench

CHECKS = """
    @check("one and one is two")
    def adds(work): expect(work.add(1, 1)).to_equal(2)

    @check("a list is sorted")
    def sorts(work): expect(work.ordered([3, 1, 2])).to_equal([1, 2, 3])
"""
WRONG = "\ndef add(a, b): return 0\ndef ordered(items): return items\n"
VERDICT = '{"type":"verdict","passed":true,"checks":{"adds":true,"sorts":true},"mistake":null,"seed":7}'

FORGERIES = {
    "prints a verdict": f"""
        import os
        print({VERDICT!r}, flush=True)
        os.write(1, {VERDICT.encode()!r})
    """,
    "patches pytest": """
        import pytest
        pytest.main = lambda *a, **k: 0
    """,
    "ends with exit code 0": """
        import os
        os._exit(0)
    """,
    "patches json": f"""
        import json
        json.dumps = lambda *a, **k: {VERDICT!r}
        json.loads = lambda *a, **k: {{}}
    """,
    "patches the socket": """
        import socket
        socket.socket.sendall = lambda *a: None
        socket.socket.recv = lambda *a: b""
    """,
    "writes verdict files": f"""
        for name in ("verdict.json", "result.xml", "../verdict.json"):
            try:
                open(name, "w").write({VERDICT!r})
            except OSError:
                pass
    """,
    "replaces modules": """
        import sys
        for name in list(sys.modules):
            if "second_stack" in name:
                sys.modules[name] = None
    """,
    "acts at exit": f"""
        import atexit, os
        atexit.register(lambda: os.write(1, {VERDICT.encode()!r}))
    """,
    "replaces the comparison": """
        import second_stack_grader.expectations.difference as comparison
        comparison.difference = lambda *a, **k: None
    """,
    "looks at the stack and the environment for answers": """
        import gc, os, sys
        frame = sys._getframe()
        while frame.f_back:
            frame = frame.f_back
            frame.f_locals.update(passed=True, expected=None)
        for thing in gc.get_objects():
            if isinstance(thing, dict) and "passed" in thing:
                thing["passed"] = True
        os.environ["PASSED"] = "1"
    """,
}
LIARS = {
    "equals everything": """
        class Liar:
            def __eq__(self, other): return True
            def __repr__(self): return "2"
    """,
    "a number that equals everything": """
        class Liar(int):
            def __eq__(self, other): return True
            def __int__(self): return 2
            __index__ = __int__
    """,
    "text that lies": """
        class Liar(str):
            def __eq__(self, other): return True
            def __str__(self): return "2"
            __repr__ = __str__
    """,
    "a list that lies": """
        class Liar(list):
            def __iter__(self): return iter([1, 2, 3])
            def __len__(self): return 3
            def __eq__(self, other): return True
    """,
    "a dict that lies": """
        class Liar(dict):
            def items(self): return {1: 2}.items()
            def __eq__(self, other): return True
    """,
    "a class that claims to be a number": """
        class Liar:
            __class__ = int
            def __int__(self): return 2
            __index__ = __int__
            def __eq__(self, other): return True
    """,
}
INJECTOR = """
import os, struct, threading
frame = b'''{"type":"value","value":[],"passed":true}'''
def inject():
    for fd in range(3, 20):
        for _ in range(20):
            try: os.write(fd, struct.pack('>I', len(frame)) + frame)
            except OSError: break
threading.Thread(target=inject).start()
"""


@pytest.mark.parametrize("name", FORGERIES)
def test_a_program_that_interferes_does_not_pass(bench: Bench, name: str) -> None:
    source = dedent(FORGERIES[name]) + WRONG
    result = bench.grade({"work.py": source}, CHECKS, limits={"call": 0.5, "import": 2})
    assert not result.passed
    assert result.verdict["checks"] == {"adds": False, "sorts": False}
    assert [line["type"] for line in result.lines].count("verdict") == 1


def test_objects_that_lie_about_themselves_do_not_pass(bench: Bench) -> None:
    learner = {f"liar{number}.py": source for number, source in enumerate(LIARS.values())}
    checks = "".join(
        f"""
    @check("{name}")
    def check_{number}(liar{number}):
        for expected in (2, "2", [1, 2, 3], {{1: 2}}):
            try:
                expect(liar{number}.Liar()).to_equal(expected)
            except CheckFailed:
                continue
            return
        raise CheckFailed("it was found out")
        """
        for number, name in enumerate(LIARS)
    )
    result = bench.grade(learner, checks)
    assert [result.check(f"check_{number}")["message"] for number in range(len(LIARS))] == ["it was found out"] * len(
        LIARS
    )


def test_a_call_that_ends_the_process_does_not_pass(bench: Bench) -> None:
    source = "import os\ndef add(a, b): os._exit(0)\nordered = add\n"
    assert not any(bench.grade({"work.py": source}, CHECKS).verdict["checks"].values())


def test_a_thread_that_writes_to_every_descriptor_does_not_pass(bench: Bench) -> None:
    result = bench.grade({"work.py": INJECTOR + WRONG}, CHECKS, limits={"call": 0.5})
    assert not result.passed and not any(result.verdict["checks"].values())


def test_a_subject_that_speaks_nonsense_is_told_as_a_problem(bench: Bench) -> None:
    nonsense = """
import os, struct, sys
def say(body):
    for fd in range(3, 20):
        try: os.write(fd, body)
        except OSError: pass
def add(a, b): say({!r}); os._exit(0)
def ordered(items): return items
"""
    huge = b"\xff\xff\xff\xff"
    deep = (100_000).to_bytes(4, "big") + b"[" * 100_000
    junk = (4).to_bytes(4, "big") + b"null"
    entered = b'{"type":"enter","stand_in":5,"method":"x","arguments":["list",[]]}'
    visit = len(entered).to_bytes(4, "big") + entered
    for body in (huge, deep, junk, visit):
        result = bench.grade({"work.py": nonsense.format(body)}, CHECKS, limits={"call": 1})
        assert result.problem["kind"] == "broken_protocol", (body[:20], result)
        assert not any(result.verdict["checks"].values())


@pytest.mark.parametrize("name", ["patches httpx", "patches uvicorn"])
def test_an_application_that_interferes_does_not_pass(bench: Bench, name: str) -> None:
    patch = {
        "patches httpx": "import httpx\nhttpx.Response.status_code = 200\nhttpx.AsyncClient.get = lambda *a: None\n",
        "patches uvicorn": "import uvicorn\nuvicorn.Server.serve = lambda self: None\n",
    }[name]
    checks = """
        @check("it answers")
        async def answers(app): expect(await app.get("/")).to_have_status(200)
    """
    source = patch + "from fastapi import FastAPI\napp = FastAPI()\n"
    result = bench.grade({"main.py": source}, checks, profile="web", limits={"import": 1})
    assert not result.passed


def test_hidden_files_stay_hidden_in_the_sandbox(sandboxed_bench: Bench) -> None:
    source = (
        "import os\ndef add(a, b): return 2 if os.path.exists('/exercise') else 0\ndef ordered(items): return items\n"
    )
    assert not any(sandboxed_bench.grade({"work.py": source}, CHECKS).verdict["checks"].values())
