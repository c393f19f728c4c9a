#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An exercise in a real window, graded for real: a typical mistake, its hint, the fix, the solution, an earlier run taken
up again, a reset and its undo, and the same with an editor of one's own. Needs SECONDSTACK_TEST_PYTHON."""
import argparse
import os
import pathlib
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from desktop import Desktop  # noqa: E402
from window import BUTTON, LIST_ITEM, Window, wait_for  # noqa: E402

EXERCISE = "w1d1-x2"
TITLE = "Settings merge without losing zeros"
FIXED = ("merge_settings = lambda defaults, given: "
         "{k: d if given.get(k) is None else given[k] for k, d in defaults.items()}")
NO_TEST = 77  # what ctest takes for skipped


def install_editor(folder, solution):
    """An editor of one's own: it puts the solution in place of the file that it is given."""
    program = folder / "code"
    program.write_text(f'#!/bin/sh\ncp "{solution}" "$2.new" && mv "$2.new" "$2"\n', encoding="utf-8")
    program.chmod(0o755)
    os.environ["PATH"] = f"{folder}:{os.environ['PATH']}"


def make_the_mistake(window):
    window.key("ctrl+Return")
    window.wait_text("failed")
    window.wait_text("Often seen")
    window.picture("mistake")
    window.click("Hint 1 of 3", BUTTON)
    window.find("Hint 2 of 3", BUTTON)
    window.picture("hint")


def fix_it(window, file):
    window.click("Code editor: settings.py")
    window.key("ctrl+a")
    window.type(FIXED)
    wait_for("what was typed on the disk", lambda: file.read_text(encoding="utf-8") == FIXED)
    window.key("ctrl+Return")
    window.wait_text("8 passed")
    window.picture("passed")
    window.click("See why, and the solution", BUTTON)
    window.wait_text("When another way is better")
    window.picture("solution")


def take_up_the_first_run(window, file, starter):
    window.click("Earlier runs")
    window.click("Run 1...", LIST_ITEM)
    wait_for("the first run chosen", lambda: "8 passed" not in window.texts())
    window.picture("earlier")
    window.click("Take this code up again", BUTTON)
    wait_for("the code of the first run on the disk", lambda: file.read_text(encoding="utf-8") == starter)
    window.click("Undo", BUTTON)
    wait_for("the code from before on the disk", lambda: file.read_text(encoding="utf-8") == FIXED)


def reset_and_take_it_back(window, file, starter):
    window.click("Reset", BUTTON)
    wait_for("the starter on the disk", lambda: file.read_text(encoding="utf-8") == starter)
    window.picture("reset")
    window.click("Undo", BUTTON)
    wait_for("the own code back on the disk", lambda: file.read_text(encoding="utf-8") == FIXED)


def use_an_editor(window, file, solution):
    window.click("Open in my editor")
    time.sleep(0.5)  # a menu is a window of its own, which the tree does not tell of
    window.key("Down", "Return")  # the first editor that is installed
    wait_for("the editor's text on the disk", lambda: file.read_text(encoding="utf-8") == solution)
    window.wait_text("8 passed")  # checked as soon as it was saved
    window.wait_text(solution.splitlines()[0])
    window.picture("own-editor")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--pack", required=True, type=pathlib.Path)
    parser.add_argument("--pictures", help="keep a picture of every step in this folder")
    options = parser.parse_args()
    python = os.environ.get("SECONDSTACK_TEST_PYTHON")
    if python is None:
        print("not tried, SECONDSTACK_TEST_PYTHON names no Python")
        return NO_TEST
    if options.pictures:
        pathlib.Path(options.pictures).mkdir(parents=True, exist_ok=True)

    exercise = options.pack / "days" / "w1d1" / EXERCISE
    starter = (exercise / "starter" / "settings.py").read_text(encoding="utf-8")
    solution = exercise / "solution" / "settings.py"
    with Desktop(), tempfile.TemporaryDirectory() as data, tempfile.TemporaryDirectory() as programs:
        install_editor(pathlib.Path(programs), solution)
        with Window(options.program, data, options.pictures, ["--python", python]) as window:
            window.wait_text("A second stack, beside the one you know")
            window.go_to("Settings merge", TITLE)
            window.wait_text("sandboxed")
            file = wait_for("the file of the exercise", lambda: next(
                pathlib.Path(data).glob(f"profiles/*/exercises/{EXERCISE}/settings.py")))
            make_the_mistake(window)
            fix_it(window, file)
            take_up_the_first_run(window, file, starter)
            reset_and_take_it_back(window, file, starter)
            use_an_editor(window, file, solution.read_text(encoding="utf-8"))
    print("an exercise: mistake, hint, fix, solution, earlier run, reset, own editor")
    return 0


if __name__ == "__main__":
    sys.exit(main())
