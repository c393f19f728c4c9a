#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks every #include below core/ and app/ and fails on one that goes against the arrows of docs/architecture.md."""
import pathlib
import re
import sys

# What a folder of core/ may include besides itself.
CORE = {
    "base": set(),
    "storage": {"base"},
    "journal": {"storage", "base"},
    "curriculum": {"base"},
    "decision": {"base"},
    "assessment": {"base"},
    "mastery": {"base"},
    "review": {"base"},
    "plan": {"base"},
    "practice": {"curriculum", "base"},
    "search": {"curriculum", "storage", "base"},
    "learner": {"base", "storage", "journal", "curriculum", "decision", "assessment", "mastery", "review", "plan",
                "practice", "search"},
    "doctor": {"base", "curriculum", "learner", "practice"},
}
# The window and the command line go through the learner's door; the other folders lend them values.
DOOR = {"learner", "base", "curriculum", "search", "decision", "review", "plan", "practice", "doctor"}
APP = {
    "gui": {"core": DOOR, "app": {"process"}},
    "cli": {"core": DOOR, "app": {"process"}},
    "process": {"core": {"practice", "base"}, "app": set()},
}
# Who may include a library directly. A pattern ending in / means the whole folder.
LIBRARIES = {
    "nlohmann": (re.compile(r"^nlohmann/"), ["core/base/*.cpp", "core/learner/", "core/journal/", "core/practice/grading/",
                                           "core/practice/serving/", "app/cli/"]),
    "SQLite": (re.compile(r"^(SQLiteCpp/|sqlite3\.h$)"), ["core/storage/"]),
}
QT = re.compile(r"^(Q[A-Z]|Qt|qt)")
INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)')


def included(path):
    """(line number, what, is it in quotes) of every #include of a file."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            yield number, found.group(1) or found.group(2), found.group(1) is not None


def matches(file, patterns):
    for pattern in patterns:
        if pattern.endswith("/") and str(file).startswith(pattern):
            return True
        if file.match(pattern) and file.parent == pathlib.PurePosixPath(pattern).parent:
            return True
    return False


def core_fault(folder, target):
    """Why a file of core/<folder> may not include `target`, or None."""
    if QT.match(target):
        return "core/ knows no Qt"
    if target.startswith("app/"):
        return "core/ knows nothing of app/"
    if target.startswith("core/"):
        wanted = target.split("/")[1]
        if folder not in CORE:
            return f"core/{folder} has no line in tools/check-includes.py"
        if wanted != folder and wanted not in CORE[folder]:
            return f"core/{folder} may include {', '.join(sorted(CORE[folder])) or 'nothing else'} of core/"
    return None


def app_fault(file, target):
    """Why a file of app/ may not include `target`, or None."""
    folder = file.parts[1]
    if folder not in APP:
        return f"app/{folder} has no line in tools/check-includes.py"
    place = target.split("/")
    if place[0] == "core" and place[1] not in APP[folder]["core"]:
        return f"app/{folder} may include {', '.join(sorted(APP[folder]['core']))} of core/"
    if place[0] == "app" and place[1] != folder and place[1] not in APP[folder]["app"]:
        return f"app/{folder} may not include app/{place[1]}"
    pages = ("app", "gui", "pages")
    if file.parts[:3] == pages and tuple(place[:3]) == pages and len(place) > 4 and len(file.parts) > 4 \
            and place[3] not in (file.parts[3], "shared"):
        return "no page talks to another page"
    return None


def fault(file, target, quoted):
    """Why `file`, a path relative to the root, may not include `target`, or None."""
    if quoted and not target.endswith(".moc") and not re.match(r"(core|app|tests)/", target):
        return "write it from the root of the project: \"core/base/Result.h\""
    if quoted and target.startswith("tests/"):
        return "only tests/ includes tests/"
    for name, (pattern, allowed) in LIBRARIES.items():
        if pattern.match(target) and not matches(file, allowed):
            return f"{name} belongs to {', '.join(allowed)}"
    return core_fault(file.parts[1], target) if file.parts[0] == "core" else app_fault(file, target)


def faults(root):
    """Every wrong #include below `root`, as `file:line: message`; also how many files were read."""
    found, files = [], 0
    for path in sorted(p for top in ("core", "app") for p in (root / top).rglob("*") if p.suffix in (".cpp", ".h")):
        files += 1
        file = pathlib.PurePosixPath(path.relative_to(root).as_posix())
        for line, target, quoted in included(path):
            why = fault(file, target, quoted)
            if why:
                found.append(f"{file}:{line}: includes {target}: {why}")
    return found, files


def main():
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent
    found, files = faults(root)
    for line in found:
        print(line)
    print(f"includes: {files} files, {len(found)} against the arrows")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())
