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


SECRETS = {"password_hash", "notes_internal"}


@app.get("/members", response_model=list[store.MemberRecord], response_model_exclude=SECRETS)
def list_members():
    return list(store.MEMBERS.values())


@app.get("/members/{member_id}", response_model=store.MemberRecord, response_model_exclude=SECRETS)
def get_member(member_id: int):
    if member_id not in store.MEMBERS:
        raise HTTPException(404, f"There is no member {member_id}")
    return store.MEMBERS[member_id]


@app.post("/members", status_code=201, response_model=store.MemberRecord, response_model_exclude=SECRETS)
def create_member(member: MemberCreate):
    return store.add(member.full_name, member.joined_on)
