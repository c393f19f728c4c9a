import ast

from second_stack_grader.api import check, expect, mistake

ANA = {"id": 1, "fullName": "Ana", "joinedOn": "2021-03-14", "guarantor": None}
BO = {"id": 2, "fullName": "Bo", "joinedOn": "2023-09-01", "guarantor": ANA}
CY = {"id": 3, "fullName": "Cy", "joinedOn": "2024-01-31", "guarantor": BO}
PUBLIC = {"id", "fullName", "joinedOn", "guarantor"}
NAMES = ["Di", "Eli Novak", "Fay", "Gus Marin"]


def keys_in(data):
    """Every key at every depth."""
    if isinstance(data, dict):
        return set(data) | {key for value in data.values() for key in keys_in(value)}
    return {key for each in data for key in keys_in(each)} if isinstance(data, list) else set()


def expect_public_only(response):
    expect(response).to_have_status(200)
    data = response.json()
    leaked = sorted(keys_in(data) - PUBLIC - {"full_name", "joined_on"})  # the names are another requirement
    expect(leaked, because="keys that are not for the public").to_equal([])


@check("the list shows members with camelCase keys", requirement="public")
async def camel_list(app):
    response = await app.get("/members")
    expect(response).to_have_status(200)
    expect(len(response.json())).to_equal(3)
    for got, wanted in zip(response.json(), [ANA, BO, CY], strict=True):
        expect(got).to_contain(wanted)


@check("the detail shows a member and the guarantor with camelCase keys", requirement="public")
async def camel_detail(app, random):
    for wanted in random.sample([ANA, BO, CY], 3):
        response = await app.get(f"/members/{wanted['id']}")
        expect(response).to_have_status(200)
        expect(response.json()).to_contain(wanted)
    expect(await app.get(f"/members/{random.randint(50, 900)}")).to_have_status(404)


@check("no secret is in the list", requirement="secret")
async def secret_in_list(app):
    expect_public_only(await app.get("/members"))


@check("no secret is in the detail, nor in the guarantor's guarantor", requirement="secret")
async def secret_in_detail(app, random):
    for number in random.sample([1, 2, 3], 3):
        expect_public_only(await app.get(f"/members/{number}"))


@check("a field that the store gets next month stays inside", requirement="later")
async def next_month(server, random):
    field = random.choice(["door_code", "iban", "birth_name", "phone_private"])
    server.start(environment={"NEXT_MONTH": f'{{"{field}": "x{random.randint(1000, 9999)}"}}'})
    async with server.client() as http:
        for path in ["/members", "/members/3"]:
            expect_public_only(await http.get(path))


@check("the body may have either name of a field", requirement="input")
async def both_names(app, random):
    day = f"2025-0{random.randint(1, 9)}-1{random.randint(0, 9)}"
    bodies = [
        {"fullName": random.choice(NAMES), "joinedOn": day},
        {"full_name": random.choice(NAMES), "joined_on": day},
        {"fullName": random.choice(NAMES), "joined_on": day},
    ]
    for body in bodies:
        expect(await app.post("/members", json=body)).to_have_status(201)
    expect(await app.post("/members", json={"joinedOn": day})).to_have_status(422)


@check("a new member is answered as published, and found afterwards", requirement="input")
async def created(app, random):
    name = random.choice(NAMES)
    response = await app.post("/members", json={"fullName": name, "joinedOn": "2025-06-30"})
    expect(response).to_have_status(201)
    wanted = {"id": 4, "fullName": name, "joinedOn": "2025-06-30", "guarantor": None}
    expect(response.json()).to_equal(wanted)
    expect((await app.get("/members/4")).json()).to_equal(wanted)


@check("the document shows the four fields as the answer of each route", requirement="schema")
async def documented(app):
    response = await app.get("/openapi.json")
    expect(response).to_have_status(200)
    document = response.json()
    places = [("/members", "get", "200"), ("/members/{member_id}", "get", "200"), ("/members", "post", "201")]
    for path, method, status in places:
        answer = document["paths"][path][method]["responses"][status]["content"]["application/json"]["schema"]
        answer = answer.get("items", answer)
        name = answer.get("$ref", "").rpartition("/")[2]
        shown = document.get("components", {}).get("schemas", {}).get(name, answer).get("properties", {})
        because = f"the fields that the document shows for {method.upper()} {path}"
        expect(sorted(shown), because).to_equal(sorted(PUBLIC))
    for secret in ("password_hash", "passwordHash", "notes_internal", "notesInternal"):
        expect(secret in response.text, because=f"the document has the name {secret}").to_equal(False)


LEAKS = {"secret_in_list", "secret_in_detail", "next_month", "documented"}


@mistake("m2")
def inherits_the_secret(sources, failed):
    classes = sources.module("main").nodes(ast.ClassDef)
    bases = {ast.unparse(base).rpartition(".")[2] for each in classes for base in each.bases}
    return bool(LEAKS & failed) and "MemberRecord" in bases


@mistake("m3")
def response_is_not_filtered(sources, failed):
    return "secret_in_list" in failed and sources.module("main").calls("JSONResponse", "Response", "ORJSONResponse")


@mistake("m1")
def takes_keys_out(sources, failed):
    main = sources.module("main")
    excluded = any(map(main.passes, ("exclude", "response_model_exclude")))
    deleted = any(isinstance(each, ast.Subscript) for node in main.nodes(ast.Delete) for each in node.targets)
    filtered = any(isinstance(op, ast.NotIn) for node in main.nodes(ast.Compare) for op in node.ops) and main.has_text(
        "password_hash", "passwordHash"
    )
    return bool(LEAKS & failed) and (excluded or deleted or filtered or main.calls("pop"))


@mistake("m4")
def alias_in_one_direction(sources, failed):
    main = sources.module("main")
    words = ("alias", "alias_generator", "serialization_alias", "validation_alias", "by_alias", "response_model_by_alias")
    uses_alias = any(map(main.passes, words)) or main.has_text("alias_generator")
    return bool({"camel_list", "camel_detail", "both_names", "created"} & failed) and uses_alias
