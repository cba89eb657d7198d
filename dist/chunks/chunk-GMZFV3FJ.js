import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  InputError
} from "./chunk-5EUQZ6JQ.js";

// src/stages/worker-messages.ts
function failureOf(error) {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { failed: { isInputError: error instanceof InputError, message, stack } };
}
function errorOf({ failed }) {
  if (failed.isInputError) return new InputError(failed.message);
  return Object.assign(new Error(failed.message), { stack: failed.stack });
}

export {
  failureOf,
  errorOf
};
