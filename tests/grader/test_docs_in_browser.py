# SPDX-License-Identifier: GPL-3.0-or-later
"""The documentation pages in a real browser that reaches nothing but this machine. Skipped without Chromium, or without
the package that brings the pages' files. DOCS_PICTURES names a folder to leave pictures in."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tried import Tried

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "resources" / "grader"))

from second_stack_grader.subject.relay import pump  # noqa: E402

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
APP = """
    from fastapi import FastAPI
    from pydantic import BaseModel

    app = FastAPI(title="Tool shed")

    class Tool(BaseModel):
        name: str

    @app.post("/tools", status_code=201)
    async def lend_a_tool(tool: Tool) -> Tool:
        return tool
"""

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium"),
    pytest.mark.skipif(importlib.util.find_spec("fastapi_offline") is None, reason="the pages' files are missing"),
]


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    tried = Tried(tmp_path, APP, docs=None)
    assert tried.until("started")["docs"] is True
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=_lead_to, args=(listener, str(tmp_path / "link" / "app.sock")), daemon=True).start()
        yield listener.getsockname()[1]
    tried.end()


def _lead_to(listener: socket.socket, path: str) -> None:
    while True:
        try:
            near, _ = listener.accept()
        except OSError:
            return
        far = socket.socket(socket.AF_UNIX)
        far.connect(path)
        for source, target in ((near, far), (far, near)):
            threading.Thread(target=pump, args=(source, target), daemon=True).start()


def _browse(url: str, folder: Path, *wish: str) -> tuple[str, str]:
    """What the browser wrote, and what it and the page's console said."""
    assert CHROMIUM
    browser = subprocess.run(
        [
            CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1100,800",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--virtual-time-budget=20000",
            f"--user-data-dir={folder / 'profile'}", f"--log-net-log={folder / 'net.json'}",
            "--enable-logging=stderr", *wish, url,
        ],
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    return browser.stdout, browser.stderr


def _requests(log: Path, origin: str) -> tuple[set[str], set[str]]:
    """The addresses that pages of the origin asked for, and those of them that failed. Of its own accord the browser
    asks for others."""
    text = log.read_text().rstrip()
    read: dict[str, Any] = json.loads(text if text.endswith("}") else text.rstrip(",") + "]}")
    asked: dict[int, str] = {}
    failed: set[int] = set()
    for event in read["events"]:
        parameters = event.get("params", {})
        source = event["source"]["id"]
        if parameters.get("initiator") == origin and "url" in parameters:
            asked[source] = parameters["url"]
        if parameters.get("net_error", 0) < 0:
            failed.add(source)
    return set(asked.values()), {url for source, url in asked.items() if source in failed}


@pytest.mark.parametrize(
    ("page", "sign", "script"),
    [("docs", "opblock-summary", "swagger-ui-bundle.js"), ("redoc", "Lend A Tool", "redoc.standalone.js")],
)
def test_a_documentation_page_is_drawn_without_a_network(
    port: int, page: str, sign: str, script: str, tmp_path: Path
) -> None:
    origin = f"http://127.0.0.1:{port}"
    drawn, said = _browse(f"{origin}/{page}", tmp_path, "--dump-dom")
    assert sign in drawn
    assert "Content Security Policy" not in said
    asked, failed = _requests(tmp_path / "net.json", origin)
    assert {f"{origin}/openapi.json", f"{origin}/_second-stack/docs/{script}"} <= asked
    assert {url for url in asked if not url.startswith((f"{origin}/", f"blob:{origin}/"))} == set()
    assert failed == set()
    if pictures := os.environ.get("DOCS_PICTURES"):
        _browse(f"{origin}/{page}", tmp_path, f"--screenshot={Path(pictures) / page}.png")
