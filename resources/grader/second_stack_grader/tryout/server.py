# SPDX-License-Identifier: GPL-3.0-or-later
"""The process that runs the learner's code: it imports the app, serves it, and tells its parent how that went."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import uvicorn

from ..grader.problems import Problem, from_import, no_such_name, not_started
from ..subject.learner import Learner
from ..subject.web import Watched, find_application
from ..wire.frames import Message
from .docs import WithDocs, is_complete, shipped, use_local_files


class Report:
    """Events for the parent, one JSON line each, on a pipe that the learner's prints do not go to."""

    def __init__(self, pipe: int) -> None:
        self._pipe = pipe

    def say(self, event: dict[str, Any]) -> None:
        os.write(self._pipe, json.dumps(event).encode() + b"\n")

    def problem(self, problem: Problem) -> None:
        self.say({"type": "problem"} | vars(problem))


class Announcing(uvicorn.Server):
    """Says when it listens, which is after the application has started."""

    def __init__(self, config: uvicorn.Config, report: Report, has_docs: bool) -> None:
        super().__init__(config)
        self._report = report
        self._has_docs = has_docs

    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._report.say({"type": "started", "docs": self._has_docs})


def serve(order: dict[str, Any], report: Report) -> None:
    """Returns when the server was told to stop."""
    use_local_files()
    learner = Learner(str(order["folder"]))
    learner.enter()
    target = str(order["app"])
    try:
        app, problem = find_application(learner, target)
    except BaseException as error:
        report.problem(from_import(target.partition(":")[0], learner.failure(error)))
        return
    if app is None:
        report.problem(_missing(problem))
        return
    folder = Path(order["docs"]) if order.get("docs") else shipped()
    watched = Watched(app, learner)
    pages = {getattr(app, "docs_url", None), getattr(app, "redoc_url", None)}
    served = WithDocs(watched, folder, pages)
    config = uvicorn.Config(served, uds=str(order["socket"]), loop="asyncio", use_colors=False)
    server = Announcing(config, report, is_complete(folder))
    try:
        server.run()
    except SystemExit:  # how uvicorn says that the application did not start
        report.problem(not_started(watched.last))


def _missing(problem: Message) -> Problem:
    if problem["type"] == "missing":
        return no_such_name(str(problem["name"]), list(problem["names"]))
    return Problem("not_an_app", f"{problem['name']} is a {problem['kind']}, not an application.")
