import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  runDecodeTask
} from "./chunks/chunk-MLUAGMLZ.js";
import {
  collectGarbage
} from "./chunks/chunk-RMMLFXJP.js";
import {
  InputError
} from "./chunks/chunk-5EUQZ6JQ.js";
import "./chunks/chunk-RIDYPKSR.js";

// src/evaluation-set/decode-worker.ts
import { parentPort } from "node:worker_threads";
parentPort?.on("message", async ({ id, task }) => {
  try {
    const result = await runDecodeTask(task);
    answer({ id, result }, buffersOf(result));
  } catch (error) {
    const { message, stack } = error;
    answer({ id, error: { isInputError: error instanceof InputError, message, stack } }, []);
  }
  collectGarbage();
});
function buffersOf(result) {
  if ("pixels" in result) return [result.pixels.buffer];
  return "regions" in result ? [result.regions.buffer] : [];
}
function answer(message, transfer) {
  parentPort?.postMessage(message, transfer);
}
