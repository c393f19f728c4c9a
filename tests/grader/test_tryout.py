# SPDX-License-Identifier: GPL-3.0-or-later
"""The learner's app as a server to try: what it says while it starts, runs and ends."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from tried import FILES, PROGRAM, Tried

APP = """
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
        return {"pong": True}

    @app.get("/crash")
    async def crash():
        import os
        os._exit(7)
"""


Start = Callable[..., Tried]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    made: list[Tried] = []

    def make(code: str, **more: Any) -> Tried:
        made.append(Tried(tmp_path, code, **more))
        return made[-1]

    yield make
    for tried in made:
        tried.end()


def test_an_app_starts_answers_and_stops_in_order(start: Start) -> None:
    tried = start(APP)
    assert tried.until("started")["docs"] is True
    with tried.client() as http:
        assert http.get("/ping").json() == {"pong": True}
    assert tried.stop()["code"] in (0, -15)  # uvicorn ends by the signal again once it has cleaned up
    assert "opened" in tried.log() and "GET /ping" in tried.log() and "closed" in tried.log()


def test_the_documentation_pages_need_nothing_from_elsewhere(start: Start) -> None:
    tried = start(APP)
    tried.until("started")
    with tried.client() as http:
        for page in ("/docs", "/redoc"):
            answer = http.get(page)
            assert answer.status_code == 200 and "https://" not in answer.text
            assert "default-src 'none'" in answer.headers["content-security-policy"]
        for name in FILES:
            answer = http.get(f"/_second-stack/docs/{name}")
            assert answer.status_code == 200 and name in answer.text and "https://" not in answer.text
        assert http.get("/_second-stack/docs/../secret").status_code == 404
        assert "content-security-policy" not in http.get("/ping").headers


def test_without_the_files_of_the_documentation_it_says_so(start: Start, tmp_path: Path) -> None:
    tried = start(APP, docs=str(tmp_path / "work"))
    assert tried.until("started")["docs"] is False
    with tried.client() as http:
        assert http.get("/_second-stack/docs/favicon.png").status_code == 404


@pytest.mark.parametrize(
    ("code", "kind", "line"),
    [
        ("app = (\n", "syntax_error", 1),
        ("x = 1\nraise ValueError('no')\n", "import_failed", 2),
        ("exit()\n", "exited", None),
        ("application = 1\n", "no_such_name", None),
        ("app = 1\n", "not_an_app", None),
    ],
)
def test_an_app_that_cannot_be_imported_says_where(start: Start, code: str, kind: str, line: int | None) -> None:
    tried = start(code)
    problem = tried.until("problem")
    assert (problem["kind"], problem["line"]) == (kind, line)
    assert str(PROGRAM.parent) not in json.dumps(problem)
    tried.until("ended")


def test_an_app_whose_start_raises_shows_the_traceback(start: Start) -> None:
    tried = start(APP.replace('print("opened")', "1 / 0"))
    problem = tried.until("problem")
    assert problem["kind"] == "startup_failed" and "ZeroDivisionError" in problem["traceback"]
    assert problem["file"] == "main.py"
    tried.until("ended")


def test_an_import_without_end_is_ended(start: Start) -> None:
    tried = start("while True:\n    pass\n", seconds_to_start=0.3)
    assert tried.until("problem")["kind"] == "timed_out"
    assert tried.until("ended")["code"] == -9


def test_an_app_that_ends_its_own_process_is_told_of(start: Start) -> None:
    tried = start(APP)
    tried.until("started")
    with tried.client() as http, pytest.raises(httpx.RemoteProtocolError):
        http.get("/crash")
    assert tried.until("ended")["code"] == 7


def test_an_app_that_does_not_want_to_stop_is_ended(start: Start) -> None:
    tried = start(APP + "\n    import signal\n    signal.signal = lambda *_: None\n    import time\n"
                  "    @app.get('/hang')\n    async def hang():\n        time.sleep(60)\n")  # fmt: skip
    tried.until("started")
    with tried.client() as http, pytest.raises(httpx.ReadTimeout):
        http.get("/hang", timeout=0.2)
    assert tried.stop()["code"] in (-9, -15)
