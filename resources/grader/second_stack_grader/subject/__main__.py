# SPDX-License-Identifier: GPL-3.0-or-later
"""`run_subject.py --profile plain|web|tests`: imports what the exercise may need, then serves one exercise."""

from __future__ import annotations

import argparse
import importlib
import sys

from ..launch import import_late, order
from .handed import bring
from .house import House

_WEB = ["fastapi", "pydantic", "uvicorn", "httpx"]
PROFILES = {"plain": [], "web": _WEB, "tests": [*_WEB, "pytest", "fastapi.testclient"]}
# What these import only when an application is made or a request comes: in every fork, if not before.
_LATE = ["pydantic.v1", "anyio._backends._asyncio", "uvicorn.protocols.http.h11_impl", "uvicorn.lifespan.on"]
# What every exercise uses of ours, so that the first answer is as fast as the second.
_OURS = {"plain": ["calls"], "web": ["calls", "web"], "tests": ["suite"]}


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="run_subject.py")
    parser.add_argument("--profile", choices=PROFILES, default="plain")
    profile = parser.parse_args(arguments).profile
    for name in PROFILES[profile]:
        importlib.import_module(name)
    if profile != "plain":
        import_late(_LATE)
    for name in _OURS[profile]:
        importlib.import_module(f"{__package__}.{name}")
    work = order()
    bring(work)
    House(work).run()


if __name__ == "__main__":
    main(sys.argv[1:])
