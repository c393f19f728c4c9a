# SPDX-License-Identifier: GPL-3.0-or-later
"""The same three questions as in suite_main.py."""

from second_stack_grader.api import check, expect


@check("a tool is found", requirement="tool")
async def found(app):
    response = await app.get("/tools/1")
    expect(response).to_have_status(200)
    expect(response.json()).to_equal({"id": 1, "name": "Cordless drill"})


@check("an unknown one is not", requirement="tool")
async def unknown(app):
    expect(await app.get("/tools/9")).to_have_status(404)


@check("a word is no number", requirement="tool")
async def word(app):
    expect(await app.get("/tools/drill")).to_have_status(422)
