# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a learner's Python environment of wheels that are all there, or tries one that was made.

    make_environment.py make TARGET FINAL WHEELS LOCK    into TARGET, to be moved to FINAL afterwards
    make_environment.py try LOCK                         run by the environment's own Python; changes nothing

The app runs it in a sandbox without network: what is executed is Python's own venv, pip, and then the packages once, to
see that they work. Says what it does in lines of JSON, the last one "done" or "failed".
"""
from __future__ import annotations

import base64
import hashlib
import importlib
import importlib.metadata
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

# What is tried of a package, where that is not its name.
MODULES = {"sqlalchemy": "sqlalchemy.ext.asyncio", "pyjwt": "jwt", "python-multipart": "python_multipart",
           "argon2-cffi": "argon2"}
TRIED = ["fastapi", "fastapi-offline", "pydantic", "pydantic-settings", "uvicorn", "httpx", "sqlalchemy", "aiosqlite",
         "alembic", "pyjwt", "pwdlib", "argon2-cffi", "python-multipart", "structlog", "prometheus-client",
         "email-validator", "pytest", "anyio"]
LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)\s*(?:;\s*([^\\]+))?")


class Failed(Exception):
    """`kind` is for the app, the message for people."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


def tell(**what: object) -> None:
    print(json.dumps(what), flush=True)


def make(target: Path, final: Path, wheels: Path, lock: Path) -> None:
    make_empty(target)
    install(target, wheels, lock)
    move_paths(target, final)
    tell(type="step", step="trying")
    answer = subprocess.run([python_of(target), "-I", __file__, "try", str(lock)], capture_output=True, text=True, check=False)
    last = answer.stdout.strip().splitlines()[-1:] or [""]
    if answer.returncode != 0:
        print(last[0] if last[0].startswith("{") else json.dumps(
            {"type": "failed", "kind": "broken", "message": answer.stderr[-2000:]}), flush=True)
        raise SystemExit(1)
    print(last[0], flush=True)


def python_of(environment: Path) -> str:
    return str(environment / "bin" / "python")


def make_empty(target: Path) -> None:
    try:
        import ensurepip  # noqa: F401
        import venv
    except ImportError as missing:
        raise Failed("no-venv", f"this Python lacks {missing.name}") from missing
    tell(type="step", step="installing")
    try:
        venv.EnvBuilder(with_pip=True, symlinks=True).create(target)
    except subprocess.CalledProcessError as error:
        raise Failed("no-venv", str(error)) from error


def install(target: Path, wheels: Path, lock: Path) -> None:
    command = [python_of(target), "-I", "-m", "pip", "--disable-pip-version-check", "--no-input", "--isolated", "install",
               "--no-cache-dir", "--no-index", "--find-links", str(wheels), "--require-hashes", "--only-binary", ":all:",
               "--progress-bar", "off", "-r", str(lock)]
    said = []
    surroundings = {**os.environ, "PIP_CONFIG_FILE": os.devnull}  # which may name other folders with wheels
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=surroundings) as pip:
        for line in pip.stdout or []:
            said.append(line)
            if line.startswith("Processing"):
                tell(type="package", name=Path(line.split()[1]).name)
    if pip.returncode != 0:
        raise why_not("".join(said))


def why_not(said: str) -> Failed:
    """What pip's words mean."""
    if "DO NOT MATCH THE HASHES" in said:
        named = re.search(r"([^/\s]+\.whl)", said.partition("DO NOT MATCH")[2])
        return Failed("hash", named[1] if named else "a file")
    missing = re.search(r"No matching distribution found for (\S+)", said)
    if missing:
        return Failed("missing", missing[1])
    if "No space left" in said:
        return Failed("space", "the disk is full")
    return Failed("pip", said[-2000:])


def move_paths(target: Path, final: Path) -> None:
    """Scripts name their Python by its place."""
    for script in [target / "pyvenv.cfg", *(target / "bin").iterdir()]:
        if script.is_symlink() or not script.is_file():
            continue
        text = script.read_bytes()
        if str(target).encode() in text:
            script.write_bytes(text.replace(str(target).encode(), str(final).encode()))


def locked(lock: Path) -> Iterator[tuple[str, str, str | None]]:
    """Name, version and marker of each package."""
    for line in lock.read_text(encoding="utf-8").splitlines():
        found = LOCKED.match(line)
        if found:
            yield found[1], found[2], found[3]


def is_wanted(marker: str | None) -> bool:
    if marker is None:
        return True
    try:
        from packaging.markers import Marker
    except ImportError:
        from pip._vendor.packaging.markers import Marker  # type: ignore[assignment]
    return Marker(marker.strip()).evaluate()


def try_packages(lock: Path) -> int:
    """How many there are. Raises for one that is missing, has another version, was changed, or does not start."""
    wanted = []
    for name, version, marker in locked(lock):
        if not is_wanted(marker):
            continue
        try:
            installed = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError as error:
            raise Failed("broken", f"the package {name} is not installed") from error
        if installed != version:
            raise Failed("broken", f"the package {name} is {installed}, not {version}")
        check_files(name)
        wanted.append(name)
    for name in TRIED:
        if name in wanted:
            start(MODULES.get(name, name.replace("-", "_")))
    return len(wanted)


def check_files(name: str) -> None:
    """Against the hashes that came with the package. Scripts beside the packages name their Python, so they differ."""
    for file in importlib.metadata.files(name) or []:
        if file.hash is None or ".." in file.parts:
            continue
        try:
            found = hashlib.new(file.hash.mode, file.read_binary()).digest()
        except OSError as error:
            raise Failed("broken", f"{file} of {name} cannot be read") from error
        if base64.urlsafe_b64encode(found).rstrip(b"=").decode() != file.hash.value:
            raise Failed("broken", f"{file} of {name} was changed")


def start(module: str) -> None:
    try:
        importlib.import_module(module)
    except Exception as error:
        raise Failed("broken", f"{module} does not start: {error}") from error


def main(arguments: list[str]) -> int:
    try:
        match arguments:
            case ["make", target, final, wheels, lock]:
                make(Path(target), Path(final), Path(wheels), Path(lock))
            case ["try", lock]:
                tell(type="done", python=".".join(map(str, sys.version_info[:3])), packages=try_packages(Path(lock)))
            case _:
                print(__doc__, file=sys.stderr)
                return 2
    except Failed as failed:
        tell(type="failed", kind=failed.kind, message=str(failed))
        return 1
    except OSError as error:
        tell(type="failed", kind="space" if error.errno == 28 else "other", message=str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
