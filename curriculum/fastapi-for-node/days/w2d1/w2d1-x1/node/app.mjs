// The original, with Express: shown, not run here.
import express from "express";
import { fileURLToPath } from "node:url";

const tools = new Map([
  [1, { id: 1, name: "Cordless drill", shelf: "A1" }],
  [2, { id: 2, name: "Circular saw", shelf: "B2" }],
  [3, { id: 3, name: "Car jack", shelf: "C1" }],
]);

export const app = express();

app.get("/ping", (req, res) => res.json({ status: "ok" }));

app.get("/tools", (req, res) => res.json([...tools.values()]));

app.get("/tools/:toolId", (req, res) => {
  const tool = tools.get(Number(req.params.toolId));
  if (!tool) return res.status(404).json({ detail: `There is no tool ${req.params.toolId}` });
  res.json(tool);
});

// Only when this file is started, so that tests can import the app.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  app.listen(Number(process.env.PORT ?? 8000));
}
