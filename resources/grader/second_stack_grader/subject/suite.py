# SPDX-License-Identifier: GPL-3.0-or-later
"""The service "suite": runs the learner's own tests once, on the files that the grader sends."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from ..wire.encode import clean
from ..wire.frames import Channel, Message

MOST_TESTS = 500
_NOT_COPIED = shutil.ignore_patterns("__pycache__", ".git", ".venv", "node_modules")


def serve(channel: Channel, order: dict[str, Any], opening: Message) -> None:
    scratch = Path(tempfile.mkdtemp(prefix="suite-"))
    try:
        shutil.copytree(
            str(order["folder"]), scratch, dirs_exist_ok=True, ignore=_NOT_COPIED, copy_function=shutil.copyfile
        )
        for name, text in opening["files"].items():
            (scratch / name).parent.mkdir(parents=True, exist_ok=True)
            (scratch / name).write_text(text, encoding="utf-8")
        channel.send(_run(scratch, opening["tests"]))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _run(folder: Path, tests: list[str]) -> Message:
    import pytest  # not needed by other services, and slow to import

    class Recorder:
        """A pytest plugin that keeps how each test ended; the worst of set-up, call and tear-down counts."""

        def __init__(self) -> None:
            self.outcomes: dict[str, tuple[str, str]] = {}

        def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
            if report.failed:
                self.outcomes[report.nodeid] = ("failed", _said(report, folder))
            elif report.when == "call" or report.skipped:
                self.outcomes.setdefault(report.nodeid, (report.outcome, ""))

        def pytest_collectreport(self, report: pytest.CollectReport) -> None:
            if report.failed:
                self.outcomes[report.nodeid] = ("error", _said(report, folder))

    os.chdir(folder)
    sys.path.insert(0, str(folder))
    recorder = Recorder()
    options = ["-q", "-p", "no:cacheprovider", "--tb=short", "--rootdir", str(folder), "--disable-warnings"]
    code = pytest.main([*options, *tests], plugins=[recorder])
    tests_run = [[clean(name), *outcome] for name, outcome in sorted(recorder.outcomes.items())]
    return {"type": "tests", "code": int(code), "tests": tests_run[:MOST_TESTS]}


def _said(report: Any, folder: Path) -> str:
    return clean(str(report.longreprtext).replace(f"{folder}/", ""))
