import sys

import httpx
from fastapi.testclient import TestClient

from main import app

document: httpx.Response = TestClient(app).get("/openapi.json")
with open(sys.argv[1], "wb") as file:
    file.write(document.content)
