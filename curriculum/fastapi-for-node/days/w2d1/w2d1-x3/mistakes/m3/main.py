"""Tools and loans of the Lending Desk as resources; the old paths redirect to them."""

from fastapi import FastAPI, HTTPException
from fastapi.responses import RedirectResponse

from store import LOANS, TOOLS, is_out, new_loan_number

app = FastAPI(title="Lending Desk")


def existing_tool(tool_id: int) -> dict:
    if tool_id not in TOOLS:
        raise HTTPException(404, f"There is no tool {tool_id}")
    return TOOLS[tool_id]


@app.get("/tools")
def list_tools(limit: int = 20, offset: int = 0) -> dict:
    tools = list(TOOLS.values())
    return {"items": tools[offset : offset + limit], "total": len(tools), "limit": limit, "offset": offset}


@app.get("/tools/{tool_id}")
def get_tool(tool_id: int) -> dict:
    return existing_tool(tool_id)


@app.put("/tools/{tool_id}")
def replace_tool(tool_id: int, body: dict) -> dict:
    tool = existing_tool(tool_id)
    tool.update(body)
    return tool


@app.post("/loans", status_code=201)
def create_loan(body: dict) -> dict:
    tool = existing_tool(body["tool_id"])
    if is_out(tool["id"]):
        raise HTTPException(409, f"Tool {tool['id']} is out")
    loan = {"id": new_loan_number(), "tool_id": tool["id"], "member": body["member"]}
    LOANS[loan["id"]] = loan
    return loan


@app.delete("/loans/{loan_id}", status_code=204)
def end_loan(loan_id: int) -> None:
    if LOANS.pop(loan_id, None) is None:
        raise HTTPException(404, f"There is no loan {loan_id}")


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
