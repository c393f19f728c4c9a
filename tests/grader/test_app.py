# SPDX-License-Identifier: GPL-3.0-or-later
"""Exercises of the kind "app": the learner's application behind uvicorn."""

from __future__ import annotations

import pytest
from bench import Bench

TOOLS = """
    from contextlib import asynccontextmanager
    from fastapi import FastAPI, HTTPException

    state = {}

    @asynccontextmanager
    async def lifespan(app):
        state["ready"] = True
        yield

    app = FastAPI(lifespan=lifespan)
    tools = {1: "Drill"}

    @app.get("/tools/{tool_id}")
    async def tool(tool_id: int) -> dict:
        if tool_id not in tools:
            raise HTTPException(404, "no such tool")
        return {"id": tool_id, "name": tools[tool_id], "ready": state["ready"]}

    @app.post("/tools", status_code=201)
    async def add(body: dict):
        tools[len(tools) + 1] = body["name"]
        return {"count": len(tools)}
"""
CHECKS = """
    @check("a known tool is shown")
    async def known(app):
        response = await app.get("/tools/1")
        expect(response).to_have_status(200)
        expect(response.json()).to_equal({"id": 1, "name": str, "ready": True})

    @check("an unknown tool is a 404 with a detail")
    async def unknown(app):
        response = await app.get("/tools/999")
        expect(response).to_have_status(404)
        expect(response).to_have_header("content-type", "application/json")
        expect(response.json()).to_contain({"detail": ...})

    @check("a tool is added")
    async def added(app):
        expect((await app.post("/tools", json={"name": "Saw"})).json()).to_equal({"count": 2})

    @check("the schema tells of it")
    async def schema(app):
        paths = (await app.get("/openapi.json")).json()["paths"]
        expect(paths).to_contain({"/tools/{tool_id}": {"get": ...}})
"""


def test_a_correct_application_passes_and_keeps_nothing_between_checks(bench: Bench) -> None:
    again = CHECKS + CHECKS.split("@check")[3].replace("added", "again").join(["\n    @check", ""])
    result = bench.grade({"main.py": TOOLS}, again, profile="web", app="main:app")
    assert result.passed, result
    assert list(result.verdict["checks"]) == ["known", "unknown", "added", "schema", "again"]


def test_a_wrong_status_shows_the_request_and_the_response(bench: Bench) -> None:
    broken = TOOLS.replace('raise HTTPException(404, "no such tool")', 'return {"detail": "none"}, 404')
    broken = broken.replace(" -> dict:", ":")
    check = bench.grade({"main.py": broken}, CHECKS, profile="web").check("unknown")
    assert check["message"] == "GET /tools/999: expected status 404, got 200"
    assert (check["call"], check["expected"]) == ("GET /tools/999", "404")
    assert check["got"] == '200\n[{"detail":"none"},404]'


def test_an_error_in_the_application_brings_its_traceback(bench: Bench) -> None:
    result = bench.grade({"main.py": TOOLS.replace("tools[tool_id],", "tools[tool_id].name,")}, CHECKS, profile="web")
    check = result.check("known")
    assert check["message"] == "GET /tools/1: expected status 200, got 500"
    assert 'File "main.py", line' in check["traceback"] and "has no attribute 'name'" in check["traceback"]


@pytest.mark.parametrize(
    ("source", "kind", "words"),
    [
        ("def make(): pass\nappp = 1\n", "no_such_name", "There is no app in main; did you mean appp?"),
        ("app = 3\n", "not_an_app", "main:app is 'int', not an application."),
        ("import nothing_like_this\n", "import_failed", "ModuleNotFoundError"),
        (TOOLS + "\n    import uvicorn\n    uvicorn.run(app, uds='x.sock')\n", "timed_out", "a server that is started"),
        (TOOLS.replace('state["ready"] = True', "1 / 0"), "startup_failed", "raised ZeroDivisionError"),
    ],
)  # fmt: skip
def test_an_application_that_cannot_be_served_is_a_problem(bench: Bench, source: str, kind: str, words: str) -> None:
    result = bench.grade({"main.py": source}, CHECKS, profile="web", limits={"import": 1})
    assert result.problem["kind"] == kind, result
    assert words in result.problem["message"]


def test_a_factory_can_be_called(bench: Bench) -> None:
    factory = TOOLS + "\n    def create_app(): return app\n"
    assert bench.grade({"main.py": factory}, CHECKS, profile="web", app="main:create_app()", only=["known"]).passed


def test_a_request_that_never_ends_is_stopped(bench: Bench) -> None:
    slow = TOOLS.replace("if tool_id not in tools:", "import asyncio; await asyncio.sleep(60)\n        if False:")
    result = bench.grade({"main.py": slow}, CHECKS, profile="web", limits={"call": 0.4})
    assert result.problem["kind"] == "timed_out"
    assert "GET /tools/1 did not finish within 0.4 s" in result.check("known")["message"]


def test_hostile_responses_are_answers_like_others(bench: Bench) -> None:
    hostile = """
        import gzip
        from starlette.responses import Response, StreamingResponse

        async def app(scope, receive, send):
            if scope["type"] == "lifespan":
                await receive(); await send({"type": "lifespan.startup.complete"}); await receive(); return
            if scope["path"] == "/deep":
                await Response("[" * 200_000, media_type="application/json")(scope, receive, send)
            if scope["path"] == "/bomb":
                body = gzip.compress(b"0" * 100_000_000)
                await Response(body, headers={"content-encoding": "gzip"})(scope, receive, send)
            if scope["path"] == "/endless":
                await StreamingResponse(iter(lambda: "x" * 65536, None))(scope, receive, send)
            if scope["path"] == "/text":
                await Response(b"\\xff\\xfe not json")(scope, receive, send)
    """
    checks = "".join(
        f"""
    @check("{name}")
    async def {name}(app): expect((await app.get("/{name}")).json()).to_equal(1)
        """
        for name in ("deep", "bomb", "endless", "text")
    )
    result = bench.grade({"main.py": hostile}, checks, profile="web")
    assert not any(result.verdict["checks"].values()) and len(result.lines) == 5
    assert "there was no complete answer" in result.check("endless")["message"]
    assert "not JSON that can be read" in result.check("text")["message"]


def test_it_works_between_two_sandboxes(sandboxed_bench: Bench) -> None:
    result = sandboxed_bench.grade({"main.py": TOOLS}, CHECKS, profile="web")
    assert result.passed, result
