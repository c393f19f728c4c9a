# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the grader: `python -I run_grader.py`. An isolated Python looks for packages nowhere, so this says where."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from second_stack_grader.launch import steady  # noqa: E402

if __name__ == "__main__":
    steady()
    from second_stack_grader.grader.__main__ import main

    main(sys.argv[1:])
