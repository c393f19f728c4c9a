import ast
import json
import re

from second_stack_grader.api import CheckFailed, check, expect, mistake, run

MOST = 100_000
PIECE = 16_384
TOTAL = 2000
TOOLS = ["Cordless drill", "Circular saw", "Car jack", "Spirit level"]
NOTE = "returned clean, checked at the counter, nothing missing; " * 10


def loan(number):
    return {"id": number, "tool": TOOLS[number % 4], "days": number % 15, "note": NOTE}


def file_of(data):
    return {"file": ("loans.csv", data, "text/csv")}


def csv_of(random, rows):
    lines = [f"{random.randint(1, 99)},{random.choice(TOOLS)},{random.randint(1, 14)}" for _ in range(rows)]
    return "\r\n".join(["member,tool,days", *lines, ""]).encode()


def upload_of(traffic, size):
    """A file of this many bytes that is asked for piece by piece."""
    left = [size]

    def read(size=-1):
        number = left[0] if size is None or size < 0 else min(size, left[0])
        left[0] -= number
        return b"x" * number

    return traffic.stand_in("upload", read=read)


def sizes_of(traffic):
    """What each call of read asked for; -1 is everything."""
    return [next(iter([*visit.args, *visit.kwargs.values()]), -1) for visit in traffic.visits]


@check("a form with a file and a branch is answered with its rows", requirement="form")
async def form(app, random):
    for rows in (random.randint(3, 400), 0):
        branch = random.choice(["North", "Harbour", "Mill Lane"])
        data = csv_of(random, rows)
        response = await app.post("/imports", data={"branch": branch}, files=file_of(data))
        expect(response).to_have_status(201)
        expect(response.json()).to_equal({"branch": branch, "bytes": len(data), "rows": rows})


@check("JSON, a form without a file and one without a branch get 422", requirement="form")
async def refused(app):
    expect(await app.post("/imports", json={"branch": "North", "file": "a,b"})).to_have_status(422)
    expect(await app.post("/imports", data={"branch": "North"})).to_have_status(422)
    expect(await app.post("/imports", files=file_of(b"a,b\n"))).to_have_status(422)
    # A service that refuses everything is no better
    expect(await app.post("/imports", data={"branch": "N"}, files=file_of(b"a,b\n"))).to_have_status(201)


