# SPDX-License-Identifier: GPL-3.0-or-later
"""FastAPI's documentation pages without a network: their scripts and styles come from this machine."""

from __future__ import annotations

import importlib.util
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from fastapi.openapi import docs

Asgi = Callable[[Any, Any, Any], Awaitable[None]]

FILES = {
    "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
    "swagger-ui.css": "text/css; charset=utf-8",
    "redoc.standalone.js": "text/javascript; charset=utf-8",
    "favicon.png": "image/png",
}
PREFIX = "/_second-stack/docs/"
_FAR_LOGO = b"https://cdn.redoc.ly/redoc/logo-mini.svg"
# The pages hold inline scripts and ReDoc searches in a worker of its own making. Nothing may go anywhere else.
POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src blob:; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


def shipped() -> Path | None:
    """The folder of the files in the package that brings them, if this Python has it."""
    found = importlib.util.find_spec("fastapi_offline")
    return Path(found.origin).with_name("static") if found and found.origin else None


def is_complete(folder: Path | None) -> bool:
    return folder is not None and all((folder / name).is_file() for name in FILES)


def use_local_files() -> None:
    """Changes what the pages refer to by default, so it has to come before the learner's code makes any."""
    _change(
        docs.get_swagger_ui_html,
        swagger_js_url=PREFIX + "swagger-ui-bundle.js",
        swagger_css_url=PREFIX + "swagger-ui.css",
        swagger_favicon_url=PREFIX + "favicon.png",
    )
    _change(
        docs.get_redoc_html,
        redoc_js_url=PREFIX + "redoc.standalone.js",
        redoc_favicon_url=PREFIX + "favicon.png",
        with_google_fonts=False,
    )
    docs.swagger_ui_default_parameters["validatorUrl"] = None


def _change(page: Any, **defaults: Any) -> None:
    page.__kwdefaults__ |= defaults


class WithDocs:
    """The learner's application and, below a path of ours, the files of its documentation pages."""

    def __init__(self, app: Asgi, folder: Path | None, pages: set[str | None]) -> None:
        """`pages` are the paths of the documentation pages."""
        self._app = app
        self._folder = folder
        self._pages = pages

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif scope["path"].startswith(PREFIX):
            await self._send_file(scope["path"].removeprefix(PREFIX), send)
        elif scope["path"] in self._pages:
            await self._app(scope, receive, _guarded(send))
        else:
            await self._app(scope, receive, send)

    async def _send_file(self, name: str, send: Any) -> None:
        file = self._folder / name if self._folder and name in FILES else None
        body = file.read_bytes() if file and file.is_file() else b""
        body = body.replace(_FAR_LOGO, PREFIX.encode() + b"favicon.png")
        headers = [
            (b"content-type", FILES.get(name, "text/plain").encode()),
            (b"content-length", str(len(body)).encode()),
            (b"cache-control", b"no-cache"),
        ]
        await send({"type": "http.response.start", "status": 200 if body else 404, "headers": headers})
        await send({"type": "http.response.body", "body": body})


def _guarded(send: Any) -> Any:
    async def send_guarded(message: Any) -> None:
        if message["type"] == "http.response.start":
            headers = [*message.get("headers", []), (b"content-security-policy", POLICY.encode())]
            message = {**message, "headers": headers}
        await send(message)

    return send_guarded
