"""The same catalogue without a router: a number in the pattern of the path, and responses that are made by hand."""

from fastapi import Body, FastAPI, HTTPException, Request, status
from fastapi.responses import JSONResponse, Response

import catalogue

app = FastAPI(title="Lending Desk")


def existing(tool_id: int) -> dict:
    try:
        return catalogue.TOOLS[tool_id]
    except KeyError:
        raise HTTPException(status.HTTP_404_NOT_FOUND, f"There is no tool {tool_id}") from None


# This pattern takes digits only, so that "featured" does not fit it wherever it stands.
@app.get("/tools/{tool_id:int}", name="one_tool")
async def one_tool(tool_id: int) -> dict:
    return existing(tool_id)


@app.delete("/tools/{tool_id:int}", response_class=Response)
async def remove_tool(tool_id: int) -> Response:
    del catalogue.TOOLS[existing(tool_id)["id"]]
    return Response(status_code=status.HTTP_204_NO_CONTENT)


@app.get("/tools/featured")
async def most_wanted() -> list[dict]:
    return [tool for number in catalogue.FEATURED if (tool := catalogue.TOOLS.get(number))]


@app.get("/tools")
async def every_tool() -> list[dict]:
    return [*catalogue.TOOLS.values()]


@app.post("/tools")
async def add_tool(request: Request, name: str = Body(), shelf: str = Body()) -> JSONResponse:
    tool = {"id": catalogue.new_number(), "name": name, "shelf": shelf}
    catalogue.TOOLS[tool["id"]] = tool
    place = request.url_for("one_tool", tool_id=tool["id"])
    return JSONResponse(tool, status.HTTP_201_CREATED, {"Location": str(place)})
