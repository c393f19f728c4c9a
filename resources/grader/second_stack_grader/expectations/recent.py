# SPDX-License-Identifier: GPL-3.0-or-later
"""The call or request made last in this check, so that a failed expectation can show it."""

from __future__ import annotations

_calls: list[str] = []


def note(call: str) -> None:
    _calls[:] = [call]


def last() -> str | None:
    return _calls[0] if _calls else None


def forget() -> None:
    _calls.clear()
