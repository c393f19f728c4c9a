"""The same service with two routers and models; one function serves the old paths, from a table."""

from fastapi import APIRouter, FastAPI, HTTPException, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel

import store


class ToolIn(BaseModel):
    name: str
    shelf: str
    note: str | None = None


class Tool(ToolIn):
    id: int


class LoanIn(BaseModel):
    tool_id: int
    member: str


class Loan(LoanIn):
    id: int


class Page(BaseModel):
    items: list[Tool]
    total: int
    limit: int
    offset: int


tools = APIRouter(prefix="/tools", tags=["tools"])
loans = APIRouter(prefix="/loans", tags=["loans"])


def lookup(tool_id: int) -> dict:
    try:
        return store.TOOLS[tool_id]
    except KeyError:
        raise HTTPException(404, f"There is no tool {tool_id}") from None


@tools.get("")
async def page(limit: int = 20, offset: int = 0) -> Page:
    every = [Tool(**tool) for tool in store.TOOLS.values()]
    return Page(items=every[offset:][:limit], total=len(every), limit=limit, offset=offset)


@tools.get("/{number}")
async def one(number: int) -> Tool:
    return Tool(**lookup(number))


@tools.put("/{number}")
async def replace(number: int, new: ToolIn) -> Tool:
    lookup(number)
    tool = Tool(id=number, **new.model_dump())
    store.TOOLS[number] = tool.model_dump()
    return tool


@loans.post("", status_code=201)
async def lend(wanted: LoanIn) -> Loan:
    lookup(wanted.tool_id)
    if store.is_out(wanted.tool_id):
        raise HTTPException(409, "This tool is out")
    loan = Loan(id=store.new_loan_number(), **wanted.model_dump())
    store.LOANS[loan.id] = loan.model_dump()
    return loan


@loans.delete("/{number}", response_class=Response)
async def give_back(number: int) -> Response:
    """Ending a loan that has ended already is no error here."""
    store.LOANS.pop(number, None)
    return Response(status_code=204)


app = FastAPI(title="Lending Desk")
app.include_router(tools)
app.include_router(loans)

MOVED = {
    "/getTools": ("GET", "/tools"),
    "/getTool": ("GET", "/tools/{id}"),
    "/updateTool": ("PUT", "/tools/{id}"),
    "/createLoanAction": ("POST", "/loans"),
    "/endLoanAction": ("DELETE", "/loans/{id}"),
}


async def moved(request: Request) -> RedirectResponse:
    _, place = MOVED[request.url.path]
    query = request.url.query if "{" not in place else ""
    path = place.format(**request.query_params)
    return RedirectResponse(f"{path}?{query}" if query else path, status_code=308)


for path, (verb, _) in MOVED.items():
    app.add_api_route(path, moved, methods=[verb], include_in_schema=False)
