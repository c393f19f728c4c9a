#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sums the JUnit reports of ctest and pytest. The last line printed is `N passed, N failed`.

Exits with 1 when a test failed, when a report is missing or empty, or when no test passed at all.
"""
import argparse
import pathlib
import sys
import xml.etree.ElementTree as ElementTree


def outcome(case):
    """`passed`, `failed` or `skipped` for one <testcase>."""
    if case.find("failure") is not None or case.find("error") is not None or case.get("status") == "fail":
        return "failed"
    skipped = case.find("skipped")
    if case.get("status") == "disabled":
        return "skipped"
    if case.get("status") == "notrun":
        # ctest: a test which asked to be skipped says SKIP_...; any other reason (no such program) is a failure.
        asked = skipped is not None and skipped.get("message", "").startswith("SKIP_")
        return "skipped" if asked else "failed"
    return "skipped" if skipped is not None else "passed"


def count(report):
    """The outcomes of the tests in one report file, and the names of those that failed."""
    outcomes = {"passed": 0, "failed": 0, "skipped": 0}
    failed = []
    for case in ElementTree.parse(report).iter("testcase"):
        result = outcome(case)
        outcomes[result] += 1
        if result == "failed":
            failed.append(case.get("name", "?"))
    return outcomes, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--exit-status", type=int, default=0, help="what the test runners returned")
    parser.add_argument("reports", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()

    total = {"passed": 0, "failed": 0, "skipped": 0}
    for report in arguments.reports:
        try:
            outcomes, failed = count(report)
        except (OSError, ElementTree.ParseError) as error:
            outcomes, failed = {"failed": 1}, [f"{report.name}: no report ({error})"]
        for name, number in outcomes.items():
            total[name] += number
        for name in failed:
            print(f"FAILED {name}")
    if arguments.exit_status and not total["failed"]:
        print(f"FAILED the test runner itself (exit status {arguments.exit_status})")
        total["failed"] = 1
    if not total["passed"] and not total["failed"]:
        print("FAILED: no test ran")
    if total["skipped"]:
        print(f"{total['skipped']} skipped")
    print(f"{total['passed']} passed, {total['failed']} failed")
    return 0 if total["passed"] and not total["failed"] else 1


if __name__ == "__main__":
    sys.exit(main())
