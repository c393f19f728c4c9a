"""The same contract with a list of what goes out that is written by hand: a TypedDict and one function that fills it."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, HTTPException
from pydantic import AliasChoices, BaseModel, Field
from typing_extensions import TypedDict

from store import MEMBERS, MemberRecord, add


class PublicMember(TypedDict):
    id: int
    fullName: str
    joinedOn: date
    guarantor: PublicMember | None


class NewMember(BaseModel):
    name: str = Field(validation_alias=AliasChoices("fullName", "full_name"))
    since: date = Field(validation_alias=AliasChoices("joinedOn", "joined_on"))


def published(record: MemberRecord) -> PublicMember:
    return {
        "id": record.id,
        "fullName": record.full_name,
        "joinedOn": record.joined_on,
        "guarantor": published(record.guarantor) if record.guarantor else None,
    }


def known(member_id: int) -> MemberRecord:
    try:
        return MEMBERS[member_id]
    except KeyError:
        raise HTTPException(404, f"There is no member {member_id}") from None


members = APIRouter(prefix="/members")


@members.get("")
async def everybody() -> list[PublicMember]:
    return [published(record) for record in MEMBERS.values()]


@members.get("/{member_id}")
async def one(record: Annotated[MemberRecord, Depends(known)]) -> PublicMember:
    return published(record)


@members.post("", status_code=201)
async def join(new: NewMember) -> PublicMember:
    return published(add(new.name, new.since))


app = FastAPI(title="Lending Desk")
app.include_router(members)
