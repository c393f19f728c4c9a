"""One file: ids and examples at the routes, errors as exceptions of the desk with a handler for both."""

from datetime import date
from typing import Annotated, Any

from fastapi import Body, FastAPI, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from desk import RESERVATIONS, TOOLS


class Refused(Exception):
    status = 404


class Taken(Refused):
    status = 409


class Problem(BaseModel):
    detail: Annotated[str, Field(description="One sentence for the person at the counter")]


class Tool(BaseModel):
    id: int
    name: str
    shelf: str


class Wish(BaseModel):
    tool_id: int
    member: Annotated[str, Field(min_length=2)]
    day: date


class Reservation(Wish):
    id: int


WISHES = {
    "free": {"summary": "A free day", "value": {"tool_id": 3, "member": "Cy", "day": "2031-02-01"}},
    "taken": {"summary": "A day that is taken", "value": {"tool_id": 1, "member": "Cy", "day": "2030-05-04"}},
}

app = FastAPI(title="Lending Desk", version="1.4.0")


def refusing(*kinds: type[Refused]) -> dict[int | str, dict[str, Any]]:
    return {kind.status: {"model": Problem} for kind in kinds}


@app.exception_handler(Refused)
async def refused(request: Request, error: Refused) -> JSONResponse:
    return JSONResponse({"detail": str(error)}, error.status)


@app.get("/tools", operation_id="listTools", tags=["tools"], summary="The tools of the desk")
async def tools() -> list[Tool]:
    return [Tool(**each) for each in TOOLS.values()]


@app.get(
    "/tools/{tool_id}", operation_id="getTool", tags=["tools"], summary="One tool by number", responses=refusing(Refused)
)
async def tool(tool_id: int) -> Tool:
    return Tool(**found(TOOLS, tool_id, "tool"))


@app.post(
    "/reservations", operation_id="createReservation", tags=["reservations"], summary="Reserve a tool for one day",
    status_code=201, responses=refusing(Refused, Taken),
)  # fmt: skip
async def reserve(wish: Annotated[Wish, Body(openapi_examples=WISHES)]) -> Reservation:
    found(TOOLS, wish.tool_id, "tool")
    if (wish.tool_id, wish.day) in {(each["tool_id"], each["day"]) for each in RESERVATIONS.values()}:
        raise Taken(f"Tool {wish.tool_id} is taken on {wish.day}")
    made = Reservation(id=max(RESERVATIONS, default=0) + 1, **wish.model_dump())
    RESERVATIONS[made.id] = made.model_dump()
    return made


@app.get(
    "/reservations/{reservation_id}", operation_id="getReservation", tags=["reservations"],
    summary="One reservation by number", responses=refusing(Refused),
)  # fmt: skip
async def reservation(reservation_id: int) -> Reservation:
    return Reservation(**found(RESERVATIONS, reservation_id, "reservation"))


@app.delete(
    "/reservations/{reservation_id}", operation_id="cancelReservation", tags=["reservations"],
    summary="Give the day free again", status_code=204, responses=refusing(Refused),
)  # fmt: skip
async def cancel(reservation_id: int) -> None:
    found(RESERVATIONS, reservation_id, "reservation")
    del RESERVATIONS[reservation_id]


def found(place: dict[int, dict[str, Any]], number: int, what: str) -> dict[str, Any]:
    if number not in place:
        raise Refused(f"There is no {what} {number}")
    return place[number]
