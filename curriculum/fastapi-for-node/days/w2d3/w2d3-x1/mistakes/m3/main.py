"""The members of the Lending Desk, as the public may see them."""

from datetime import date

from fastapi import FastAPI, HTTPException
from fastapi.encoders import jsonable_encoder
from fastapi.responses import JSONResponse
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


class MemberPublic(Published):
    id: int
    full_name: str
    joined_on: date
    guarantor: "MemberPublic | None" = None


@app.get("/members", response_model=list[MemberPublic])
def list_members():
    return JSONResponse(jsonable_encoder(list(store.MEMBERS.values())))


@app.get("/members/{member_id}", response_model=MemberPublic)
def get_member(member_id: int):
    if member_id not in store.MEMBERS:
        raise HTTPException(404, f"There is no member {member_id}")
    return JSONResponse(jsonable_encoder(store.MEMBERS[member_id]))


@app.post("/members", status_code=201, response_model=MemberPublic)
def create_member(member: MemberCreate):
    return store.add(member.full_name, member.joined_on)
