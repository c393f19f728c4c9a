"""The catalogue of the Lending Desk."""

from fastapi import APIRouter, FastAPI, HTTPException, Response

from catalogue import FEATURED, TOOLS, new_number

router = APIRouter(prefix="/tools")


@router.get("")
def list_tools() -> list:
    return list(TOOLS.values())


@router.get("/featured")
def featured_tools() -> list:
    return [TOOLS[number] for number in FEATURED if number in TOOLS]


@router.get("/{tool_id}")
def get_tool(tool_id: int) -> dict:
    if tool_id not in TOOLS:
        raise HTTPException(404, f"There is no tool {tool_id}")
    return TOOLS[tool_id]


@router.post("", status_code=201)
def create_tool(body: dict, response: Response) -> dict:
    tool = {"id": new_number(), "name": body["name"], "shelf": body["shelf"]}
    TOOLS[tool["id"]] = tool
    response.headers["Location"] = f"/tools/{tool['id']}"
    return tool


@router.delete("/{tool_id}", status_code=204)
def delete_tool(tool_id: int) -> None:
    if TOOLS.pop(tool_id, None) is None:
        raise HTTPException(404, f"There is no tool {tool_id}")


app = FastAPI(title="Lending Desk")
app.include_router(router)
