"""The same service: a factory, routers in place of the app's own decorators, and answers that are built by hand."""

from os import getenv
from typing import Annotated, Any

from fastapi import APIRouter, FastAPI, Path
from fastapi.responses import JSONResponse

from catalogue import TOOLS

health = APIRouter()
tools = APIRouter(prefix="/tools", tags=["tools"])


@health.get("/ping")
async def ping() -> dict[str, str]:
    return {"status": "ok"}


@tools.get("")
async def every_tool() -> list[dict[str, Any]]:
    return [tool for _, tool in sorted(TOOLS.items())]


@tools.get("/{number}", response_model=None)
async def one_tool(number: Annotated[int, Path(description="The number on the label")]) -> JSONResponse:
    found = next((tool for tool in TOOLS.values() if tool["id"] == number), None)
    if found is None:
        return JSONResponse({"detail": f"There is no tool {number}"}, status_code=404)
    return JSONResponse(found)


def create_app() -> FastAPI:
    made = FastAPI(title="Lending Desk")
    made.include_router(health)
    made.include_router(tools)
    return made


app = create_app()


def serve() -> None:
    import uvicorn

    uvicorn.run("main:app", host="127.0.0.1", port=int(getenv("PORT", "8000")))


if __name__ == "__main__":
    serve()
