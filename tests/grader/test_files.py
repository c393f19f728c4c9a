# SPDX-License-Identifier: GPL-3.0-or-later
"""Readers of files that are not Python, and an exercise that is about nothing else."""

from __future__ import annotations

from bench import Bench
from second_stack_grader.files.dockerfile import read_dockerfile
from second_stack_grader.files.ignore import IgnoreFile
from second_stack_grader.files.project import read_env

DOCKERFILE = """\
# syntax=docker/dockerfile:1
ARG VERSION=3.13
FROM python:${VERSION}-slim AS build
WORKDIR /app
RUN pip install \\
    # what the lock says
    --no-cache-dir \\

    -r requirements.txt
from python:3.13-slim
COPY --from=build --chown=app /app /app
RUN <<EOF
useradd app
echo done
EOF
USER app
CMD ["python", "-m", "uvicorn", "main:app"]
"""


def test_a_dockerfile_is_read_with_stages_continuations_and_comments() -> None:
    file = read_dockerfile(DOCKERFILE)
    build, final = file.stages
    assert [each.name for each in file.before] == ["ARG"]
    assert (build.image, build.alias, final.image) == ("python:${VERSION}-slim", "build", "python:3.13-slim")
    assert build.all("RUN")[0].words == ["pip", "install", "--no-cache-dir", "-r", "requirements.txt"]
    assert build.all("RUN")[0].line == 5
    assert final.all("COPY")[0].flags == {"from": "build", "chown": "app"}
    assert final.runs("useradd app") and not final.runs("^USER")
    assert [each.name for each in final.instructions] == ["COPY", "RUN", "USER", "CMD"]


def test_both_forms_of_a_command_are_told_apart() -> None:
    command = read_dockerfile(DOCKERFILE).final.last("CMD")
    assert command and command.is_exec and command.words[-1] == "main:app"
    shell = read_dockerfile("FROM x\nCMD python -m 'my app'").final.last("CMD")
    assert shell and not shell.is_exec and shell.words == ["python", "-m", "my app"]
    broken = read_dockerfile("FROM x\nCMD ['python', \"x]").final.last("CMD")
    assert broken and not broken.is_exec


def test_any_text_can_be_read_as_a_dockerfile() -> None:
    for text in (
        "",
        "\\",
        "nonsense\n\\\n\\",
        "RUN <<EOF",
        "FROM",
        "CMD " + "[" * 100_000,
        "# escape=`\nFROM x\nRUN a `\n b",
    ):
        read_dockerfile(text)
    assert read_dockerfile("# escape=`\nFROM x\nRUN a `\n b").final.all("RUN")[0].words == ["a", "b"]


def test_the_last_pattern_that_matches_decides_what_is_ignored() -> None:
    ignore = IgnoreFile("# comment\n.git\n**/*.pyc\n*.md\n!README.md\ntests/\n")
    assert [path for path in (".git/config", "a/b/c.pyc", "x.md", "tests/a.py") if not ignore.ignores(path)] == []
    assert [path for path in ("README.md", "docs/x.md", "main.py", ".gitignore") if ignore.ignores(path)] == []


def test_an_env_file_is_read_line_by_line() -> None:
    text = "# settings\nexport A=1\nB='two words' # why\nC=three # four\nnot a line\nD=\n"
    assert read_env(text) == {"A": "1", "B": "two words", "C": "three", "D": ""}


def test_an_exercise_about_files_needs_no_subject(bench: Bench) -> None:
    checks = """
        @check("the image does not run as root")
        def user(files):
            expect(files.dockerfile().final.last("USER").text).to_equal("app")

        @check("the project is named")
        def named(files): expect(files.toml()).to_contain({"project": {"name": str}})

        @check("secrets stay out")
        def secrets(files): expect(files.ignore().ignores(".env")).to_equal(True)
    """
    learner = {"Dockerfile": DOCKERFILE, "pyproject.toml": "[project\n"}
    result = bench.grade(learner, checks)
    assert result.verdict["checks"] == {"user": True, "named": False, "secrets": False}
    assert result.check("named")["message"].startswith("pyproject.toml is not TOML")
    assert result.check("secrets")["message"] == "There is no file .dockerignore"
