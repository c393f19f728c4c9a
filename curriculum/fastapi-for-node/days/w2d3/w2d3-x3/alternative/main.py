"""The same with a model for the form, an async generator that fetches rows in a thread, and FastAPI's own events."""

import csv
import io
from collections.abc import AsyncIterator, Iterable
from itertools import islice
from tempfile import SpooledTemporaryFile
from typing import Annotated

from anyio import to_thread
from fastapi import FastAPI, Form, Request, UploadFile
from fastapi.responses import JSONResponse, StreamingResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel, TypeAdapter

from ledger import read_loans
from ledger import router as ledger_router


class TooLarge(Exception):
    """The upload is larger than it may be."""


class ImportForm(BaseModel):
    branch: str
    file: UploadFile


class ImportResult(BaseModel):
    branch: str
    bytes: int
    rows: int


class LinesResponse(StreamingResponse):
    media_type = "application/x-ndjson"


app = FastAPI(title="Lending Desk")
app.include_router(ledger_router)
finished: list[ImportResult] = []
to_json = TypeAdapter(dict).dump_json


async def read_capped(upload, most: int) -> bytes:
    with SpooledTemporaryFile(max_size=most) as kept:
        left = most + 1  # one more than there may be
        while left > 0:
            piece = await upload.read(min(left, 8_192))
            if not piece:
                kept.seek(0)
                return kept.read()
            kept.write(piece)
            left -= len(piece)
    raise TooLarge(f"More than {most} bytes")


@app.exception_handler(TooLarge)
async def too_large(request: Request, error: TooLarge) -> JSONResponse:
    return JSONResponse({"detail": str(error)}, status_code=413)


@app.post("/imports", status_code=201)
async def take(form: Annotated[ImportForm, Form()]) -> ImportResult:
    data = await read_capped(form.file, 100_000)
    text = data.decode("utf-8", "replace")
    _, *rows = list(csv.reader(io.StringIO(text, newline=""))) or [[]]
    result = ImportResult(branch=form.branch, bytes=len(data), rows=len(rows))
    finished.append(result)
    return result


async def lines() -> AsyncIterator[bytes]:
    rows = read_loans()
    while batch := await to_thread.run_sync(lambda: list(islice(rows, 20))):
        yield b"".join(to_json(row) + b"\n" for row in batch)


@app.get("/report")
async def report() -> LinesResponse:
    return LinesResponse(lines())


@app.get("/events", response_class=EventSourceResponse)
def events() -> Iterable[ServerSentEvent]:
    for number, result in enumerate(finished, 1):
        yield ServerSentEvent(event="import", id=str(number), data=result)
