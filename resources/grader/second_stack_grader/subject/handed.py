# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the learner's files come from: a spare is warm before there are any, and its folder can be written to."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any


def bring(order: dict[str, Any]) -> None:
    """Copies what lies in the folder `from`, if the order names one, into the folder to run in."""
    if source := order.get("from"):
        folder = Path(order["folder"])
        # One by one: the folder itself may be another user's.
        for path in Path(source).iterdir():
            copy = shutil.copytree if path.is_dir() else shutil.copy2
            copy(path, folder / path.name)
