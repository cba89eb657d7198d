import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  Measurement
} from "./chunks/chunk-36XARATG.js";
import "./chunks/chunk-BTNM52I6.js";
import {
  collectGarbage
} from "./chunks/chunk-RMMLFXJP.js";
import "./chunks/chunk-RIDYPKSR.js";

// src/stages/measure-worker.ts
import { parentPort } from "node:worker_threads";
var measurement = null;
parentPort?.on("message", (request) => {
  try {
    answer(work(request));
  } catch (error) {
    const { message, stack } = error;
    answer({ error: { message, stack } });
  }
  collectGarbage();
});
function work(request) {
  if ("start" in request) {
    const defective = new Set(request.start.defective);
    const facts = { ...request.start.facts, isDefective: (image) => defective.has(image) };
    measurement = new Measurement(facts, request.start.settings);
    return "done";
  }
  if ("batch" in request) {
    measurement.add(request.batch, request.latent);
    return "done";
  }
  const measured = measurement.finish();
  measurement = null;
  return { measured };
}
function answer(message) {
  parentPort?.postMessage(message);
}
