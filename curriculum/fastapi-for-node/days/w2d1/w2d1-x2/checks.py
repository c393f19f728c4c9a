import ast
import re

from second_stack_grader.api import check, expect, mistake

TOOLS = [
    {"id": 1, "name": "Cordless drill", "shelf": "A1"},
    {"id": 2, "name": "Circular saw", "shelf": "B2"},
    {"id": 3, "name": "Car jack", "shelf": "C1"},
    {"id": 4, "name": "Laser level", "shelf": "A2"},
]
# A body beside 204 breaks the connection off: with this header, no later request is sent over it.
LAST = {"connection": "close"}


def new_tool(random):
    name = random.choice(["Wet saw", "Tile cutter", "Heat gun"])
    return {"name": name, "shelf": random.choice("DEF") + str(random.randint(1, 9))}


@check("the featured tools are found, the most wanted first", requirement="featured")
async def featured(app):
    response = await app.get("/tools/featured")
    expect(response).to_have_status(200)
    expect(response.json()).to_equal([TOOLS[3], TOOLS[1]])


@check("a number still leads to its tool, and an unknown one to 404", requirement="featured")
async def one(app, random):
    tool = random.choice(TOOLS)
    expect((await app.get(f"/tools/{tool['id']}")).json()).to_equal(tool)
    expect(await app.get(f"/tools/{random.randint(50, 5000)}")).to_have_status(404)


@check("the list is at /tools", requirement="slash")
async def listed(app):
    response = await app.get("/tools")
    expect(response).to_have_status(200)
    expect(response.json()).to_equal(TOOLS)


@check("/tools/ is redirected to /tools with 307", requirement="slash")
async def redirected(app):
    response = await app.get("/tools/")
    expect(response).to_have_status(307)
    expect(response).to_have_header("location", re.compile(r"^(http://[^/]+)?/tools$"))


@check("the documentation has /tools, and no path that ends with a slash", requirement="slash")
async def documented(app):
    schema = (await app.get("/openapi.json")).json()
    expect(schema).to_contain({"paths": dict})
    paths = schema["paths"]
    expect([path for path in paths if path != "/" and path.endswith("/")]).to_equal([])
    expect(paths).to_contain({"/tools": {"get": ...}})


@check("POST makes a tool and answers 201 with it", requirement="create")
async def created(app, random):
    before = {tool["id"] for tool in TOOLS}
    for _ in range(2):
        wanted = new_tool(random)
        response = await app.post("/tools", json=wanted)
        expect(response).to_have_status(201)
        expect(response.json()).to_equal(wanted | {"id": int})
        number = response.json()["id"]
        expect(number in before, because=f"the number {number} was taken already").to_equal(False)
        before.add(number)
        expect((await app.get(f"/tools/{number}")).json()).to_equal(wanted | {"id": number})


@check("Location leads to the new tool", requirement="location")
async def location(app, random):
    wanted = new_tool(random)
    response = await app.post("/tools", json=wanted)
    expect(response).to_have_header("location", re.compile(r"^(http://[^/]+)?/tools/\d+$"))
    found = await app.get(response.headers["location"])
    expect(found).to_have_status(200)
    expect(found.json()).to_contain(wanted)


@check("DELETE answers 204 with an empty body, and the tool is gone", requirement="delete")
async def deleted(app, random):
    number = random.randint(1, 4)
    response = await app.delete(f"/tools/{number}", headers=LAST)
    expect(response).to_have_status(204)
    expect(response.text).to_equal("")
    expect(await app.get(f"/tools/{number}")).to_have_status(404)
    expect((await app.get("/tools")).json()).to_equal([tool for tool in TOOLS if tool["id"] != number])


@check("DELETE answers 404 when there is no such tool", requirement="delete")
async def deleted_unknown(app, random):
    expect(await app.delete(f"/tools/{random.randint(50, 5000)}")).to_have_status(404)
    number = random.randint(1, 4)
    expect(await app.delete(f"/tools/{number}", headers=LAST)).to_have_status(204)
    expect(await app.delete(f"/tools/{number}")).to_have_status(404)


@check("under uvicorn, DELETE leaves no error in the log", requirement="delete")
async def clean_log(server, random):
    server.start()
    async with server.client() as http:
        expect(await http.delete(f"/tools/{random.randint(1, 4)}", headers=LAST)).to_have_status(204)
    server.signal("TERM")
    server.wait()
    errors = re.findall(r"^\S*(?:Error|Exception)\b.*$", server.log(), re.M)
    expect(errors, because="uvicorn failed while it sent the answer to DELETE").to_equal([])


def routes(sources, method):
    return [route for route in sources.module("main").routes() if route.method == method]


def functions(sources, method):
    return [sources.function("main", route.function) for route in routes(sources, method)]


def says_204(text):
    return "204" in (text or "")


@mistake("m1")
def fixed_path_is_shadowed(sources, failed):
    paths = [route.path for route in routes(sources, "get")]
    fixed = next((n for n, path in enumerate(paths) if path.endswith("/featured")), -1)
    return "featured" in failed and any(path.endswith("}") for path in paths[: max(fixed, 0)])


@mistake("m2")
def body_beside_204(sources, failed):
    for route in routes(sources, "delete"):
        function = sources.function("main", route.function)
        for call in function.calls_of("Response", "JSONResponse", "PlainTextResponse"):
            texts = {each.arg: ast.unparse(each.value) for each in call.keywords}
            content = ast.unparse(call.args[0]) if call.args else texts.get("content", "None")
            status = ast.unparse(call.args[1]) if len(call.args) > 1 else texts.get("status_code")
            if says_204(status) and content not in ("None", "''", "b''"):
                return True
        hint = ast.unparse(function.tree.returns) if function.tree and function.tree.returns else "None"
        if says_204(route.keywords.get("status_code")) and hint != "None" and "Response" not in hint:
            return True
    return False


@mistake("m3")
def header_on_another_response(sources, failed):
    return "location" in failed and "created" not in failed and any(map(drops_response, functions(sources, "post")))


def drops_response(function):
    """Makes a response and does not return it."""
    calls = [ast.unparse(each) for each in function.calls_of("Response", "JSONResponse")]
    names = [ast.unparse(each.targets[0]) for each in function.nodes(ast.Assign) if ast.unparse(each.value) in calls]
    returned = [ast.unparse(each.value) for each in function.nodes(ast.Return) if each.value]
    return bool(calls) and not {*calls, *names} & {*returned}


@mistake("m4")
def get_creates(sources, failed):
    creating = any(
        says_201 or each.calls("new_number") or each.mutates("TOOLS") or each.mutates("catalogue.TOOLS")
        for each, says_201 in zip(
            functions(sources, "get"),
            ["201" in route.keywords.get("status_code", "") for route in routes(sources, "get")],
            strict=True,
        )
    )
    return "created" in failed and creating


@mistake("m5")
def value_is_thrown_away(sources, failed):
    return any(
        says_204(route.keywords.get("status_code")) and "Response" not in ast.unparse(function.tree)
        and any(not (isinstance(each.value, ast.Constant) and each.value.value is None)
                for each in function.nodes(ast.Return) if each.value)
        for route, function in zip(routes(sources, "delete"), functions(sources, "delete"), strict=True)
    )  # fmt: skip
