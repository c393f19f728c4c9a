# SPDX-License-Identifier: GPL-3.0-or-later
"""`run_grader.py`: imports what checks use, is told which exercise, and writes one line for each thing it finds out."""

from __future__ import annotations

import sys

from .. import api  # noqa: F401 - so that `checks.py` finds it loaded
from ..launch import import_late, order
from .report import Reporter, private_output
from .run import Run, package_versions

# What httpx imports at its first request.
_LATE = ["httpcore", "anyio._backends._asyncio"]


def main(_: list[str]) -> None:
    import_late(_LATE)
    package_versions()
    work = order()
    Run(work, Reporter(private_output())).go()


if __name__ == "__main__":
    main(sys.argv[1:])
