"""The members of the Lending Desk, as the public may see them."""

from datetime import date

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

import store

app = FastAPI(title="Lending Desk")


class Published(BaseModel):
    """camelCase on the wire, snake_case in Python."""

    model_config = ConfigDict(alias_generator=to_camel, validate_by_name=True)


class MemberCreate(Published):
    full_name: str
    joined_on: date


def without_secrets(record: store.MemberRecord) -> dict:
    data = {to_camel(name): value for name, value in record}
    data.pop("passwordHash")
    data.pop("notesInternal")
    if record.guarantor:
        data["guarantor"] = without_secrets(record.guarantor)
    return data


@app.get("/members")
def list_members():
    return [without_secrets(member) for member in store.MEMBERS.values()]


@app.get("/members/{member_id}")
def get_member(member_id: int):
    if member_id not in store.MEMBERS:
        raise HTTPException(404, f"There is no member {member_id}")
    return without_secrets(store.MEMBERS[member_id])


@app.post("/members", status_code=201)
def create_member(member: MemberCreate):
    return without_secrets(store.add(member.full_name, member.joined_on))
