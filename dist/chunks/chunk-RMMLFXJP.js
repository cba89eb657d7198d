import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);

// src/collect-garbage.ts
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
var SLACK = 2 ** 24;
var gc = null;
var kept = 0;
function collectGarbage() {
  if (external() < kept + SLACK) return;
  if (gc === null) {
    setFlagsFromString("--expose-gc");
    gc = runInNewContext("gc");
  }
  gc();
  kept = external();
}
function external() {
  return getHeapStatistics().external_memory;
}

// src/web-assembly.ts
function compileModule(bytes) {
  return new WebAssembly.Module(bytes);
}
function instantiateModule(module, imports) {
  return new WebAssembly.Instance(module, imports);
}

export {
  collectGarbage,
  compileModule,
  instantiateModule
};
