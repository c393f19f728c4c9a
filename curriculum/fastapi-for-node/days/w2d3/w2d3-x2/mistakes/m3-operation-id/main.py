"""The Lending Desk."""

from fastapi import FastAPI
from fastapi.routing import APIRoute
from pydantic.alias_generators import to_camel

import reservations
import tools


def operation_id(route: APIRoute) -> str:
    """The function's name as generated clients write it: list_tools becomes listTools."""
    return to_camel(route.name)


app = FastAPI(title="Lending Desk", version="1.4.0", generate_unique_id_function=operation_id)
app.include_router(tools.router)
app.include_router(reservations.router)
