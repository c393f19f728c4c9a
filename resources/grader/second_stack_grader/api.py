# SPDX-License-Identifier: GPL-3.0-or-later
"""What the author of an exercise imports in `checks.py`."""

from .expectations.expect import CheckFailed, Expectation, expect
from .files.dockerfile import Dockerfile, Instruction, Stage
from .files.project import ProjectFiles
from .grader.outcome import Outcome, Raised, raises
from .grader.registry import check, mistake
from .grader.remote import Remote, keep, once, run, value_of
from .grader.server import Server
from .grader.suite import Mutant, Suite
from .grader.traffic import StandIn, Traffic, answer, failure
from .grader.web import Client
from .sources.piece import Piece
from .sources.routes import Route
from .sources.sources import Sources
from .wire.values import Drained, Error, Instance, Member, Opaque

__all__ = [
    "CheckFailed", "Client", "Dockerfile", "Drained", "Error", "Expectation", "Instance", "Instruction", "Member",
    "Mutant", "Opaque", "Outcome", "Piece", "ProjectFiles", "Raised", "Remote", "Route", "Server", "Sources", "Stage",
    "StandIn", "Suite", "Traffic", "answer", "check", "expect", "failure", "keep", "mistake", "once", "raises", "run",
    "value_of",
]  # fmt: skip
