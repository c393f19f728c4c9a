"""The tools of the Lending Desk. This file stays as it is."""

from itertools import count

TOOLS = {
    1: {"id": 1, "name": "Cordless drill", "shelf": "A1"},
    2: {"id": 2, "name": "Circular saw", "shelf": "B2"},
    3: {"id": 3, "name": "Car jack", "shelf": "C1"},
    4: {"id": 4, "name": "Laser level", "shelf": "A2"},
}
FEATURED = [4, 2]  # numbers of tools, the most wanted first

_numbers = count(5)


def new_number() -> int:
    """A number that no tool has, or has ever had."""
    return next(_numbers)
