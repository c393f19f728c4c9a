import re

from second_stack_grader.api import check, expect, mistake

TOOLS = [
    {"id": 1, "name": "Cordless drill", "shelf": "A1", "note": "two batteries"},
    {"id": 2, "name": "Circular saw", "shelf": "B2"},
    {"id": 3, "name": "Car jack", "shelf": "C1", "note": "2 tonnes"},
    {"id": 4, "name": "Laser level", "shelf": "A2"},
    {"id": 5, "name": "Wet saw", "shelf": "B3", "note": "wear goggles"},
]
RESOURCES = ["GET /tools", "GET /tools/{}", "PUT /tools/{}", "POST /loans", "DELETE /loans/{}"]
OLD = {"/getTools", "/getTool", "/updateTool", "/createLoanAction", "/endLoanAction"}
VERB = r"(get|list|fetch|show|create|add|make|new|update|edit|set|replace|delete|remove|end|return|do|lend)([A-Z_-]|$)"


def plain(tool):
    """A tool without a note may say so with null."""
    return {key: value for key, value in tool.items() if value is not None} if isinstance(tool, dict) else tool


def with_verb(path):
    return path not in OLD and any(re.match(VERB, part) for part in path.split("/"))


async def documented(app):
    schema = (await app.get("/openapi.json")).json()
    expect(schema).to_contain({"paths": dict})
    return schema["paths"]


async def lend(app, tool_id, member="Ana"):
    return await app.post("/loans", json={"tool_id": tool_id, "member": member})


@check("the documentation lists the resources, and only the five old paths have a verb in them", requirement="table")
async def table(app):
    paths = await documented(app)
    got = {f"{verb.upper()} {re.sub('{.*?}', '{}', path)}" for path, verbs in paths.items() for verb in verbs}
    for each in RESOURCES:
        expect(sorted(got), because="{} stands for the number").to_contain(each)
    expect([path for path in paths if with_verb(path)], because="the verb is that of HTTP").to_equal([])


@check("a page of tools says where it is, and one tool is answered as it is", requirement="page")
async def page(app, random):
    response = await app.get("/tools")
    expect(response).to_have_status(200)
    expect(response.json()).to_equal({"items": [...] * 5, "total": 5, "limit": 20, "offset": 0})
    limit, offset = random.randint(1, 3), random.randint(1, 4)
    got = (await app.get("/tools", params={"limit": limit, "offset": offset})).json()
    wanted = TOOLS[offset : offset + limit]
    expect(got).to_equal({"items": list, "total": 5, "limit": limit, "offset": offset})
    expect([plain(tool) for tool in got["items"]]).to_equal(wanted)
    tool = random.choice(TOOLS)
    response = await app.get(f"/tools/{tool['id']}")
    expect(response).to_have_status(200)
    expect(plain(response.json())).to_equal(tool)


@check("a new loan gets 201, a tool that is out 409", requirement="status")
async def lent(app, random):
    tool_id, member = random.randint(1, 5), random.choice(["Ana", "Bo", "Cy"])
    response = await lend(app, tool_id, member)
    expect(response).to_have_status(201)
    expect(response.json()).to_equal({"id": int, "tool_id": tool_id, "member": member})
    expect(await lend(app, tool_id, "Di")).to_have_status(409)
    expect(await lend(app, tool_id % 5 + 1, "Di")).to_have_status(201)


@check("a loan that is ended gets 204, and its tool can be lent again", requirement="status")
async def ended(app, random):
    tool_id = random.randint(1, 5)
    loan = (await lend(app, tool_id)).json()
    expect(loan).to_contain({"id": int})
    expect(await app.delete(f"/loans/{loan['id']}")).to_have_status(204)
    expect(await lend(app, tool_id)).to_have_status(201)


@check("an unknown tool gets 404, whatever is wanted with it", requirement="status")
async def missing(app, random):
    number = random.randint(50, 5000)
    expect(await app.get(f"/tools/{number}")).to_have_status(404)
    expect(await app.put(f"/tools/{number}", json={"name": "Saw", "shelf": "A1"})).to_have_status(404)
    expect(await lend(app, number)).to_have_status(404)


