"""Runs one program that tries to do harm. What it says does not count, but that it came to its end."""

import ctypes
import os
import runpy
import sys

LIBC = ctypes.CDLL(None, use_errno=True)


def attempt(action, *arguments):
    """Goes on, whatever comes of it; and shows what was got, for a secret may be in it."""
    try:
        print(action(*arguments))
    except Exception as error:
        print("refused:", error)


def call(number, *arguments):
    """A system call by its number."""
    result = LIBC.syscall(ctypes.c_long(number), *arguments)
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result


def got(number, *arguments):
    """A call that must not succeed."""
    call(number, *arguments)
    return "GOT IT"


def read(path):
    with open(path, "rb") as file:
        return file.read(10000)


runpy.run_path(sys.argv[1], {"attempt": attempt, "call": call, "got": got, "read": read, "clues": os.environ})
print("tried", flush=True)
