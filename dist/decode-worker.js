import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  runDecodeTask
} from "./chunks/chunk-7RV7D5UF.js";
import {
  collectGarbage
} from "./chunks/chunk-YDNV745J.js";
import {
  InputError
} from "./chunks/chunk-5EUQZ6JQ.js";
import "./chunks/chunk-RIDYPKSR.js";

// src/evaluation-set/decode-worker.ts
import { parentPort } from "node:worker_threads";
parentPort?.on("message", async ({ id, task }) => {
  try {
    const result = await runDecodeTask(task);
    const values = "pixels" in result ? result.pixels : result.regions;
    answer({ id, result }, [values.buffer]);
  } catch (error) {
    const { message, stack } = error;
    answer({ id, error: { isInputError: error instanceof InputError, message, stack } }, []);
  }
  collectGarbage();
});
function answer(message, transfer) {
  parentPort?.postMessage(message, transfer);
}
