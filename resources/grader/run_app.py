# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the learner's app to be tried by hand: `python -I run_app.py`, then one line that says which app and where."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from second_stack_grader.launch import steady  # noqa: E402

if __name__ == "__main__":
    steady()
    from second_stack_grader.tryout.__main__ import main

    main()
