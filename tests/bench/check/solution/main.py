# SPDX-License-Identifier: GPL-3.0-or-later
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel


class Tool(BaseModel):
    id: int
    name: str


app = FastAPI()
tools = {1: Tool(id=1, name="Cordless drill")}


@app.get("/tools/{tool_id}")
def read_tool(tool_id: int) -> Tool:
    if tool_id not in tools:
        raise HTTPException(404, "no such tool")
    return tools[tool_id]
