"""Imports and reports of the Lending Desk, ported from node/app.mjs.

    const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 100_000 } });
    app.post("/imports", upload.single("file"), (req, res) => { ... req.file.buffer, req.body.branch ... });

    app.get("/report", async (req, res) => {
      res.type("application/x-ndjson");
      await pipeline(Readable.from(toLines(readLoans())), res);
    });
"""

import csv
import io

from fastapi import FastAPI, UploadFile

import ledger

MOST_BYTES = 100_000
PIECE = 16_384

app = FastAPI(title="Lending Desk")
app.include_router(ledger.router)  # GET /counts, which tells how much of the ledger has been read


def count_rows(data: bytes) -> int:
    """The rows below the heading. A line break between quotes does not begin a row."""
    lines = csv.reader(io.StringIO(data.decode(errors="replace"), newline=""))
    return max(sum(1 for _ in lines) - 1, 0)


async def read_capped(upload, most: int) -> bytes:
    # To do: await upload.read(PIECE) gives the next piece, and b"" at the end.
    # More than `most` bytes are an error with status 413.
    raise NotImplementedError


# To do: `branch` is a text field of the same form. As it stands it is expected in the query string.
@app.post("/imports", status_code=201)
async def create_import(branch: str, file: UploadFile):
    return {"branch": branch, "bytes": 0, "rows": 0}


# To do: this reads everything, then sends everything, as one JSON array.
@app.get("/report")
async def report():
    return list(ledger.read_loans())


# Optional: GET /events
