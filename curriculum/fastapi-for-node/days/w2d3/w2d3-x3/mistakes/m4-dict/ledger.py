"""The loans of many years, on a slow disk. This file stays as it is."""

import asyncio
from collections.abc import Iterator
from typing import Any

from fastapi import APIRouter

TOTAL = 2000
TOOLS = ["Cordless drill", "Circular saw", "Car jack", "Spirit level"]
NOTE = "returned clean, checked at the counter, nothing missing; " * 10

# What has been read so far, and how many of these rows made the event loop wait for the disk.
counts = {"rowsRead": 0, "readOnLoop": 0}


def read_loans() -> Iterator[dict[str, Any]]:
    """One loan after the other. Each step waits for the disk, and blocks the thread that it runs on."""
    for number in range(1, TOTAL + 1):
        counts["rowsRead"] += 1
        counts["readOnLoop"] += on_the_loop()
        yield {"id": number, "tool": TOOLS[number % 4], "days": number % 15, "note": NOTE}


def on_the_loop() -> bool:
    try:
        asyncio.get_running_loop()
        return True
    except RuntimeError:
        return False


router = APIRouter()


@router.get("/counts")
def show_counts() -> dict[str, int]:
    return counts
