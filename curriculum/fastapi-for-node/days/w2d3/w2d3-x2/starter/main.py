"""The Lending Desk. The Express original describes its routes in comments: node/app.mjs."""

from fastapi import FastAPI

import reservations
import tools

# To do: FastAPI makes operation ids from function name, path and verb: get_one_tools__tool_id__get.
# The clients know others. Set each one, or give the app a function that makes them: generate_unique_id_function.
app = FastAPI(title="Lending Desk", version="1.4.0")
app.include_router(tools.router)
app.include_router(reservations.router)
