import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  counts,
  leavesOpen
} from "./chunk-I5C3RBCW.js";

// src/diagnosis/gate.ts
function gatePasses({ verdict, findings }, failOn) {
  if (failOn.includes("never")) return true;
  const warned = findings.some((finding) => counts(finding) && finding.severity === "warning" && !leavesOpen(finding));
  return !failOn.some(
    (on) => on === "warning" ? verdict === "critical" || verdict === "warning" || warned : on === verdict
  );
}

export {
  gatePasses
};
