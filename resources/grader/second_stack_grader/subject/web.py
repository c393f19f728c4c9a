# SPDX-License-Identifier: GPL-3.0-or-later
"""The service "app": the learner's application behind uvicorn, on a socket in the shared folder."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import uvicorn

from ..wire.encode import clean
from ..wire.frames import BrokenMessage, Channel, Closed, Message, TooLate
from .house import leave
from .learner import Learner

Asgi = Callable[[Any, Any, Any], Awaitable[None]]
PATIENCE = 0.5


def serve(channel: Channel, order: dict[str, Any], opening: Message) -> None:
    learner = Learner(str(order["folder"]))
    learner.enter()
    try:
        app, problem = find_application(learner, str(opening["app"]))
    except BaseException as error:
        app, problem = None, learner.failure(error)
    if app is None:
        channel.send(problem)
        return
    watched = Watched(app, learner)
    socket = Path(str(order["socket"])).with_name(str(opening["listen"]))
    config = uvicorn.Config(
        watched, uds=str(socket), lifespan=opening["lifespan"], http="h11", ws="none", loop="asyncio",
        access_log=False, log_level="warning",
    )  # fmt: skip
    server = uvicorn.Server(config)
    threading.Thread(target=_talk, args=(channel, server, watched), daemon=True).start()
    try:
        asyncio.run(server.serve())
    finally:  # uvicorn exits when an application does not start
        watched.over.set()
        time.sleep(1)  # for the last word; the thread ends the process


def find_application(learner: Learner, target: str) -> tuple[Asgi | None, Message]:
    """Finds `module:attribute`, or calls the factory of `module:attribute()`."""
    module_name, _, attribute = target.partition(":")
    module = learner.load(module_name)
    found = getattr(module, attribute.removesuffix("()"), None)
    if found is None:
        names = [clean(name) for name in vars(module) if not name.startswith("_")]
        return None, {"type": "missing", "name": f"{module_name}.{attribute.removesuffix('()')}", "names": names[:100]}
    if attribute.endswith("()"):
        found = found()
    if not callable(found) or isinstance(found, type):
        return None, {"type": "not_an_app", "name": attribute, "kind": clean(type(found).__name__)}
    return found, {}


class Watched:
    """The application, with an eye on what it raises: the client sees no more of it than a 500."""

    def __init__(self, app: Asgi, learner: Learner) -> None:
        self._app = app
        self._learner = learner
        self.over = threading.Event()
        self.last: Message = {"type": "nothing"}
        self._answering = 0

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        is_request = scope["type"] == "http"
        self._answering += is_request
        try:
            await self._app(scope, receive, send)
        except BaseException as error:
            self.last = self._learner.failure(error)
            raise
        finally:
            self._answering -= is_request

    def settle(self) -> None:
        """Waits, but not for long, for all requests to end: much is raised only after the response was sent."""
        end = time.monotonic() + PATIENCE
        while self._answering and time.monotonic() < end:
            time.sleep(0.001)


def _talk(channel: Channel, server: uvicorn.Server, watched: Watched) -> None:
    """Says when the application is up; then, whenever asked, what it raised last."""
    try:
        while not server.started and not watched.over.is_set():
            time.sleep(0.001)
        channel.send({"type": "serving"} if server.started else {"type": "not_started", "cause": watched.last})
        while True:
            channel.receive()
            watched.settle()
            channel.send(watched.last)
            watched.last = {"type": "nothing"}
    except (Closed, BrokenMessage, TooLate):
        pass
    finally:
        leave()
