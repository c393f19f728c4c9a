"""The data of the desk, and the body of its errors. This file stays as it is."""

from datetime import date

from pydantic import BaseModel


class ErrorBody(BaseModel):
    """What a raised HTTPException sends."""

    detail: str


TOOLS = {
    1: {"id": 1, "name": "Cordless drill", "shelf": "A1"},
    2: {"id": 2, "name": "Circular saw", "shelf": "B2"},
    3: {"id": 3, "name": "Car jack", "shelf": "C1"},
}

RESERVATIONS = {
    1: {"id": 1, "tool_id": 1, "member": "Ana", "day": date(2030, 5, 4)},
}
