# SPDX-License-Identifier: GPL-3.0-or-later
"""The tools of tools/ find faults that are put before them, and nothing in clean files."""
import importlib.util
import pathlib
import tempfile
import unittest
import unittest.mock

TOOLS = pathlib.Path(__file__).resolve().parents[2] / "tools"


def load(name):
    specification = importlib.util.spec_from_file_location(name.replace("-", "_"), TOOLS / f"{name}.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


includes = load("check-includes")
tests = load("count-tests")
lint = load("lint")


class Includes(unittest.TestCase):
    FORBIDDEN = [
        ("core/base/Text.h", "<QString>"),
        ("core/plan/Plan.cpp", "<QtCore/QString>"),
        ("core/base/Text.h", '"core/storage/Database.h"'),
        ("core/plan/Plan.cpp", '"core/decision/Answer.h"'),
        ("core/journal/Journal.cpp", '"core/curriculum/Pack.h"'),
        ("core/learner/Learner.cpp", '"app/gui/shell/Shell.h"'),
        ("core/plan/Plan.cpp", "<nlohmann/json.hpp>"),
        ("core/base/Json.h", "<nlohmann/json.hpp>"),
        ("core/journal/Journal.cpp", "<SQLiteCpp/Database.h>"),
        ("core/search/Search.cpp", "<sqlite3.h>"),
        ("core/newcomer/Thing.cpp", '"core/base/Result.h"'),
        ("core/base/Text.cpp", '"Text.h"'),
        ("app/gui/pages/today/TodayPage.cpp", '"core/journal/Journal.h"'),
        ("app/gui/pages/today/TodayPage.cpp", '"app/gui/pages/path/PathPage.h"'),
        ("app/gui/main.cpp", '"app/cli/Verb.h"'),
        ("app/cli/main.cpp", '"core/storage/Database.h"'),
        ("app/process/Process.cpp", '"core/learner/Learner.h"'),
        ("app/cli/main.cpp", '"tests/support/Catch.h"'),
    ]
    ALLOWED = [
        ("core/storage/Database.cpp", "<SQLiteCpp/Database.h>"),
        ("core/base/Json.cpp", "<nlohmann/json.hpp>"),
        ("core/journal/Journal.cpp", '"core/storage/Database.h"'),
        ("core/learner/Learner.cpp", '"core/plan/Plan.h"'),
        ("core/plan/Plan.cpp", "<queue>"),
        ("app/gui/pages/today/TodayPage.cpp", '"app/gui/pages/Page.h"'),
        ("app/gui/pages/today/TodayPage.cpp", '"core/learner/Learner.h"'),
        ("app/gui/pages/today/TodayPage.cpp", "<QLabel>"),
        ("app/cli/CheckVerb.cpp", "<nlohmann/json.hpp>"),
        ("app/gui/main.cpp", '"app/process/QtProcesses.h"'),
    ]

    def faults_of(self, file, what):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, file)
            path.parent.mkdir(parents=True)
            path.write_text(f"#include {what}\n", encoding="utf-8")
            return includes.faults(pathlib.Path(folder))[0]

    def test_an_include_against_the_arrows_is_found(self):
        for file, what in self.FORBIDDEN:
            with self.subTest(file=file, what=what):
                found = self.faults_of(file, what)
                self.assertEqual(len(found), 1)
                self.assertTrue(found[0].startswith(f"{file}:1: "))

    def test_an_include_along_the_arrows_is_not(self):
        for file, what in self.ALLOWED:
            with self.subTest(file=file, what=what):
                self.assertEqual(self.faults_of(file, what), [])


class Counting(unittest.TestCase):
    def outcomes_of(self, *cases):
        with tempfile.TemporaryDirectory() as folder:
            report = pathlib.Path(folder, "report.xml")
            report.write_text(f"<testsuite>{''.join(cases)}</testsuite>", encoding="utf-8")
            return tests.count(report)[0]

    def test_each_way_a_test_can_end(self):
        self.assertEqual(self.outcomes_of(
            '<testcase name="a" status="run"/>',
            '<testcase name="b"/>',
            '<testcase name="c" status="fail"><failure message=""/></testcase>',
            '<testcase name="d"><error message="no fixture"/></testcase>',
            '<testcase name="e" status="notrun"><skipped message="Unable to find executable"/></testcase>',
            '<testcase name="f" status="notrun"><skipped message="SKIP_RETURN_CODE=4"/></testcase>',
            '<testcase name="g"><skipped message="needs a sandbox"/></testcase>',
        ), {"passed": 2, "failed": 3, "skipped": 2})


class Lint(unittest.TestCase):
    LICENCE = "// SPDX-License-Identifier: GPL-3.0-or-later\n"

    def faults_of(self, check, files):
        with tempfile.TemporaryDirectory() as folder:
            for name, content in {"tools/long-files.txt": "", **files}.items():
                path = pathlib.Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content, encoding="utf-8")
            with unittest.mock.patch.object(lint, "ROOT", pathlib.Path(folder)):
                return check(sorted(files))

    def test_a_file_of_401_lines_needs_a_reason(self):
        files = {"core/base/Long.cpp": self.LICENCE + "//\n" * 400}
        self.assertEqual(len(self.faults_of(lint.check_lengths, files)), 1)
        files["tools/long-files.txt"] = "core/base/Long.cpp a table that is one idea\n"
        self.assertEqual(self.faults_of(lint.check_lengths, files), [])
        files["tools/long-files.txt"] = "core/base/Long.cpp\n"
        self.assertEqual(len(self.faults_of(lint.check_lengths, files)), 1)

    def test_a_source_without_its_licence_is_found(self):
        self.assertEqual(len(self.faults_of(lint.check_licence, {"core/base/A.h": "#pragma once\n"})), 1)
        self.assertEqual(len(self.faults_of(lint.check_licence, {"tools/run": "#!/usr/bin/env bash\nset -e\n"})), 1)
        self.assertEqual(self.faults_of(lint.check_licence, {"core/base/A.h": self.LICENCE}), [])
        self.assertEqual(self.faults_of(lint.check_licence, {"curriculum/a/solution.py": "print(1)\n"}), [])

    def test_json_that_does_not_parse_or_says_a_key_twice_is_found(self):
        for content in ('{"a": 1,}', '{"a": 1, "a": 2}', ""):
            with self.subTest(content=content):
                self.assertEqual(len(self.faults_of(lint.check_json, {"a.json": content})), 1)
        self.assertEqual(self.faults_of(lint.check_json, {"a.json": '{"a": 1}'}), [])


if __name__ == "__main__":
    unittest.main()
