from second_stack_grader.api import check, expect, mistake

TOOLS = [
    {"id": 1, "name": "Cordless drill", "shelf": "A1"},
    {"id": 2, "name": "Circular saw", "shelf": "B2"},
    {"id": 3, "name": "Car jack", "shelf": "C1"},
]


@check("ping answers with JSON", requirement="ping")
async def ping(app):
    response = await app.get("/ping")
    expect(response).to_have_status(200)
    expect(response).to_have_header("content-type", "application/json")
    expect(response.json()).to_equal({"status": "ok"})


@check("the list has every tool", requirement="list")
async def listed(app):
    response = await app.get("/tools")
    expect(response).to_have_status(200)
    expect(response.json()).to_equal(TOOLS)


@check("another verb on a known path gets 405", requirement="list")
async def wrong_verb(app, random):
    verb = random.choice(["POST", "PUT", "DELETE"])
    expect(await app.request(verb, "/tools")).to_have_status(405)


@check("a tool is found by its number", requirement="one")
async def found(app, random):
    for tool in random.sample(TOOLS, 3):
        response = await app.get(f"/tools/{tool['id']}")
        expect(response).to_have_status(200)
        expect(response.json()).to_equal(tool)


@check("what is no whole number gets 422", requirement="one")
async def no_number(app, random):
    response = await app.get("/tools/" + random.choice(["drill", "saw", "1.5"]))
    expect(response).to_have_status(422)
    expect(response.json()).to_contain({"detail": ...})


@check("an unknown tool gets 404 and a detail", requirement="unknown")
async def unknown(app, random):
    number = random.randint(50, 5000)
    response = await app.get(f"/tools/{number}")
    expect(response).to_have_status(404)
    expect(response.json()).to_equal({"detail": f"There is no tool {number}"})


async def all_routes(server):
    async with server.client() as http:
        expect((await http.get("/ping")).json()).to_equal({"status": "ok"})
        expect((await http.get("/tools")).json()).to_equal(TOOLS)
        expect(await http.get("/tools/77")).to_have_status(404)


@check("uvicorn main:app serves the routes on a free port", requirement="serve")
async def under_uvicorn(server):
    server.start()
    await all_routes(server)


@check("python main.py serves them on the port in PORT", requirement="serve")
async def as_program(server):
    server.start(["python", "main.py"], {"PORT": "{port}"})
    await all_routes(server)


@mistake("m4")
def decorator_without_call(sources, failed):
    return sources.module("main").decorated_without_call("get")


@mistake("m3")
def server_at_import(sources, failed):
    return "under_uvicorn" in failed and sources.module("main").runs_at_import("run", "serve", "main")


@mistake("m1")
def status_in_a_tuple(sources, failed):
    return "unknown" in failed and sources.module("main").returns_with_status()


@mistake("m2")
def number_stays_text(sources, failed):
    module = sources.module("main")
    return bool({"found", "no_number"} & failed) and (
        module.lacks_hint("tool_id") or module.hint_of("tool_id") == "str"
    )
