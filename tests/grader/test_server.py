# SPDX-License-Identifier: GPL-3.0-or-later
"""Exercises of the kind "server": the learner's project as its own process."""

from __future__ import annotations

import os
from textwrap import dedent

import pytest
from bench import Bench

SERVER = """
    import os
    from contextlib import asynccontextmanager
    from fastapi import FastAPI

    @asynccontextmanager
    async def lifespan(app):
        print("opened")
        yield
        print("closed")

    app = FastAPI(lifespan=lifespan)

    @app.get("/ping")
    async def ping():
        return {"mode": os.environ.get("MODE")}
"""
CHECKS = """
    @check("it answers on its port")
    async def answers(server):
        server.start(environment={"MODE": "test"})
        async with server.client() as http:
            expect((await http.get("/ping")).json()).to_equal({"mode": "test"})

    @check("it stops in order when it is asked to")
    def stops(server):
        server.start()
        expect(server.wait(0.05)).to_equal(None)
        server.signal("TERM")
        expect(server.wait()).to_be_at_most(0)
        expect(server.log()).to_match("(?s)opened.*closed")
"""
COMMAND = ["python", "-m", "uvicorn", "main:app", "--port", "{port}"]


def test_a_server_is_started_spoken_to_and_stopped(bench: Bench) -> None:
    result = bench.grade({"main.py": SERVER}, CHECKS, command=COMMAND, environment={"MODE": "x"})
    assert result.passed, result


def test_a_server_that_does_not_start_shows_its_log(bench: Bench) -> None:
    check = bench.grade({"main.py": "import nothing_like_this\n"}, CHECKS, command=COMMAND).check("answers")
    assert check["message"] == "The server ended with exit code 1"
    assert "ModuleNotFoundError" in check["got"] and check["call"] == " ".join(COMMAND)


def test_a_command_that_is_not_there_and_one_that_does_not_listen(bench: Bench) -> None:
    checks = CHECKS.split("@check")[1].join(["    @check", ""])
    limits = {"import": 0.5}
    wrong = bench.grade({"main.py": "x = 1\n"}, checks, command=["no-such-program"], limits=limits)
    assert "could not be started: no-such-program" in wrong.check("answers")["message"]
    silent = bench.grade(
        {"main.py": "import time\ntime.sleep(5)\n"}, checks, command=["python", "main.py"], limits=limits
    )
    assert silent.check("answers")["message"] == "The server did not listen within 0.5 s"


def test_a_server_that_nobody_stopped_does_not_outlive_the_subject(bench: Bench) -> None:
    learner = {"main.py": "import os, pathlib\npathlib.Path('pid').write_text(str(os.getpid()))\n" + dedent(SERVER)}
    bench.grade(learner, CHECKS, only=["answers"], command=COMMAND)
    process = int((bench.root / "project" / "pid").read_text())
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_it_works_between_two_sandboxes(sandboxed_bench: Bench) -> None:
    result = sandboxed_bench.grade({"main.py": SERVER}, CHECKS, command=COMMAND)
    assert result.passed, result
