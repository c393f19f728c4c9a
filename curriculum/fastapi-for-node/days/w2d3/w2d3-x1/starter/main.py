"""The members of the Lending Desk, ported from node/app.mjs.

    const toPublic = ({ passwordHash, notesInternal, ...rest }) => rest;

    app.get("/members", (req, res) => res.json(members.map(toPublic)));

The port has no toPublic yet, and every answer is the record as it is in the store. The original has a leak
of its own: the rest is everything that nobody thought of, and the guarantor is in it as a whole.
"""

from datetime import date

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

import store

app = FastAPI(title="Lending Desk")


# The body of POST /members. To do: the front end sends fullName and joinedOn.
class MemberCreate(BaseModel):
    full_name: str
    joined_on: date


# To do: a model with the fields that may leave the service.


# To do: none of the routes says what it answers, so there is nothing to filter by.
@app.get("/members")
def list_members():
    return list(store.MEMBERS.values())


@app.get("/members/{member_id}")
def get_member(member_id: int):
    if member_id not in store.MEMBERS:
        raise HTTPException(404, f"There is no member {member_id}")
    return store.MEMBERS[member_id]


@app.post("/members", status_code=201)
def create_member(member: MemberCreate):
    return store.add(member.full_name, member.joined_on)
