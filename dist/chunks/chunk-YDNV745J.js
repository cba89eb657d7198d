import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);

// src/collect-garbage.ts
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
var SLACK = 2 ** 24;
var gc = null;
var kept = 0;
function collectGarbage() {
  if (process.memoryUsage().external < kept + SLACK) return;
  if (gc === null) {
    setFlagsFromString("--expose-gc");
    gc = runInNewContext("gc");
  }
  gc();
  kept = process.memoryUsage().external;
}

export {
  collectGarbage
};
