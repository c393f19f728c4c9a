from datetime import date

from fastapi import APIRouter, HTTPException
from pydantic import BaseModel, Field

from desk import RESERVATIONS, TOOLS


# To do: an example of a whole body.
class ReservationCreate(BaseModel):
    tool_id: int
    member: str = Field(min_length=2)
    day: date


class Reservation(ReservationCreate):
    id: int


# To do: what tools.py needs, these routes need as well.
router = APIRouter(prefix="/reservations")


@router.post("", status_code=201, response_model=Reservation)
def create(wanted: ReservationCreate):
    if wanted.tool_id not in TOOLS:
        raise HTTPException(404, f"There is no tool {wanted.tool_id}")
    if any((old["tool_id"], old["day"]) == (wanted.tool_id, wanted.day) for old in RESERVATIONS.values()):
        # To do: the clients expect 409 here.
        raise HTTPException(400, f"Tool {wanted.tool_id} is taken on {wanted.day}")
    number = max(RESERVATIONS, default=0) + 1
    RESERVATIONS[number] = {"id": number, **wanted.model_dump()}
    return RESERVATIONS[number]


@router.get("/{reservation_id}", response_model=Reservation)
def get_one(reservation_id: int):
    if reservation_id not in RESERVATIONS:
        raise HTTPException(404, f"There is no reservation {reservation_id}")
    return RESERVATIONS[reservation_id]


@router.delete("/{reservation_id}", status_code=204)
def cancel(reservation_id: int):
    if RESERVATIONS.pop(reservation_id, None) is None:
        raise HTTPException(404, f"There is no reservation {reservation_id}")
