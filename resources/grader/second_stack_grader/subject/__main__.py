# SPDX-License-Identifier: GPL-3.0-or-later
"""`run_subject.py --profile plain|web|tests`: imports what the exercise may need, then serves one exercise."""

from __future__ import annotations

import argparse
import importlib
import sys

from ..launch import order
from .handed import bring
from .house import House

PROFILES = {
    "plain": [],
    "web": ["fastapi", "pydantic", "uvicorn", "httpx"],
    "tests": ["fastapi", "pydantic", "uvicorn", "httpx", "pytest", "fastapi.testclient"],
}
# What every exercise uses of ours, so that the first answer is as fast as the second.
_OURS = {"plain": ["calls"], "web": ["calls", "web"], "tests": ["suite"]}


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="run_subject.py")
    parser.add_argument("--profile", choices=PROFILES, default="plain")
    profile = parser.parse_args(arguments).profile
    for name in PROFILES[profile]:
        importlib.import_module(name)
    for name in _OURS[profile]:
        importlib.import_module(f"{__package__}.{name}")
    work = order()
    bring(work)
    House(work).run()


if __name__ == "__main__":
    main(sys.argv[1:])
