from second_stack_grader.api import check, expect, mistake

OPERATIONS = {
    ("/tools", "get"): ("listTools", "tools", {"200"}),
    ("/tools/{tool_id}", "get"): ("getTool", "tools", {"200", "404"}),
    ("/reservations", "post"): ("createReservation", "reservations", {"201", "404", "409"}),
    ("/reservations/{reservation_id}", "get"): ("getReservation", "reservations", {"200", "404"}),
    ("/reservations/{reservation_id}", "delete"): ("cancelReservation", "reservations", {"204", "404"}),
}
# Writes the file as the learner's program does, and serves the folder with it, so that it can be read.
WRITE_AND_SERVE = """
import http.server, os, subprocess, sys, tempfile
folder = tempfile.mkdtemp()
subprocess.run([sys.executable, "export.py", os.path.join(folder, "contract.json")], check=True)
os.chdir(folder)
class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *words): pass
http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""


async def document_of(app):
    response = await app.get("/openapi.json")
    expect(response).to_have_status(200)
    return response.json()


def operations_of(document):
    """What the document has, by path and verb."""
    return {(path, verb): each for path, verbs in document["paths"].items() for verb, each in verbs.items()}


def known_operations(document):
    there = operations_of(document)
    return [(f"{verb.upper()} {path}", there[path, verb], *OPERATIONS[path, verb]) for path, verb in OPERATIONS
            if (path, verb) in there]  # fmt: skip


def resolved(document, schema):
    name = schema.get("$ref", "").rpartition("/")[2]
    return document["components"]["schemas"][name] if name else schema


def examples_of(document):
    """The examples of the body, wherever the document has them."""
    content = operations_of(document)["/reservations", "post"]["requestBody"]["content"]["application/json"]
    schema = resolved(document, content["schema"])
    found = [each["value"] for each in content.get("examples", {}).values() if "value" in each]
    found += [*content["schema"].get("examples", []), *schema.get("examples", [])]
    found += [place["example"] for place in (content, schema) if "example" in place]
    by_field = {name: each["examples"][0] for name, each in schema.get("properties", {}).items() if each.get("examples")}
    whole = set(schema.get("required", [])) <= set(by_field)
    return found or ([by_field] if by_field and whole else [])


@check("all five operations are in the document", requirement="ids")
async def visible(app):
    there = operations_of(await document_of(app))
    expect(sorted(f"{verb.upper()} {path}" for path, verb in there)).to_equal(
        sorted(f"{verb.upper()} {path}" for path, verb in OPERATIONS)
    )


@check("no two operations share an operation id", requirement="ids")
async def unique(app):
    ids = [each.get("operationId") for each in operations_of(await document_of(app)).values()]
    twice = sorted({each for each in ids if ids.count(each) > 1})
    expect(twice, because="operation ids that stand in the document more than once").to_equal([])


@check("the operation ids are those that the clients know", requirement="ids")
async def ids(app):
    for route, operation, wanted, _, _ in known_operations(await document_of(app)):
        expect(operation.get("operationId"), because=f"the operation id of {route}").to_equal(wanted)


@check("each operation has its tag and a summary in words", requirement="words")
async def words(app):
    for route, operation, _, tag, _ in known_operations(await document_of(app)):
        expect(operation.get("tags"), because=f"the tags of {route}").to_equal([tag])
        summary = operation.get("summary", "")
        expect(len(summary.split()), because=f"words in the summary of {route}, {summary!r}").to_be_at_least(3)


@check("404 and 409 are documented where they can happen, and only there", requirement="errors")
async def documented(app):
    document = await document_of(app)
    for route, operation, _, _, statuses in known_operations(document):
        got = set(operation["responses"]) - {"422"}
        expect(sorted(got), because=f"the documented statuses of {route}").to_equal(sorted(statuses))
        for status in sorted(statuses & {"404", "409"}):
            content = operation["responses"][status].get("content", {})
            schema = resolved(document, content.get("application/json", {}).get("schema", {}))
            because = f"the model that the document shows for the {status} of {route}"
            expect(schema, because).to_contain({"properties": {"detail": {"type": "string"}}})


@check("a tool that is taken on that day gets 409", requirement="errors")
async def taken(app, random):
    body = {"tool_id": random.randint(1, 3), "member": "Di", "day": f"2032-04-{random.randint(10, 30)}"}
    expect(await app.post("/reservations", json=body)).to_have_status(201)
    response = await app.post("/reservations", json=body | {"member": "Eli"})
    expect(response).to_have_status(409)
    expect(response.json()).to_equal({"detail": f"Tool {body['tool_id']} is taken on {body['day']}"})


@check("an unknown number gets the 404 that is documented", requirement="errors")
async def unknown(app, random):
    number = random.randint(50, 5000)
    requests = [
        ("GET", f"/tools/{number}", None, "tool"),
        ("POST", "/reservations", {"tool_id": number, "member": "Di", "day": "2032-04-01"}, "tool"),
        ("GET", f"/reservations/{number}", None, "reservation"),
        ("DELETE", f"/reservations/{number}", None, "reservation"),
    ]
    for verb, path, body, what in requests:
        response = await app.request(verb, path, json=body)
        expect(response).to_have_status(404)
        expect(response.json()).to_equal({"detail": f"There is no {what} {number}"})
    expect(await app.delete("/reservations/1")).to_have_status(204)


@check("the body of POST /reservations has an example", requirement="example")
async def example_there(app):
    found = examples_of(await document_of(app))
    expect(len(found), because="examples of the body of POST /reservations").to_be_at_least(1)


@check("the example can be sent as it is", requirement="example")
async def example_sent(app):
    found = examples_of(await document_of(app))
    expect(len(found), because="examples of the body of POST /reservations").to_be_at_least(1)
    expect(await app.post("/reservations", json=found[0])).to_have_status(201)
    for other in found[1:]:
        status = (await app.post("/reservations", json=other)).status_code
        expect(status in (201, 404, 409), because=f"the example {other} gets {status}").to_equal(True)


@check("python export.py writes the document that the service shows", requirement="export")
async def exported(app, server):
    document = await document_of(app)
    server.start(["python", "-c", WRITE_AND_SERVE, "{port}"])
    async with server.client() as http:
        response = await http.get("/contract.json")
    expect(response, because="the file that python export.py was to write").to_have_status(200)
    expect(response.json(), because="the file and /openapi.json").to_equal(document)


@mistake("m4")
def hides_routes(sources, failed):
    return "visible" in failed and sources.everywhere().passes("include_in_schema", "False")


@mistake("m3")
def copied_ids(sources, failed):
    return "unique" in failed


@mistake("m1")
def promises_another_status(sources, failed):
    return "taken" in failed and "documented" not in failed


@mistake("m2")
def example_does_not_fit(sources, failed):
    return "example_sent" in failed and "example_there" not in failed and "taken" not in failed
