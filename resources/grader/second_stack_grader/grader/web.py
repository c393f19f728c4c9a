# SPDX-License-Identifier: GPL-3.0-or-later
"""The learner's application, spoken to over HTTP with limits: a response is as hostile as any other answer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx

from ..expectations import recent
from ..expectations.show import brief
from ..wire.frames import BrokenMessage, Message, TooLate
from .link import Line, Link, type_of
from .problems import Problem, broken_protocol, from_import, missing_sentence, not_started, timed_out, traceback_of

MOST_BODY = 4 * 1024 * 1024
MOST_COMPRESSED = 64 * 1024


class TooMuch(httpx.RequestError):
    """The response is larger than any exercise needs."""


class _Capped(httpx.AsyncByteStream):
    def __init__(self, stream: httpx.AsyncByteStream, most: int) -> None:
        self._stream = stream
        self._most = most

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for part in self._stream:
            size += len(part)
            if size > self._most:
                raise TooMuch(f"the response is longer than {self._most} bytes")
            yield part

    async def aclose(self) -> None:
        await self._stream.aclose()


class _CappedTransport(httpx.AsyncHTTPTransport):
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await super().handle_async_request(request)
        most = MOST_COMPRESSED if "content-encoding" in response.headers else MOST_BODY
        assert isinstance(response.stream, httpx.AsyncByteStream)
        response.stream = _Capped(response.stream, most)
        return response


class Client(httpx.AsyncClient):
    """An httpx client for one application of the learner's; `seconds` is what each request may take."""

    def __init__(self, path: str, seconds: float) -> None:
        super().__init__(
            # Nothing is encrypted on this socket, and certificates take longer to read than an answer.
            transport=_CappedTransport(uds=path, verify=False), base_url="http://app", timeout=seconds, trust_env=False,
            headers={"accept-encoding": "identity", "user-agent": "second-stack"},
        )  # fmt: skip
        self._seconds = seconds

    async def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        call = _described(request)
        recent.note(call)
        try:
            async with asyncio.timeout(self._seconds):
                return await super().send(request, **options)
        except (TimeoutError, httpx.TimeoutException):
            raise timed_out(call, self._seconds) from None


def _described(request: httpx.Request) -> str:
    """The request as the learner reads it: "POST /tools {"name":"Drill"}"."""
    path = request.url.raw_path.decode("ascii", "replace")
    try:
        body = request.content.decode("utf-8", "replace")
    except httpx.RequestNotRead:
        body = ""
    return f"{request.method} {path}" + (f" {body[:200]}" if body else "")


class App:
    """One fork of the subject that serves the application."""

    def __init__(self, link: Link, target: str, lifespan: str) -> None:
        name, self._path = link.new_socket()
        self._line: Line = link.open("app", app=target, lifespan=lifespan, listen=name)
        self._seconds = link.clock.limits.call
        doing = f"the start of {target}"
        try:
            _check_start(target, self._line.wait(doing, link.clock.limits.load))
        except BrokenMessage:
            raise broken_protocol(doing) from None

    def client(self) -> Client:
        return Client(self._path, self._seconds)

    def last_error(self) -> str | None:
        """The traceback of what the application raised last, if it did."""
        try:
            answer = self._line.ask({"type": "error"}, "a look at the log", self._seconds)
            return traceback_of(answer) if type_of(answer) == "raised" else None
        except (Problem, BrokenMessage, TooLate):
            return None

    def close(self) -> None:
        self._line.close()


def _check_start(target: str, answer: Message) -> None:
    kind = type_of(answer)
    if kind == "serving":
        return
    if kind == "raised":
        raise from_import(target.partition(":")[0], answer)
    if kind == "missing":
        names = [name[:100] for name in answer.get("names", []) if isinstance(name, str)]
        raise Problem("no_such_name", missing_sentence(target.removesuffix("()").replace(":", "."), names[:100]))
    if kind == "not_an_app":
        raise Problem("not_an_app", f"{target} is {brief(answer.get('kind'))}, not an application.")
    cause = answer.get("cause")
    raise not_started(cause if isinstance(cause, dict) else {})
