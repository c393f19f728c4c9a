"""The tools of the Lending Desk. This file stays as it is."""

TOOLS = {
    1: {"id": 1, "name": "Cordless drill", "shelf": "A1"},
    2: {"id": 2, "name": "Circular saw", "shelf": "B2"},
    3: {"id": 3, "name": "Car jack", "shelf": "C1"},
}
