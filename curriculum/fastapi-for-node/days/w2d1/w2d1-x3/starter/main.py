"""Five endpoints, ported line by line from node/desk.mjs. They work, and they wait for your review."""

from fastapi import FastAPI

from store import LOANS, TOOLS, is_out, new_loan_number

app = FastAPI(title="Lending Desk")


# A parameter with a simple type that is not in the path is read from the query: ?limit=2&offset=0
@app.get("/getTools")
def get_tools(limit: int = 20, offset: int = 0) -> dict:
    return {"ok": True, "data": list(TOOLS.values())[offset : offset + limit]}


@app.get("/getTool")
def get_tool(id: int) -> dict:
    if id not in TOOLS:
        return {"ok": False, "error": f"There is no tool {id}"}
    return {"ok": True, "data": TOOLS[id]}


# A parameter with the hint dict is the JSON body.
@app.put("/updateTool")
def update_tool(id: int, body: dict) -> dict:
    if id not in TOOLS:
        return {"ok": False, "error": f"There is no tool {id}"}
    TOOLS[id].update(body)
    return {"ok": True, "data": TOOLS[id]}


@app.post("/createLoanAction")
def create_loan(body: dict) -> dict:
    if body["tool_id"] not in TOOLS:
        return {"ok": False, "error": f"There is no tool {body['tool_id']}"}
    if is_out(body["tool_id"]):
        return {"ok": False, "error": f"Tool {body['tool_id']} is out"}
    loan = {"id": new_loan_number(), "tool_id": body["tool_id"], "member": body["member"]}
    LOANS[loan["id"]] = loan
    return {"ok": True, "data": loan}


@app.delete("/endLoanAction")
def end_loan(id: int) -> dict:
    if id not in LOANS:
        return {"ok": False, "error": f"There is no loan {id}"}
    del LOANS[id]
    return {"ok": True, "data": None}


# For the old paths: from fastapi.responses import RedirectResponse, and return RedirectResponse(address, status).
# Express has res.redirect(status, address) for it.
