import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);

// src/inference/engine-calls.ts
var watch = null;
var calls = 0;
function watchEngineCalls(by) {
  watch = by;
}
async function engineCall(subject, call) {
  if (watch === null) return call();
  const number = calls++;
  watch.began(number, subject);
  try {
    return await call();
  } finally {
    watch.ended(number);
  }
}

export {
  watchEngineCalls,
  engineCall
};
