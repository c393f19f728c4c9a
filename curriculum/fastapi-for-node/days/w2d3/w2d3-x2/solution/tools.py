from fastapi import APIRouter, HTTPException
from pydantic import BaseModel

from desk import TOOLS, ErrorBody


class Tool(BaseModel):
    id: int
    name: str
    shelf: str


NO_TOOL = {404: {"model": ErrorBody, "description": "There is no such tool"}}

router = APIRouter(prefix="/tools", tags=["tools"])


@router.get("", response_model=list[Tool], summary="List all tools")
def list_tools():
    return list(TOOLS.values())


@router.get("/{tool_id}", response_model=Tool, summary="Show one tool", responses=NO_TOOL)
def get_tool(tool_id: int):
    if tool_id not in TOOLS:
        raise HTTPException(404, f"There is no tool {tool_id}")
    return TOOLS[tool_id]