@check("PUT replaces the tool, and a note that is not sent is gone", requirement="put")
async def replaced(app, random):
    number, shelf = random.choice([1, 3, 5]), f"D{random.randint(1, 9)}"
    response = await app.put(f"/tools/{number}", json={"name": "Heat gun", "shelf": shelf})
    expect(response).to_have_status(200)
    for got in (response, await app.get(f"/tools/{number}")):
        expect(plain(got.json())).to_equal({"id": number, "name": "Heat gun", "shelf": shelf})


@check("the same PUT again changes nothing", requirement="put")
async def put_twice(app, random):
    number = random.randint(1, 5)
    whole = {"name": random.choice(["Heat gun", "Tile cutter"]), "shelf": "E1", "note": "new"}
    for _ in range(2):
        response = await app.put(f"/tools/{number}", json=whole)
        expect(response).to_have_status(200)
        expect(response.json()).to_equal(whole | {"id": number})
    expect((await app.get("/tools")).json()).to_contain({"total": 5})


@check("the same DELETE again changes nothing", requirement="delete")
async def delete_twice(app, random):
    tool_id = random.randint(1, 5)
    first = (await lend(app, tool_id)).json()
    expect(first).to_contain({"id": int})
    await app.delete(f"/loans/{first['id']}")
    await lend(app, tool_id, "Bo")
    again = await app.delete(f"/loans/{first['id']}")
    if again.status_code != 204:
        expect(again, because="a loan that has ended is 204 or 404").to_have_status(404)
    expect(await lend(app, tool_id, "Cy"), because="the loan of Bo has not ended").to_have_status(409)


async def moved(app, method, old, new, **more):
    """Sends a request to an old path; gives what is answered where it redirects to."""
    response = await app.request(method, old, **more)
    expect(response).to_have_status(308)
    expect(response).to_have_header("location", re.compile(rf"^(http://[^/]+)?{new}(\?.*)?$"))
    return await app.request(method, old, follow_redirects=True, **more)


@check("the old paths for reading redirect with 308, with their query", requirement="old")
async def old_reading(app, random):
    tool = random.choice(TOOLS)
    got = await moved(app, "GET", f"/getTool?id={tool['id']}", f"/tools/{tool['id']}")
    expect(plain(got.json())).to_equal(tool)
    limit, offset = random.randint(1, 3), random.randint(1, 3)
    got = await moved(app, "GET", f"/getTools?limit={limit}&offset={offset}", "/tools")
    expect(got.json()).to_contain({"limit": limit, "offset": offset})


@check("the old paths for changing redirect with 308, and verb and body arrive", requirement="old")
async def old_changing(app, random):
    number = random.randint(1, 5)
    whole = {"name": "Heat gun", "shelf": "D3", "note": random.choice(["hot", "new"])}
    got = await moved(app, "PUT", f"/updateTool?id={number}", f"/tools/{number}", json=whole)
    expect(got.json()).to_equal(whole | {"id": number})
    loan = await moved(app, "POST", "/createLoanAction", "/loans", json={"tool_id": number, "member": "Eli"})
    expect(loan).to_have_status(201)
    expect(loan.json()).to_contain({"id": int})
    number = loan.json()["id"]
    expect(await moved(app, "DELETE", f"/endLoanAction?id={number}", f"/loans/{number}")).to_have_status(204)


@mistake("m1")
def verbs_in_paths(sources, failed):
    return "table" in failed and any(
        with_verb(route.path) for route in sources.everywhere().routes()
    )


@mistake("m2")
def always_200(sources, failed):
    source = sources.everywhere()
    errors = source.calls("HTTPException") or source.has_number(404, 409)
    return {"lent", "ended", "missing"} <= failed and "table" not in failed and not errors


@mistake("m3")
def put_merges(sources, failed):
    return "replaced" in failed and not {"table", "page", "put_twice"} & failed


@mistake("m4")
def redirect_loses_the_verb(sources, failed):
    source = sources.everywhere()
    names = ["HTTP_301_MOVED_PERMANENTLY", "HTTP_302_FOUND", "HTTP_303_SEE_OTHER"]
    return "old_changing" in failed and (source.has_number(301, 302, 303) or source.uses_attribute(*names))
