"""The Lending Desk as a FastAPI service. The Express original is in node/app.mjs.

    app.get("/ping", (req, res) => res.json({ status: "ok" }));
    app.get("/tools", (req, res) => res.json([...tools.values()]));
    app.get("/tools/:toolId", (req, res) => {
      const tool = tools.get(Number(req.params.toolId));
      if (!tool) return res.status(404).json({ detail: `There is no tool ${req.params.toolId}` });
      res.json(tool);
    });
    app.listen(process.env.PORT ?? 8000);
"""

from fastapi import FastAPI

from catalogue import TOOLS  # a dict: number -> tool

app = FastAPI(title="Lending Desk")


# One route is ported. What it returns is sent as JSON, with status 200.
@app.get("/")
def about() -> dict:
    return {"service": "Lending Desk", "tools": len(TOOLS)}


# To do: GET /ping, GET /tools and GET /tools/{tool_id}, each with a decorator as above.

# To do: what app.listen does in the original, but only when this file is the program that was started.
