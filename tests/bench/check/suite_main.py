# SPDX-License-Identifier: GPL-3.0-or-later
"""The same three questions as in checks.py, as pytest is told them."""

from fastapi.testclient import TestClient
from main import app

client = TestClient(app)


def test_a_tool_is_found():
    response = client.get("/tools/1")
    assert response.status_code == 200
    assert response.json() == {"id": 1, "name": "Cordless drill"}


def test_an_unknown_one_is_not():
    assert client.get("/tools/9").status_code == 404


def test_a_word_is_no_number():
    assert client.get("/tools/drill").status_code == 422
