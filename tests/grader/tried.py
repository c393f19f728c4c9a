# SPDX-License-Identifier: GPL-3.0-or-later
"""An app that runs to be tried, and what is said of it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from textwrap import dedent
from typing import Any

import httpx

PROGRAM = Path(__file__).resolve().parents[2] / "resources" / "grader" / "run_app.py"
FILES = ("swagger-ui-bundle.js", "swagger-ui.css", "redoc.standalone.js", "favicon.png")

class Tried:
    """One app that runs, and what was said of it."""

    def __init__(self, root: Path, code: str, **more: Any) -> None:
        self.root = root
        for folder in ("files", "work", "link", "docs"):
            (root / folder).mkdir()
        (root / "files" / "main.py").write_text(dedent(code))
        for name in FILES:
            (root / "docs" / name).write_text(f"// {name} https://cdn.redoc.ly/redoc/logo-mini.svg")
        self.process = subprocess.Popen(
            [sys.executable, "-I", str(PROGRAM)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            start_new_session=True,
        )  # fmt: skip
        assert self.process.stdin and self.process.stdout
        assert self.process.stdout.readline() == "ready\n"
        order = {
            "folder": str(root / "work"), "from": str(root / "files"), "socket": str(root / "link" / "app.sock"),
            "app": "main:app", "docs": str(root / "docs"), **more,
        }  # fmt: skip
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        self.said: list[dict[str, Any]] = []

    def until(self, kind: str) -> dict[str, Any]:
        assert self.process.stdout
        for line in self.process.stdout:
            self.said.append(json.loads(line))
            if self.said[-1]["type"] == kind:
                return self.said[-1]
        raise AssertionError(f"nothing of the type {kind}: {self.said}")

    def stop(self) -> dict[str, Any]:
        assert self.process.stdin
        self.process.stdin.close()
        return self.until("ended")

    def log(self) -> str:
        return "".join(event["text"] for event in self.said if event["type"] == "log")

    def client(self) -> httpx.Client:
        transport = httpx.HTTPTransport(uds=str(self.root / "link" / "app.sock"))
        return httpx.Client(transport=transport, base_url="http://localhost")

    def end(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe:
                pipe.close()
