// The original, with Express: shown, not run here. It has the same shadowed route; Express says 404 to it.
import express from "express";

const tools = new Map([
  [1, { id: 1, name: "Cordless drill", shelf: "A1" }],
  [2, { id: 2, name: "Circular saw", shelf: "B2" }],
  [3, { id: 3, name: "Car jack", shelf: "C1" }],
  [4, { id: 4, name: "Laser level", shelf: "A2" }],
]);
const featured = [4, 2];
let last = 4;
const newNumber = () => ++last;

export const router = express.Router();
router.use(express.json());

router.get("/", (req, res) => res.json([...tools.values()])); // serves /tools and /tools/

router.get("/:toolId", (req, res) => {
  const tool = tools.get(Number(req.params.toolId)); // Number("featured") is NaN
  if (!tool) return res.status(404).json({ detail: `There is no tool ${req.params.toolId}` });
  res.json(tool);
});

router.get("/featured", (req, res) => res.json(featured.map((number) => tools.get(number)).filter(Boolean)));

router.post("/", (req, res) => {
  const tool = { id: newNumber(), name: req.body.name, shelf: req.body.shelf };
  tools.set(tool.id, tool);
  res.status(201).location(`/tools/${tool.id}`).json(tool);
});

router.delete("/:toolId", (req, res) => {
  const { toolId } = req.params;
  if (!tools.delete(Number(toolId))) return res.status(404).json({ detail: `There is no tool ${toolId}` });
  res.status(204).end();
});

export const app = express();
app.use("/tools", router);
