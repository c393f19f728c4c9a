# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "resources" / "grader"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from bench import Bench  # noqa: E402


@pytest.fixture(scope="session", autouse=True)
def leave_no_spares() -> Iterator[None]:
    yield
    for process in Bench.spares.values():
        process.communicate("")  # a spare whose input ends before it gets work ends as well


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.close()


@pytest.fixture
def sandboxed_bench(tmp_path: Path) -> Iterator[Bench]:
    """Two sandboxes with a network of their own each; skipped where there is no bubblewrap."""
    if (
        not shutil.which("bwrap")
        or subprocess.run(["bwrap", "--ro-bind", "/", "/", "--unshare-all", "true"]).returncode
    ):
        pytest.skip("bubblewrap does not work here")
    made = Bench(tmp_path, sandboxed=True)
    yield made
    made.close()
