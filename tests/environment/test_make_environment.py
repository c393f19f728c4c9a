# SPDX-License-Identifier: GPL-3.0-or-later
"""The script that makes a learner's environment, run for real on a small wheelhouse and without a network."""
import json
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))
from wheels import make_wheelhouse  # noqa: E402

SCRIPT = Path(__file__).resolve().parents[2] / "resources" / "python" / "make_environment.py"


@pytest.fixture
def lock(tmp_path):
    return make_wheelhouse(tmp_path)


def make(lock, target="made"):
    """What the script said, line by line, and how it ended."""
    folder = lock.parent
    answer = subprocess.run([sys.executable, "-I", SCRIPT, "make", folder / target, folder / "final", folder / "wheels", lock],
                            capture_output=True, text=True, check=False)
    return [json.loads(line) for line in answer.stdout.splitlines()], answer.returncode


def test_what_the_lock_names_for_this_system_is_installed_and_tried(lock):
    said, code = make(lock)
    assert code == 0, said
    assert [line["type"] for line in said] == ["step", "package", "package", "step", "done"]
    assert said[-1]["packages"] == 2
    made = lock.parent / "made"
    assert subprocess.run([made / "bin" / "python", "-c", "import first_small"], check=False).returncode == 0


def test_scripts_name_the_place_that_the_environment_is_moved_to(lock):
    make(lock)
    folder = lock.parent
    (folder / "made").rename(folder / "final")
    answer = subprocess.run([folder / "final" / "bin" / "pip", "--version"], capture_output=True, text=True, check=False)
    assert str(folder / "final") in answer.stdout


def test_a_file_with_another_hash_is_named(lock):
    (lock.parent / "wheels" / "second_small-2.0-py3-none-any.whl").write_bytes(b"something else")
    said, code = make(lock)
    assert code == 1
    assert said[-1]["type"] == "failed" and said[-1]["kind"] in ("hash", "pip"), said
    assert "second_small" in said[-1]["message"]


def test_a_changed_wheel_is_named(lock):
    wheel = lock.parent / "wheels" / "second_small-2.0-py3-none-any.whl"
    wheel.write_bytes(wheel.read_bytes() + b"\0")
    said, code = make(lock)
    assert (code, said[-1]["kind"]) == (1, "hash"), said
    assert said[-1]["message"] == wheel.name


def test_a_missing_wheel_is_named(lock):
    (lock.parent / "wheels" / "first_small-1.0-py3-none-any.whl").unlink()
    said, code = make(lock)
    assert (code, said[-1]["kind"]) == (1, "missing"), said
    assert said[-1]["message"] == "first_small==1.0"


def test_an_environment_that_lost_a_package_is_broken(lock):
    make(lock)
    python = lock.parent / "made" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "uninstall", "--yes", "--quiet", "first_small"], check=True, capture_output=True)
    answer = subprocess.run([python, "-I", SCRIPT, "try", lock], capture_output=True, text=True, check=False)
    said = json.loads(answer.stdout.splitlines()[-1])
    assert answer.returncode == 1
    assert (said["kind"], said["message"]) == ("broken", "the package first_small is not installed")


def test_a_file_that_was_changed_or_lost_later_is_named(lock):
    make(lock)
    made = lock.parent / "made"

    def try_again():
        answer = subprocess.run([made / "bin" / "python", "-I", SCRIPT, "try", lock], capture_output=True, text=True, check=False)
        return json.loads(answer.stdout.splitlines()[-1])

    assert try_again()["type"] == "done"
    module = next(made.glob("lib/python3*/site-packages/second_small*.py"))
    module.write_text("changed = True")
    assert module.name in try_again()["message"] and "was changed" in try_again()["message"]
    module.unlink()
    assert "cannot be read" in try_again()["message"]
