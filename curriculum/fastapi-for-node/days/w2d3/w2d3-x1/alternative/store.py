"""The members as the back office keeps them. This file stays as it is."""

import json
import os
from datetime import date

from pydantic import create_model

# Fields that the back office will add: JSON in an environment variable, each with its value for all members.
planned = json.loads(os.environ.get("NEXT_MONTH", "{}"))
NextMonth = create_model("NextMonth", **{name: (str, value) for name, value in planned.items()})


class MemberRecord(NextMonth):
    id: int
    full_name: str
    joined_on: date
    password_hash: str = "scrypt$unset"
    notes_internal: str = ""
    guarantor: "MemberRecord | None" = None


ana = MemberRecord(
    id=1, full_name="Ana", joined_on=date(2021, 3, 14),
    password_hash="scrypt$7f1c", notes_internal="pays late",
)  # fmt: skip
bo = MemberRecord(
    id=2, full_name="Bo", joined_on=date(2023, 9, 1),
    password_hash="scrypt$90ab", notes_internal="keeps the saws", guarantor=ana,
)  # fmt: skip
cy = MemberRecord(
    id=3, full_name="Cy", joined_on=date(2024, 1, 31),
    password_hash="scrypt$44de", guarantor=bo,
)  # fmt: skip

MEMBERS = {member.id: member for member in (ana, bo, cy)}


def add(full_name: str, joined_on: date) -> MemberRecord:
    member = MemberRecord(
        id=max(MEMBERS) + 1, full_name=full_name, joined_on=joined_on, notes_internal="new, to be called"
    )
    MEMBERS[member.id] = member
    return member
