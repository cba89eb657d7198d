import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);

// src/playbook/rules.ts
var rules = {
  S1: { name: "threshold-finds-nothing", severity: "critical" },
  S2: { name: "reconstructions-look-the-same", severity: "critical" },
  S3: { name: "heat-maps-red-or-uniform", severity: "critical" },
  S4: { name: "latent-means-flat", severity: "critical" },
  S5: { name: "latent-spread-vanishes", severity: "warning" },
  S6: { name: "auroc-stuck", severity: "critical" },
  P1: { name: "scale-mismatch", severity: "warning" },
  P2: { name: "channel-order", severity: "warning" },
  P3: { name: "outputs-change-between-runs", severity: "critical" },
  P4: { name: "threshold-on-another-scale", severity: "warning" },
  X1: { name: "score-ranks-backwards", severity: "critical" },
  X2: { name: "copies-its-input", severity: "warning" },
  M1: { name: "masks-misaligned", severity: "warning" },
  E1: { name: "best-checkpoint-earlier", severity: "warning" },
  U1: { name: "unused-latent-units", severity: "notice" },
  R1: { name: "worse-than-baseline", severity: "critical" },
  D1: { name: "no-verdict-possible", severity: "warning" }
};
var findingIds = Object.keys(rules);
var symptomIds = ["S1", "S2", "S3", "S4", "S5", "S6"];

// src/diagnosis/verdict.ts
function counts({ status, waived }) {
  return status === "present" && waived === void 0;
}
function leavesOpen({ id }) {
  return id === "P1" || id === "D1";
}
function verdictOf(findings) {
  const counting = findings.filter(counts);
  if (counting.some(({ severity }) => severity === "critical")) return "critical";
  const blind = !findings.some(({ id, status }) => symptomIds.includes(id) && status !== "not-assessable");
  if (blind || counting.some(leavesOpen)) return "inconclusive";
  return counting.some(({ severity }) => severity === "warning") ? "warning" : "healthy";
}

export {
  rules,
  findingIds,
  symptomIds,
  counts,
  leavesOpen,
  verdictOf
};
