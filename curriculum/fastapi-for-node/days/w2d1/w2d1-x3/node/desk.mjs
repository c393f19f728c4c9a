// The original, with Express: shown, not run here.
import express from "express";

const tools = new Map([
  [1, { id: 1, name: "Cordless drill", shelf: "A1", note: "two batteries" }],
  [2, { id: 2, name: "Circular saw", shelf: "B2" }],
  [3, { id: 3, name: "Car jack", shelf: "C1", note: "2 tonnes" }],
  [4, { id: 4, name: "Laser level", shelf: "A2" }],
  [5, { id: 5, name: "Wet saw", shelf: "B3", note: "wear goggles" }],
]);
const loans = new Map();
let last = 0;

const fine = (res, data) => res.json({ ok: true, data });
const wrong = (res, error) => res.json({ ok: false, error });
const isOut = (toolId) => [...loans.values()].some((loan) => loan.tool_id === toolId);

export const app = express();
app.use(express.json());

app.get("/getTools", (req, res) => {
  const { limit = 20, offset = 0 } = req.query;
  fine(res, [...tools.values()].slice(Number(offset), Number(offset) + Number(limit)));
});

app.get("/getTool", (req, res) => {
  const tool = tools.get(Number(req.query.id));
  return tool ? fine(res, tool) : wrong(res, `There is no tool ${req.query.id}`);
});

app.put("/updateTool", (req, res) => {
  const tool = tools.get(Number(req.query.id));
  return tool ? fine(res, Object.assign(tool, req.body)) : wrong(res, `There is no tool ${req.query.id}`);
});

app.post("/createLoanAction", (req, res) => {
  const { tool_id, member } = req.body;
  if (!tools.has(tool_id)) return wrong(res, `There is no tool ${tool_id}`);
  if (isOut(tool_id)) return wrong(res, `Tool ${tool_id} is out`);
  const loan = { id: ++last, tool_id, member };
  loans.set(loan.id, loan);
  fine(res, loan);
});

app.delete("/endLoanAction", (req, res) => {
  if (!loans.delete(Number(req.query.id))) return wrong(res, `There is no loan ${req.query.id}`);
  fine(res, null);
});
