"""Tools and loans of the Lending Desk as resources; the old paths redirect to them."""

from fastapi import FastAPI
from fastapi.responses import RedirectResponse

from store import LOANS, TOOLS, is_out, new_loan_number

app = FastAPI(title="Lending Desk")


def unknown(tool_id: int) -> dict:
    return {"ok": False, "error": f"There is no tool {tool_id}"}


@app.get("/tools")
def list_tools(limit: int = 20, offset: int = 0) -> dict:
    tools = list(TOOLS.values())
    return {"items": tools[offset : offset + limit], "total": len(tools), "limit": limit, "offset": offset}


@app.get("/tools/{tool_id}")
def get_tool(tool_id: int) -> dict:
    return TOOLS.get(tool_id) or unknown(tool_id)


@app.put("/tools/{tool_id}")
def replace_tool(tool_id: int, body: dict) -> dict:
    if tool_id not in TOOLS:
        return unknown(tool_id)
    TOOLS[tool_id] = body | {"id": tool_id}
    return TOOLS[tool_id]


@app.post("/loans")
def create_loan(body: dict) -> dict:
    tool_id = body["tool_id"]
    if tool_id not in TOOLS:
        return unknown(tool_id)
    if is_out(tool_id):
        return {"ok": False, "error": f"Tool {tool_id} is out"}
    loan = {"id": new_loan_number(), "tool_id": tool_id, "member": body["member"]}
    LOANS[loan["id"]] = loan
    return loan


@app.delete("/loans/{loan_id}")
def end_loan(loan_id: int) -> dict:
    return {"ok": LOANS.pop(loan_id, None) is not None}


# The old paths, until the last client has moved. 308 keeps verb and body.


@app.get("/getTools", deprecated=True)
def old_get_tools(limit: int = 20, offset: int = 0) -> RedirectResponse:
    return RedirectResponse(f"/tools?limit={limit}&offset={offset}", 308)


@app.get("/getTool", deprecated=True)
def old_get_tool(id: int) -> RedirectResponse:
    return RedirectResponse(f"/tools/{id}", 308)


@app.put("/updateTool", deprecated=True)
def old_update_tool(id: int) -> RedirectResponse:
    return RedirectResponse(f"/tools/{id}", 308)


@app.post("/createLoanAction", deprecated=True)
def old_create_loan() -> RedirectResponse:
    return RedirectResponse("/loans", 308)


@app.delete("/endLoanAction", deprecated=True)
def old_end_loan(id: int) -> RedirectResponse:
    return RedirectResponse(f"/loans/{id}", 308)
