#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first day in a real window: first run, questionnaire, verdict, plan, a lesson, the quiz; close, start again, and
everything is there. `--hand mouse` clicks, `--hand keyboard` touches nothing but keys."""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from desktop import Desktop  # noqa: E402
from window import BUTTON, NotSeen, Window, wait_for  # noqa: E402

LESSON = "From package.json to pyproject.toml"


class Mouse:
    def __init__(self, window):
        self.window = window

    def press(self, name):
        self.window.click(name, BUTTON)


class Keyboard:
    def __init__(self, window):
        self.window = window

    def press(self, name):
        self.window.tab_to(name)
        self.window.key("Return")


HANDS = {"mouse": Mouse, "keyboard": Keyboard}


def answer_questionnaire(window, hand):
    window.wait_text("Question 1 of")
    number = 1
    while not window.is_there("See the verdict"):
        # Facts first: nothing that knocks out. Then the level before the last, whatever is asked.
        window.key("1" if number <= 2 else "4")
        window.key("Return")
        number += 1
        wait_for(f"question {number} or the list of answers",
                 lambda: f"Question {number} of" in window.texts() or window.is_there("See the verdict"))
    window.picture("answers")
    hand.press("See the verdict")
    window.wait_text("What would flip it")
    window.picture("verdict")


def make_plan(window, hand):
    hand.press("Plan my weeks")
    window.wait_text("When can you study?")
    hand.press("Accept these dates")
    window.wait_text("By your plan you finish")
    window.picture("plan")


def read_lesson(window, hand):
    window.go_to("package.json", LESSON)
    window.wait_text(LESSON)
    window.picture("lesson")
    hand.press("Done, next...")
    wait_for("the lesson to be left", lambda: not window.is_there("Done, next: Functions, blocks and f-strings"))


def take_quiz(window, hand):
    window.go_to("Check: projects", "Check: projects")
    hand.press("Start")
    number = 1
    while "of 9 right" not in window.texts():
        window.wait_text(f"{number} of 9")
        hand.press("I don't know yet")
        window.picture(f"question-{number}")
        hand.press("Next" if number < 9 else "See the result")
        number += 1
    window.picture("result")


def events(cli, data):
    database = next(pathlib.Path(data).glob("profiles/*/learner.db"))
    lines = subprocess.run([cli, "journal", "export", str(database)], check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in lines.splitlines()]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--hand", choices=HANDS, required=True)
    parser.add_argument("--pictures", help="keep a picture of every step in this folder")
    options = parser.parse_args()
    if options.pictures:
        pathlib.Path(options.pictures).mkdir(parents=True, exist_ok=True)

    with Desktop(), tempfile.TemporaryDirectory() as data:
        with Window(options.program, data, options.pictures) as window:
            hand = HANDS[options.hand](window)
            window.wait_text("A second stack, beside the one you know")
            window.picture("welcome")
            hand.press("Start here")
            answer_questionnaire(window, hand)
            make_plan(window, hand)
            read_lesson(window, hand)
            take_quiz(window, hand)

        before = events(options.cli, data)
        counts = {kind: sum(event["type"] == kind for event in before) for kind in
                  ("VerdictReached", "PlanAccepted", "LessonCompleted", "AnswerGiven", "QuizFinished")}
        expected = {"VerdictReached": 1, "PlanAccepted": 1, "LessonCompleted": 1, "AnswerGiven": 9, "QuizFinished": 1}
        if counts != expected:
            raise NotSeen(f"in the journal: {expected}; there is {counts}")

        with Window(options.program, data, options.pictures) as window:
            window.wait_text("of 9 right")  # where the day was left
            window.key("ctrl+6")
            window.wait_text("2 of 22")  # Progress: lessons and quizzes done
            window.picture("progress")
            window.key("ctrl+4")
            window.wait_text("What would flip it")
        if events(options.cli, data) != before:
            raise NotSeen("the same events after closing and starting again")
    print(f"first day by {options.hand}: everything is there")


if __name__ == "__main__":
    main()
