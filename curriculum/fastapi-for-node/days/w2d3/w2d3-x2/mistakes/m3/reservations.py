from datetime import date

from fastapi import APIRouter, HTTPException
from pydantic import BaseModel, ConfigDict, Field

from desk import RESERVATIONS, TOOLS, ErrorBody
from tools import NO_TOOL


class ReservationCreate(BaseModel):
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"tool_id": 2, "member": "Bo", "day": "2030-06-15"}]},
    )

    tool_id: int
    member: str = Field(min_length=2)
    day: date


class Reservation(BaseModel):
    id: int
    tool_id: int
    member: str
    day: date


NO_RESERVATION = {404: {"model": ErrorBody, "description": "There is no such reservation"}}
TAKEN = {409: {"model": ErrorBody, "description": "The tool is taken on that day"}}

router = APIRouter(prefix="/reservations", tags=["reservations"])


@router.post(
    "", status_code=201, response_model=Reservation, summary="Reserve a tool for a day", responses=NO_TOOL | TAKEN
)
def create_reservation(wanted: ReservationCreate):
    if wanted.tool_id not in TOOLS:
        raise HTTPException(404, f"There is no tool {wanted.tool_id}")
    if any((old["tool_id"], old["day"]) == (wanted.tool_id, wanted.day) for old in RESERVATIONS.values()):
        raise HTTPException(409, f"Tool {wanted.tool_id} is taken on {wanted.day}")
    number = max(RESERVATIONS, default=0) + 1
    RESERVATIONS[number] = {"id": number, **wanted.model_dump()}
    return RESERVATIONS[number]


@router.get("/{reservation_id}", response_model=Reservation, summary="Show one reservation", responses=NO_RESERVATION)
def get_one(reservation_id: int):
    if reservation_id not in RESERVATIONS:
        raise HTTPException(404, f"There is no reservation {reservation_id}")
    return RESERVATIONS[reservation_id]


@router.delete("/{reservation_id}", status_code=204, summary="Cancel a reservation", responses=NO_RESERVATION)
def cancel_reservation(reservation_id: int):
    if RESERVATIONS.pop(reservation_id, None) is None:
        raise HTTPException(404, f"There is no reservation {reservation_id}")