@check("100,000 bytes are taken, and one more gets 413", requirement="cap")
async def cap(app, random):
    data = csv_of(random, 400)
    full = data + b"1,Saw,1\n" * ((MOST - len(data)) // 8)
    full += b"\n" * (MOST - len(full))
    response = await app.post("/imports", data={"branch": "North"}, files=file_of(full))
    expect(response, because="a file of 100,000 bytes").to_have_status(201)
    expect(response.json()["bytes"]).to_equal(MOST)
    for more in (1, random.randint(50_000, 400_000)):
        response = await app.post("/imports", data={"branch": "North"}, files=file_of(full + b"\n" * more))
        expect(response, because=f"a file of {MOST + more:,} bytes").to_have_status(413)


@check("read_capped gives back the whole of a file that is small enough", requirement="pieces")
def whole(main, traffic, random):
    size = random.randint(40_000, 60_000)
    for number in (size, 0):
        got = main.read_capped(upload_of(traffic, number), size)
        expect(len(got), because=f"the bytes of a file of {number}, with at most {size}").to_equal(number)


@check("read_capped asks for at most 16,384 bytes at a time", requirement="pieces")
def pieces(main, traffic):
    expect(len(main.read_capped(upload_of(traffic, 50_000), 60_000))).to_equal(50_000)
    for size in sizes_of(traffic):
        asked = type(size) is int and 0 < size <= PIECE
        what = f"upload.read({size})" if size != -1 else "upload.read(), which is everything at once"
        expect(asked, because=f"a piece of 1 to 16,384 bytes is asked for by {what}").to_equal(True)


@check("read_capped stops reading when there are too many bytes", requirement="pieces")
def stops(main, traffic, random):
    most = random.randint(20_000, 40_000)
    outcome = run(main.read_capped, upload_of(traffic, 2_000_000), most)
    if outcome.raised is None or outcome.raised.class_name == "NotImplementedError":
        how = "was not refused" if outcome.raised is None else "raised NotImplementedError"
        raise CheckFailed(f"A file of 2,000,000 bytes, with at most {most}, {how}")
    *before, _ = sizes_of(traffic)
    read = sum(2_000_000 if size == -1 else size for size in before)
    expect(read, because=f"bytes that were there before the last read, with at most {most}").to_be_at_most(most)


@check("the report has one loan as JSON in each line", requirement="report")
async def report(app):
    response = await app.get("/report")
    expect(response).to_have_status(200)
    expect(response).to_have_header("content-type", re.compile(r"^application/x-ndjson\b"))
    expect(response.text.endswith("\n"), because="the last line ends as the others do").to_equal(True)
    lines = response.text.splitlines()
    expect(len(lines), because="lines of the report").to_equal(TOTAL)
    for number, line in enumerate(lines, 1):
        expect(json.loads(line), because=f"line {number}").to_equal(loan(number))


@check("the first line arrives before the last loan is read", requirement="stream")
async def lazy(app):
    async with app.stream("GET", "/report") as response:
        expect(response).to_have_status(200)
        parts = response.aiter_bytes()  # kept, because the answer would be closed with it
        await anext(parts)
        counts = (await app.get("/counts")).json()
        because = f"loans of {TOTAL} that were read when the first piece of the answer had arrived"
        expect(counts["rowsRead"], because).to_be_at_most(TOTAL - 1)


@check("no loan is read on the thread of the event loop", requirement="stream")
async def off_loop(app):
    expect(await app.get("/report")).to_have_status(200)
    counts = (await app.get("/counts")).json()
    expect(counts["rowsRead"], because="loans read by one report").to_equal(TOTAL)
    expect(counts["readOnLoop"], because="loans for which the event loop had to wait").to_equal(0)


@check("GET /events, if it is there, tells of each import as an event")
async def events(app):
    missing = await app.get("/events")
    if missing.status_code == 404:
        return  # an optional extra
    done = (await app.post("/imports", data={"branch": "Harbour"}, files=file_of(b"a\n1\n2\n"))).json()
    async with app.stream("GET", "/events") as response:
        expect(response).to_have_status(200)
        expect(response).to_have_header("content-type", re.compile(r"^text/event-stream\b"))
        fields = []
        async for line in response.aiter_lines():
            if not line:
                break  # the end of the first event
            name, _, value = line.partition(":")
            fields.append((name, value.removeprefix(" ")))
    expect(dict(fields).get("event"), because="the field event of the first event").to_equal("import")
    data = "\n".join(value for name, value in fields if name == "data")
    expect(json.loads(data), because="the data of the first event").to_equal(done)


@mistake("m4")
def two_encodings(sources, failed):
    main = sources.module("main")
    classes = {each.name for each in main.nodes(ast.ClassDef)}
    for function in main.functions():
        hints = [ast.unparse(each.annotation) for each in function.args.args + function.args.kwonlyargs if each.annotation]
        file = any("UploadFile" in hint or "File(" in hint for hint in hints)
        body = any(
            re.search(rf"\b{re.escape(name)}\b", hint) and "Form(" not in hint and "UploadFile" not in hint
            for hint in hints for name in [*classes, "dict"]
        )  # fmt: skip
        if "form" in failed and file and body:
            return True
    return False


@mistake("m1")
def reads_without_a_cap(sources, failed):
    at_once = "pieces" in failed and sources.module("main").calls_without_arguments("read")
    return ("stops" in failed or at_once) and "whole" not in failed


@mistake("m2")
def builds_before_it_sends(sources, failed):
    return "lazy" in failed and "report" not in failed


@mistake("m3")
def blocks_the_loop(sources, failed):
    return "off_loop" in failed and not {"lazy", "report"} & failed
