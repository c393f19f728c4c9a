// The original, with Express and multer: shown, not run here.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import express from "express";
import multer from "multer";
import { countRows, readLoans } from "./ledger.mjs";

const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 100_000 } });
const imports = [];

export const app = express();

app.post("/imports", upload.single("file"), (req, res) => {
  if (!req.file) return res.status(422).json({ detail: "file is missing" });
  const { buffer } = req.file;
  const done = { branch: req.body.branch, bytes: buffer.length, rows: countRows(buffer) };
  imports.push(done);
  res.status(201).json(done);
});

async function* toLines(loans) {
  for await (const loan of loans) yield JSON.stringify(loan) + "\n";
}

app.get("/report", async (req, res) => {
  res.type("application/x-ndjson");
  await pipeline(Readable.from(toLines(readLoans())), res); // reads on as fast as the client does
});

app.get("/events", (req, res) => {
  res.type("text/event-stream");
  for (const done of imports) res.write(`event: import\ndata: ${JSON.stringify(done)}\n\n`);
  res.end();
});

app.use((error, req, res, next) => {
  if (error.code === "LIMIT_FILE_SIZE") return res.status(413).json({ detail: "More than 100000 bytes" });
  next(error);
});
