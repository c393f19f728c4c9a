"""The tools and loans of the Lending Desk. This file stays as it is."""

from itertools import count

TOOLS = {
    1: {"id": 1, "name": "Cordless drill", "shelf": "A1", "note": "two batteries"},
    2: {"id": 2, "name": "Circular saw", "shelf": "B2"},
    3: {"id": 3, "name": "Car jack", "shelf": "C1", "note": "2 tonnes"},
    4: {"id": 4, "name": "Laser level", "shelf": "A2"},
    5: {"id": 5, "name": "Wet saw", "shelf": "B3", "note": "wear goggles"},
}
LOANS: dict[int, dict] = {}  # only the loans that have not ended

_numbers = count(1)


def new_loan_number() -> int:
    """A number that no loan has, or has ever had."""
    return next(_numbers)


def is_out(tool_id: int) -> bool:
    return any(loan["tool_id"] == tool_id for loan in LOANS.values())
