import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  isAbsent
} from "./chunk-2WMZ7N3C.js";
import "./chunk-RIDYPKSR.js";

// src/stages/engines-text.ts
function enginesText(rows) {
  return rows.map(
    ({ models, native, gpu, embedded, used }) => [
      `${models} models`,
      `  used      ${used}`,
      `  native    ${isAbsent(native) ? `none: ${native.absent}` : `${native.name} ${native.version} in ${native.folder}`}`,
      ...gpu === null ? [] : [`  GPU       ${gpu}`],
      `  embedded  ${embedded}`
    ].join("\n")
  ).join("\n\n").concat("\n");
}
export {
  enginesText
};
