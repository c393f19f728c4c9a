#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything about the source that needs no compiler. With --changed, only files that differ from the last commit."""
import argparse
import importlib.util
import json
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
MAX_LINES = 400
LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
FORMAT_VERSIONS = range(14, 20)
# Packs carry their own licence, and test data is damaged on purpose.
FOREIGN = ("curriculum/", "tests/data/", "tests/fuzz/corpus/", "build/")


def git(*arguments):
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True)
    return done.stdout.split("\0") if done.returncode == 0 else None


def source_files(changed):
    """Relative paths of the files to look at."""
    names = None
    if changed:
        names = git("diff", "--name-only", "-z", "HEAD")
        if names is not None:
            names += git("ls-files", "-z", "--others", "--exclude-standard") or []
    if names is None:
        names = git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    if names is None:
        names = [path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*") if ".git" not in path.parts]
    return sorted(name for name in set(names) if name and not name.startswith("build/") and (ROOT / name).is_file())


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


def own(names):
    return [name for name in names if not name.startswith(FOREIGN)]


def cpp(names):
    return [name for name in own(names) if name.endswith((".cpp", ".h"))]


def first_line(name):
    with (ROOT / name).open("rb") as file:
        return file.readline(64)


def shell_scripts(names):
    return [name for name in own(names) if first_line(name).startswith((b"#!/usr/bin/env bash", b"#!/bin/sh"))]


def check_format(names):
    """clang-format agrees with every C++ file."""
    # 19 is the one all three systems have; others lay out a few lines differently.
    program = shutil.which("clang-format-19") or shutil.which("clang-format")
    if not program:
        return ["clang-format is not installed"]
    said = subprocess.run([program, "--version"], capture_output=True, text=True).stdout.strip()
    version = re.search(r"version (\d+)", said)
    if not version or int(version.group(1)) not in FORMAT_VERSIONS:
        return [f"clang-format 14 to 19 is needed, not: {said}"]
    files = cpp(names)
    if not files:
        return []
    done = subprocess.run([program, "--dry-run", "--Werror", *files], cwd=ROOT, capture_output=True, text=True)
    faults = [line for line in done.stderr.splitlines() if " error: " in line]
    if done.returncode and not faults:
        faults = done.stderr.splitlines()[:20]
    return faults + ([f"by {said}; `clang-format -i FILE` repairs it"] if faults else [])


def check_shell(names):
    """shellcheck finds nothing."""
    if not shutil.which("shellcheck"):
        print("   (shellcheck is not installed: left out)")
        return []
    scripts = shell_scripts(names)
    if not scripts:
        return []
    return subprocess.run(["shellcheck", "--format=gcc", *scripts], cwd=ROOT, capture_output=True,
                          text=True).stdout.splitlines()


def check_includes(_names):
    """No include goes against the arrows."""
    specification = importlib.util.spec_from_file_location("check_includes", ROOT / "tools/check-includes.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module.faults(ROOT)[0]


def check_lengths(names):
    """No C++ file is longer than MAX_LINES, but for those of tools/long-files.txt, which gives the reason."""
    allowed = {}
    for line in text("tools/long-files.txt").splitlines():
        if line and not line.startswith("#"):
            name, _, reason = line.partition(" ")
            allowed[name] = reason.strip()
    faults = [f"tools/long-files.txt: {name}: no reason given" for name, reason in allowed.items() if not reason]
    faults += [f"tools/long-files.txt: {name}: no such file" for name in allowed if not (ROOT / name).is_file()]
    for name in cpp(names):
        lines = len(text(name).splitlines())
        if lines > MAX_LINES and name not in allowed:
            faults.append(f"{name}: {lines} lines; more than {MAX_LINES} need a reason in tools/long-files.txt")
        if lines <= MAX_LINES and name in allowed:
            faults.append(f"tools/long-files.txt: {name}: only {lines} lines, take it out")
    return faults


def is_content(name):
    """A file of a pack, which has the licence of the pack."""
    return "/days/" in name


def check_licence(names):
    """Every source file says its licence in its first line, or the second one after `#!`."""
    faults = []
    scripts = set(shell_scripts(names))
    for name in own(names):
        if is_content(name):
            continue
        if name in scripts or name.endswith((".cpp", ".h", ".py", ".sh", ".cmake", "CMakeLists.txt")):
            lines = text(name).splitlines()[:2] or [""]
            if LICENCE not in (lines[-1] if lines[0].startswith("#!") else lines[0]):
                faults.append(f"{name}:1: the first line has to say {LICENCE}")
    return faults


def unique(pairs):
    keys = [key for key, _ in pairs]
    twice = {key for key in keys if keys.count(key) > 1}
    if twice:
        raise ValueError(f"key twice: {', '.join(sorted(twice))}")
    return dict(pairs)


def check_json(names):
    """Every JSON file parses and has no key twice."""
    faults = []
    for name in names:
        if name.endswith(".json") and not name.startswith(FOREIGN[1:]):
            try:
                json.loads(text(name), object_pairs_hook=unique)
            except ValueError as error:
                faults.append(f"{name}: {error}")
    return faults


def check_packaging(names):
    """The desktop file and the metainfo file are valid."""
    faults = []
    for suffix, command in ((".desktop", ["desktop-file-validate"]),
                            (".metainfo.xml", ["appstreamcli", "validate", "--no-net", "--no-color"])):
        for name in names:
            if name.endswith(suffix) and shutil.which(command[0]):
                done = subprocess.run([*command, name], cwd=ROOT, capture_output=True, text=True)
                if done.returncode:
                    faults += (done.stdout + done.stderr).splitlines()
    return faults


CHECKS = (check_format, check_shell, check_includes, check_lengths, check_licence, check_json, check_packaging)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--changed", action="store_true")
    names = source_files(parser.parse_args().changed)
    failed = not names
    for check in CHECKS:
        faults = check(names)
        failed = failed or bool(faults)
        print(f"{'FAILED' if faults else 'good  '} {check.__doc__.strip()}")
        for fault in faults:
            print(f"   {fault}")
    print(f"lint: {len(names)} files, {'something is wrong' if failed else 'nothing to say'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
