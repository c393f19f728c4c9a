from fastapi import APIRouter, HTTPException
from pydantic import BaseModel

from desk import TOOLS


class Tool(BaseModel):
    id: int
    name: str
    shelf: str


# To do: a tag for all routes of this router.
router = APIRouter(prefix="/tools")


# To do: a summary. Without one, the document has the function's name: "Get All".
@router.get("", response_model=list[Tool])
def get_all():
    return list(TOOLS.values())


# To do: a summary; and the document does not know of the 404.
@router.get("/{tool_id}", response_model=Tool)
def get_one(tool_id: int):
    if tool_id not in TOOLS:
        raise HTTPException(404, f"There is no tool {tool_id}")
    return TOOLS[tool_id]
