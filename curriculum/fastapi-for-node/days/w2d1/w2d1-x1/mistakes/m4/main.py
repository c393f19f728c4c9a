"""The Lending Desk as a FastAPI service."""

import os

import uvicorn
from fastapi import FastAPI, HTTPException

from catalogue import TOOLS

app = FastAPI(title="Lending Desk")


@app.get
def ping():
    return {"status": "ok"}


@app.get("/tools")
def list_tools():
    return list(TOOLS.values())


@app.get("/tools/{tool_id}")
def get_tool(tool_id: int):
    if tool_id not in TOOLS:
        raise HTTPException(404, f"There is no tool {tool_id}")
    return TOOLS[tool_id]


if __name__ == "__main__":
    uvicorn.run(app, port=int(os.environ.get("PORT", "8000")))
