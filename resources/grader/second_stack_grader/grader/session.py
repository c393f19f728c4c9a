# SPDX-License-Identifier: GPL-3.0-or-later
"""What a check is given, made when it is asked for and thrown away after the check."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from random import Random
from typing import Any

from ..files.project import ProjectFiles
from ..sources.sources import Sources
from .exercise import Check, Exercise
from .functions import Functions
from .limits import Clock
from .link import Link
from .remote import Remote
from .server import Server
from .suite import Report, Suite
from .traffic import Traffic
from .web import App, Client

_OF_THE_GRADER = {"random", "seed", "sources", "files", "traffic"}
_OF_THE_SUBJECT = {"app", "server", "suite"}


def needs_subject(names: list[str]) -> bool:
    return bool(set(names) - _OF_THE_GRADER)


def learner_modules(exercise: Exercise, checks: list[Check]) -> list[str]:
    """The modules that the checks need, in order."""
    names = [name for check in checks for name in check.needs if name not in _OF_THE_GRADER | _OF_THE_SUBJECT]
    modules = [exercise.modules.get(name, name) for name in names]
    if any("app" in check.needs for check in checks):
        modules.append(_target(exercise).partition(":")[0])
    return list(dict.fromkeys(modules))


def _target(exercise: Exercise) -> str:
    return str(exercise.settings.get("app", "main:app"))


class Session:
    """The connections of one run. Each check gets new ones, so that no check finds what another one left."""

    def __init__(self, exercise: Exercise, sources: Sources, link: Link | None, clock: Clock) -> None:
        self._exercise = exercise
        self._sources = sources
        self._link = link
        self._clock = clock
        self._reports: dict[str, Report] = {}
        self._traffic = Traffic()
        self._functions: Functions | None = None
        self._app: App | None = None
        self._server: Server | None = None
        self._client: Client | None = None

    def try_imports(self, checks: list[Check]) -> None:
        """Imports everything once: code that cannot be imported is one problem, not as many as there are checks."""
        for name in dict.fromkeys(name for check in checks for name in check.needs):
            if name not in _OF_THE_GRADER | _OF_THE_SUBJECT:
                self._module(name)
        self.close_check()

    def arguments(self, check: Check, seed: int) -> dict[str, Any]:
        """What the parameters of the check's function ask for."""
        self._traffic = Traffic()
        makers: dict[str, Callable[[], Any]] = {
            "random": lambda: Random(f"{seed}:{check.id}"),
            "seed": lambda: seed,
            "sources": lambda: self._sources,
            "files": lambda: ProjectFiles(self._sources),
            "traffic": lambda: self._traffic,
            "app": self._make_app,
            "server": self._make_server,
            "suite": self._make_suite,
        }
        return {name: makers[name]() if name in makers else self._module(name) for name in check.needs}

    async def finish(self, check: Coroutine[Any, Any, None]) -> None:
        """Awaits the check within its time."""
        try:
            await asyncio.wait_for(check, self._clock.check_left())
        finally:
            if self._client:
                await self._client.aclose()

    def close_check(self) -> None:
        for each in (self._functions, self._app, self._server):
            if each:
                each.close()
        self._functions = self._app = self._server = self._client = None

    def last_error(self) -> str | None:
        """What the application raised, when a response only says that it did."""
        return self._app.last_error() if self._app else None

    def _module(self, name: str) -> Remote:
        self._functions = self._functions or Functions(self._subject(), self._traffic)
        return self._functions.module(self._exercise.modules.get(name, name))

    def _make_app(self) -> Client:
        lifespan = str(self._exercise.settings.get("lifespan", "on"))
        self._app = App(self._subject(), _target(self._exercise), lifespan)
        self._client = self._app.client()
        return self._client

    def _make_server(self) -> Server:
        settings = self._exercise.settings
        self._server = Server(self._subject(), settings["command"], settings.get("environment", {}))
        return self._server

    def _make_suite(self) -> Suite:
        return Suite(self._subject(), self._exercise.folder, self._exercise.suite_plan(), self._reports)

    def _subject(self) -> Link:
        assert self._link, "a check that needs the learner's code comes with a link to it"
        return self._link
