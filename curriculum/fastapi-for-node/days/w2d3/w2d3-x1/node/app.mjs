// The original, with Express: shown, not run here.
import express from "express";
import { fileURLToPath } from "node:url";
import { members, addMember } from "./store.mjs"; // a Map: number -> record

// Two keys are taken out; whatever is added to the records later is in the rest.
const toPublic = ({ passwordHash, notesInternal, ...rest }) => rest;

export const app = express();
app.use(express.json());

app.get("/members", (req, res) => res.json([...members.values()].map(toPublic)));

app.get("/members/:memberId", (req, res) => {
  const member = members.get(Number(req.params.memberId));
  if (!member) return res.status(404).json({ detail: `There is no member ${req.params.memberId}` });
  res.json(toPublic(member)); // the guarantor is a record too, and goes out as a whole
});

app.post("/members", (req, res) => {
  const { fullName, joinedOn } = req.body;
  res.status(201).json(toPublic(addMember(fullName, joinedOn)));
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  app.listen(8000);
}
