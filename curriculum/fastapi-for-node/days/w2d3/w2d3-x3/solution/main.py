"""Imports and reports of the Lending Desk."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import FastAPI, Form, HTTPException, UploadFile
from fastapi.responses import StreamingResponse

import ledger

MOST_BYTES = 100_000
PIECE = 16_384

app = FastAPI(title="Lending Desk")
app.include_router(ledger.router)

imports: list[dict[str, Any]] = []


def count_rows(data: bytes) -> int:
    """The rows below the heading. A line break between quotes does not begin a row."""
    lines = csv.reader(io.StringIO(data.decode(errors="replace"), newline=""))
    return max(sum(1 for _ in lines) - 1, 0)


async def read_capped(upload: UploadFile, most: int) -> bytes:
    data = bytearray()
    while piece := await upload.read(PIECE):
        data += piece
        if len(data) > most:
            raise HTTPException(413, f"More than {most} bytes")
    return bytes(data)


@app.post("/imports", status_code=201)
async def create_import(branch: Annotated[str, Form()], file: UploadFile):
    data = await read_capped(file, MOST_BYTES)
    done = {"branch": branch, "bytes": len(data), "rows": count_rows(data)}
    imports.append(done)
    return done


def report_lines() -> Iterator[str]:
    for loan in ledger.read_loans():
        yield json.dumps(loan) + "\n"


@app.get("/report")
def report():
    return StreamingResponse(report_lines(), media_type="application/x-ndjson")


def import_events() -> Iterator[str]:
    for done in imports:
        yield f"event: import\ndata: {json.dumps(done)}\n\n"


@app.get("/events")
def events():
    return StreamingResponse(import_events(), media_type="text/event-stream")
