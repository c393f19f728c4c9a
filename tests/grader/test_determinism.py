# SPDX-License-Identifier: GPL-3.0-or-later
"""The same files and seed give the same lines, whatever the process, the order of sets, or the place of the files."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from random import Random
from typing import Any

from bench import Bench, Result
from second_stack_grader.grader.report import Reporter
from second_stack_grader.grader.run import Run
from second_stack_grader.subject.house import House

FUNCTIONS = """
    @check("tags are collected")
    def tags(work, random): expect(work.tags(random.choices("abcdefg", k=4))).to_equal({"x"})

    @check("objects have no address")
    def objects(work): expect(work.thing()).to_equal(1)

    @check("errors have no path")
    def errors(work): work.fail()

    @check("coroutines are shown")
    def unawaited(work): expect(work.pair()).to_equal([])
"""
WORK = """
    class Thing: pass
    def tags(items): return {f"tag-{item}" for item in items}
    def thing(): return [Thing(), Thing, lambda: 1]
    def fail(): raise ValueError(f"{__file__} {object()} {set('abc') and sorted('abc')}")
    async def later(): return 1
    def pair(): return [later(), {1: Thing()}]
"""
APP = """
    from fastapi import FastAPI
    app = FastAPI()
    @app.get("/tools")
    async def tools(): return {"tools": sorted({"saw", "drill"}), "who": repr(app)}
    @app.get("/broken")
    async def broken(): raise KeyError(object())
"""
APP_CHECKS = """
    @check("tools are listed")
    async def listed(app): expect((await app.get("/tools")).json()).to_equal({"tools": [], "who": ""})

    @check("nothing breaks")
    async def breaks(app): expect(await app.get("/broken")).to_have_status(200)
"""


def timeless(lines: list[dict[str, Any]]) -> str:
    return json.dumps(Result(lines, "", "").timeless())


def in_process(bench: Bench, order: dict[str, Any], seed: int) -> str:
    """Both halves without starting Python anew: the subject in a fork, the grader here."""
    socket = bench.link / "subject.sock"
    socket.unlink(missing_ok=True)
    reading, writing = os.pipe()  # an input that stays open, as the host's does
    child = os.fork()
    if child == 0:
        os.dup2(reading, 0)
        House({"socket": str(socket), "folder": str(bench.root / "project")}).run()
        os._exit(0)
    output = io.StringIO()
    Run({**order, "socket": str(socket), "seed": seed}, Reporter(output)).go()
    os.waitpid(child, 0)
    os.close(reading)
    os.close(writing)
    return timeless([json.loads(line) for line in output.getvalue().splitlines()])


def test_two_exercises_give_the_same_lines_in_new_processes_and_other_places(bench: Bench, tmp_path: Path) -> None:
    other = Bench(tmp_path / "elsewhere with a longer name")
    try:
        for learner, checks, profile in (
            ({"work.py": WORK}, FUNCTIONS, "plain"),
            ({"main.py": APP}, APP_CHECKS, "web"),
        ):
            seen = {timeless(place.grade(learner, checks, profile=profile).lines) for place in (bench, other) * 2}
            assert len(seen) == 1, seen
            assert "0x" not in seen.pop().replace("0x...", "")
    finally:
        other.close()


def test_a_hundred_runs_give_the_same_lines(bench: Bench) -> None:
    only = ["tags", "unawaited"]
    real = bench.grade({"work.py": WORK}, FUNCTIONS, only=only)
    order = {"exercise": str(bench.root / "exercise"), "sources": str(bench.root / "project"), "only": only}
    assert {in_process(bench, order, 7) for _ in range(99)} == {timeless(real.lines)}


def test_another_seed_gives_other_inputs(bench: Bench) -> None:
    one = bench.grade({"work.py": WORK}, FUNCTIONS, seed=1)
    two = bench.grade({"work.py": WORK}, FUNCTIONS, seed=2)
    assert one.check("tags")["call"] != two.check("tags")["call"]
    assert one.verdict["seed"] == 1 and Random("1:tags").random() != Random("2:tags").random()
