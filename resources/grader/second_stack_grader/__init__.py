# SPDX-License-Identifier: GPL-3.0-or-later
"""Grading from outside: the learner's code runs in one process, the checks in another, and only answers pass between.

`subject` answers for the learner's code, `grader` asks and compares, `wire` is all they share. Authors import `api`.
"""
