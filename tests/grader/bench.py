# SPDX-License-Identifier: GPL-3.0-or-later
"""Both halves as real processes, started the way the app starts them, over a learner's folder made for one test."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import textwrap
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from second_stack_grader.launch import steady_environment

GRADER = Path(__file__).resolve().parents[2] / "resources" / "grader"
HEAD = "from second_stack_grader.api import *\n"


@dataclass
class Result:
    """What the grader wrote, and what the learner's program printed."""

    lines: list[dict[str, Any]]
    printed: str
    errors: str

    @property
    def verdict(self) -> dict[str, Any]:
        assert self.lines and self.lines[-1]["type"] == "verdict", (self.lines, self.errors)
        return self.lines[-1]

    @property
    def passed(self) -> bool:
        return bool(self.verdict["passed"])

    def check(self, id: str) -> dict[str, Any]:
        return next(line for line in self.lines if line["type"] == "check" and line["id"] == id)

    @property
    def problem(self) -> dict[str, Any]:
        return next(line for line in self.lines if line["type"] == "problem")

    def timeless(self) -> list[dict[str, Any]]:
        return [{key: value for key, value in line.items() if key != "seconds"} for line in self.lines]


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


class Bench:
    """One temporary place per test: `project` (the learner's), `exercise` (the author's) and `link` (shared)."""

    def __init__(self, root: Path, sandboxed: bool = False) -> None:
        self.root = root
        self.link = Path(tempfile.mkdtemp(prefix="link"))  # a socket's path has to be short
        self.sandboxed = sandboxed

    spares: ClassVar[dict[tuple[str, ...], subprocess.Popen[str]]] = {}

    def close(self) -> None:
        shutil.rmtree(self.link, ignore_errors=True)

    def grade(
        self, learner: dict[str, str], checks: str, *, profile: str = "plain", files: dict[str, str] | None = None,
        only: list[str] | None = None, seed: int = 7, timeout: float = 10, **settings: Any,
    ) -> Result:  # fmt: skip
        """Grades the learner's files; `settings` are those of exercise.json."""
        project = write(self.root / "project", learner)
        exercise = write(self.root / "exercise", files or {})
        exercise.joinpath("checks.py").write_text(HEAD + textwrap.dedent(checks), encoding="utf-8")
        exercise.joinpath("exercise.json").write_text(json.dumps(settings))
        return self.run(project, exercise, profile, {"seed": seed, "only": only, "timeout": timeout})

    def run(self, project: Path, exercise: Path, profile: str, order: dict[str, Any]) -> Result:
        socket = self.link / "subject.sock"
        socket.unlink(missing_ok=True)
        subject = self._start("subject", ["--profile", profile], {project: "/project"})
        grader = self._start("grader", [], {project: "/sources", exercise: "/exercise"})
        inside = self.sandboxed
        link = "/link/subject.sock" if inside else str(socket)
        _say(
            subject, {"kind": "functions", "folder": "/project" if inside else str(project), "socket": link, "seed": 7}
        )
        places = {"exercise": exercise, "sources": project}
        _say(
            grader,
            {name: f"/{name}" if inside else str(path) for name, path in places.items()} | {"socket": link} | order,
        )
        output, errors = grader.communicate(timeout=40)
        said, _ = subject.communicate(timeout=10)
        return Result([json.loads(line) for line in output.splitlines()], said, errors)

    def _start(self, side: str, options: list[str], folders: dict[Path, str]) -> subprocess.Popen[str]:
        # Alone, each half makes itself like this, which costs a second start; the sandboxed ones do it as in the app.
        steady = ["-I"] if self.sandboxed else ["-P", "-s"]
        program = [sys.executable, *steady, str(GRADER / f"run_{side}.py"), *options]
        if self.sandboxed:
            return _ready(_popen([*_bubblewrap(folders, self.link), *program], side))
        process = self.spares.pop(tuple(program), None) or _popen(program, side)
        self.spares[tuple(program)] = _popen(program, side)  # as the app does: the next one warms up meanwhile
        return _ready(process)


def _popen(words: list[str], side: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        words, env=steady_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        encoding="utf-8", errors="replace", stderr=subprocess.PIPE if side == "grader" else subprocess.STDOUT,
    )  # fmt: skip


def _ready(process: subprocess.Popen[str]) -> subprocess.Popen[str]:
    assert process.stdout
    line = process.stdout.readline()
    assert line == "ready\n", (line, process.communicate())
    return process


def _say(process: subprocess.Popen[str], order: dict[str, Any]) -> None:
    assert process.stdin
    process.stdin.write(json.dumps(order) + "\n")
    process.stdin.flush()


def _bubblewrap(folders: dict[Path, str], link: Path) -> list[str]:
    """As the app does it: the interpreter and the named folders, and one shared folder that both can write to."""
    words = ["bwrap", "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent", "--new-session"]
    words += ["--cap-drop", "ALL", "--uid", "1000", "--gid", "1000", "--clearenv", "--setenv", "HOME", "/tmp"]
    words += ["--ro-bind", "/usr", "/usr", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]
    for name in ("bin", "lib", "lib64"):
        words += ["--symlink", f"usr/{name}", f"/{name}"]
    for place in sorted({sys.prefix, sys.base_prefix, str(GRADER)} - {"/usr"}):
        words += ["--ro-bind", place, place]
    for folder, name in folders.items():
        words += ["--ro-bind", str(folder), name]
    words += ["--bind", str(link), "/link", "--remount-ro", "/", "--"]
    limits = ["prlimit", "--nproc=64", "--data=1073741824", "--fsize=16777216", "--nofile=256", "--core=0", "--"]
    return words + (limits if shutil.which("prlimit") else [])
