# SPDX-License-Identifier: GPL-3.0-or-later
"""`run_app.py`: imports what an app may need, then serves the one it is told about."""

from __future__ import annotations

from ..launch import order
from ..subject.handed import bring
from .parent import Parent


def main() -> None:
    work = order()
    bring(work)
    Parent(work).run()


if __name__ == "__main__":
    main()
