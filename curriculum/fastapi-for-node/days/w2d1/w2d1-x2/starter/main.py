"""The catalogue of the Lending Desk, ported from node/tools.mjs. Two of its routes are missing here:

    router.post("/", (req, res) => {
      const tool = { id: newNumber(), name: req.body.name, shelf: req.body.shelf };
      tools.set(tool.id, tool);
      res.status(201).location(`/tools/${tool.id}`).json(tool);
    });
    router.delete("/:toolId", (req, res) => {
      if (!tools.delete(Number(req.params.toolId))) return res.status(404).json({ detail: "..." });
      res.status(204).end();
    });
"""

from fastapi import APIRouter, FastAPI, HTTPException

from catalogue import FEATURED, TOOLS  # there is new_number as well

router = APIRouter(prefix="/tools")


# Prefix and path are glued together. In Express, the path "/" of a router serves /tools and /tools/.
@router.get("/")
def list_tools() -> list:
    return list(TOOLS.values())


@router.get("/{tool_id}")
def get_tool(tool_id: int) -> dict:
    if tool_id not in TOOLS:
        raise HTTPException(404, f"There is no tool {tool_id}")
    return TOOLS[tool_id]


@router.get("/featured")
def featured_tools() -> list:
    return [TOOLS[number] for number in FEATURED if number in TOOLS]


# To do: the route that makes a tool. A parameter with the hint dict is the JSON body,
# a parameter with the hint Response (from fastapi) is the response that is going to be sent.

# To do: the route that removes a tool.

app = FastAPI(title="Lending Desk")
app.include_router(router)
