# SPDX-License-Identifier: GPL-3.0-or-later
"""What a connection can be for. Its first message says which."""

from __future__ import annotations

import importlib
from typing import Any

from ..wire.frames import BrokenMessage, Channel

_SERVICES = {"functions": "calls", "app": "web", "server": "supervisor", "suite": "suite"}


def serve(channel: Channel, order: dict[str, Any]) -> None:
    """Serves until the grader hangs up. Each service is a module with `serve(channel, order, opening)`."""
    opening = channel.receive()
    service = _SERVICES.get(str(opening.get("service")))
    if opening.get("type") != "open" or service is None:
        raise BrokenMessage("the first message does not say what the connection is for")
    importlib.import_module(f"{__package__}.{service}").serve(channel, order, opening)
