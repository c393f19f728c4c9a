# SPDX-License-Identifier: GPL-3.0-or-later
"""Why the learner's code cannot be checked, in sentences that say what to do."""

from __future__ import annotations

import difflib
import signal
from dataclasses import dataclass
from typing import Any

from ..wire.frames import BrokenMessage, Message, text, whole


@dataclass
class Problem(Exception):
    """Ends the run: without this being solved, no check says anything about the learner's code."""

    kind: str
    message: str
    file: str | None = None
    line: int | None = None
    traceback: str | None = None


def timed_out(doing: str, seconds: float) -> Problem:
    return Problem(
        "timed_out",
        f"{doing} did not finish within {seconds:g} s. Look for a loop that never ends, for something that waits "
        "for input, or for a server that is started while the file is imported.",
    )


def exited(doing: str, status: int | None) -> Problem:
    advice = "Look for exit(), quit() or sys.exit(): code that others import has to return instead."
    if status is not None and status < 0:
        name = signal.Signals(-status).name if -status in set(signal.Signals) else f"signal {-status}"
        advice = f"It was ended by {name}: look for a recursion without end, or for far too much memory."
    return Problem("exited", f"Your program ended during {doing}, and nobody is left to answer. {advice}")


def broken_protocol(doing: str) -> Problem:
    return Problem(
        "broken_protocol",
        f"The answer during {doing} was not one that can be read. Does your code write to files or sockets "
        "that it did not open?",
    )


def missing_file(file: str, there: list[str]) -> Problem:
    return Problem("missing_file", f"There is no file {file} in your folder{_nearest(file, there)}", file)


def unreadable_file(file: str) -> Problem:
    return Problem("unreadable_file", f"{file} is too large to be checked, or it is not an ordinary file.", file)


def empty_file(file: str) -> Problem:
    return Problem("empty_file", f"{file} is empty. Write your code there, or reset the file to what it was.", file, 1)


def syntax_error(file: str, line: int, message: str) -> Problem:
    return Problem("syntax_error", f"Python cannot read {file}, line {line}: {message}.", file, line)


def no_such_name(name: str, names: list[str]) -> Problem:
    return Problem("no_such_name", missing_sentence(name, names))


def missing_sentence(name: str, names: list[str]) -> str:
    """There is no slugify in labels; did you mean slugifi?"""
    owner, _, last = name.rpartition(".")
    return f"There is no {last} in {owner or 'your code'}{_nearest(last, names)}"


def _nearest(name: str, names: list[str]) -> str:
    if close := difflib.get_close_matches(name, names, 1):
        return f"; did you mean {close[0]}?"
    return f"; it has {', '.join(names[:8])}." if names else "."


def from_import(module: str, answer: Message) -> Problem:
    """What the subject said when it tried to import."""
    error, message = text(answer, "error"), text(answer, "message")
    if error in ("SyntaxError", "IndentationError", "TabError") and "file" in answer:
        return syntax_error(text(answer, "file"), whole(answer, "line"), message.partition(" (")[0])
    trace = traceback_of(answer)
    if error == "SystemExit":
        return Problem("exited", f"{module} ends the program while it is imported: remove exit().", traceback=trace)
    if error == "EOFError":
        return Problem("import_failed", f"{module} asks for keyboard input while it is imported.", traceback=trace)
    file, line = _last_frame(answer)
    return Problem("import_failed", f"Importing {module} raised {error}: {message}", file, line, trace)


def not_started(cause: Message) -> Problem:
    if cause.get("type") != "raised":
        return Problem("startup_failed", "Your application did not start; see what it printed.")
    file, line = _last_frame(cause)
    message = f"Your application raised {text(cause, 'error')} while it started: {text(cause, 'message')}"
    return Problem("startup_failed", message, file, line, traceback_of(cause))


def traceback_of(answer: Message) -> str:
    """A traceback as Python prints it, of the learner's frames."""
    lines = ["Traceback (most recent call last):"]
    for file, number, name, line in _frames(answer):
        lines.append(f'  File "{file}", line {number}, in {name}')
        lines += [f"    {line}"] if line else []
    message = text(answer, "message")
    return "\n".join([*lines, f"{text(answer, 'error')}: {message}" if message else text(answer, "error")])


def _frames(answer: Message) -> list[tuple[str, int, str, str]]:
    frames: Any = answer.get("frames")
    if not isinstance(frames, list) or len(frames) > 50:
        raise BrokenMessage("the frames of a traceback are not a list")
    read = []
    for frame in frames:
        if not isinstance(frame, list) or len(frame) != 4:
            raise BrokenMessage("a frame of a traceback does not have four parts")
        named: Message = dict(zip(("file", "line", "name", "text"), frame, strict=True))
        read.append((text(named, "file"), whole(named, "line"), text(named, "name"), text(named, "text")))
    return read


def _last_frame(answer: Message) -> tuple[str | None, int | None]:
    frames = _frames(answer)
    return (frames[-1][0], frames[-1][1]) if frames else (None, None)
