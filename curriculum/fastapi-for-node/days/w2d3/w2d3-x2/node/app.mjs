// The original, with Express and swagger-jsdoc: shown, not run here.
import express from "express";
import swaggerJsdoc from "swagger-jsdoc";
import { tools, reservations, reserve } from "./desk.mjs";

export const app = express();
app.use(express.json());

/**
 * @openapi
 * /tools/{toolId}:
 *   get:
 *     operationId: getTool
 *     tags: [tools]
 *     summary: Show one tool
 *     responses:
 *       200: { description: The tool, content: { application/json: { schema: { $ref: "#/components/schemas/Tool" } } } }
 *       404: { description: There is no such tool }
 */
app.get("/tools/:toolId", (req, res) => {
  const tool = tools.get(Number(req.params.toolId));
  if (!tool) return res.status(404).json({ detail: `There is no tool ${req.params.toolId}` });
  res.json(tool);
});

/**
 * @openapi
 * /reservations:
 *   post:
 *     operationId: createReservation
 *     tags: [reservations]
 *     summary: Reserve a tool for a day
 *     responses:
 *       201: { description: Reserved }
 *       409: { description: The tool is taken on that day }
 */
app.post("/reservations", (req, res) => {
  const made = reserve(req.body); // undefined when the tool is taken on that day
  if (!made) return res.status(400).json({ detail: "Taken" }); // the comment above says 409
  res.status(201).json(made);
});

export const document = swaggerJsdoc({
  definition: { openapi: "3.1.0", info: { title: "Lending Desk", version: "1.4.0" } },
  apis: ["./app.mjs"],
});

app.get("/openapi.json", (req, res) => res.json(document));
