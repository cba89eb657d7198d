import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  makeFolder
} from "./chunk-7OCLMJES.js";
import {
  findingIds,
  verdictOf
} from "./chunk-I5C3RBCW.js";
import {
  external_exports
} from "./chunk-IVEQCG3T.js";
import {
  InputError
} from "./chunk-5EUQZ6JQ.js";

// src/stages/report-files.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";

// src/history/training-history.ts
var curveKinds = [
  "loss",
  "reconstruction",
  "kl",
  "klWeight",
  "learningRate",
  "validationLoss",
  "validationReconstruction",
  "validationKl"
];

// src/playbook/baseline-comparison.ts
var n = external_exports.number().nullable();
var baselineTestSchema = external_exports.object({
  metric: external_exports.enum(["imageAuroc", "recall", "falsePositiveRate"]),
  baseline: external_exports.number(),
  judged: external_exports.number(),
  change: external_exports.number(),
  /** One-sided p-value of "the judged checkpoint is worse", and the same after Holm over all gated figures. */
  pValue: external_exports.number(),
  adjustedPValue: external_exports.number(),
  /** One-sided p-value of "the judged checkpoint is better", for trade-offs between recall and false alarms. */
  betterPValue: external_exports.number(),
  /** Units that changed for the worse and for the better; null for AUROC. */
  worse: n,
  better: n,
  /** Beyond the limit, and the adjusted p-value under its own. */
  regressed: external_exports.boolean()
});
var baselineComparisonSchema = external_exports.object({
  name: external_exports.string(),
  source: external_exports.enum(["checkpoint", "evidence", "diagnosis"]),
  sha256: external_exports.string(),
  /** AUROC of the judged checkpoint minus the baseline's, with its nominal 95 % interval; null with one class. */
  deltaAuroc: n,
  interval: external_exports.tuple([external_exports.number(), external_exports.number()]).nullable(),
  /** One-sided p-value of "the AUROC fell", after Holm over the gated figures. */
  pValue: n,
  /** Whether R1 is critical; null where it cannot be told. */
  regressed: external_exports.boolean().nullable(),
  method: external_exports.enum(["identical", "delong", "obuchowski", "permutation"]).nullable(),
  /** Few units, few groups or an AUROC near 1: the interval is a rough one. */
  approximate: external_exports.boolean(),
  /** The drop of the AUROC that this set would show in 8 of 10 cases; null where it is not known. */
  minimumDetectableDrop: n,
  tests: external_exports.array(baselineTestSchema),
  /** Shown beside, without a test. */
  liveUnits: external_exports.object({ baseline: n, judged: n }),
  errorToVariance: external_exports.object({ baseline: n, judged: n }),
  /** Each model's own operating threshold. */
  threshold: external_exports.object({ baseline: n, judged: n }),
  /** Number of checkpoints that the baseline was the best of, on this very set. */
  bestOf: n
});

// src/playbook/finding.ts
var statusSchema = external_exports.enum(["present", "absent", "not-assessable"]);
var operatorSchema = external_exports.enum(["<", "<=", ">", ">=", "="]);
var measurementSchema = external_exports.object({
  metric: external_exports.string(),
  value: external_exports.number().nullable(),
  operator: operatorSchema,
  limit: external_exports.number(),
  interval: external_exports.tuple([external_exports.number(), external_exports.number()]).optional(),
  unit: external_exports.string().optional()
});
var causeSchema = external_exports.object({
  /** Kebab-case id, stable for scripts: `kl-weight-too-high`. */
  cause: external_exports.string(),
  likelihood: external_exports.enum(["likely", "possible", "ruled-out"]),
  /** One sentence with the measurement that says so. */
  because: external_exports.string()
});
var findingSchema = external_exports.object({
  id: external_exports.string(),
  /** Kebab-case name, stable for scripts. */
  name: external_exports.string(),
  status: statusSchema,
  severity: external_exports.enum(["critical", "warning", "notice"]),
  /** One or two plain sentences for somebody who does not know the tool. */
  summary: external_exports.string(),
  measurements: external_exports.array(measurementSchema),
  causes: external_exports.array(causeSchema),
  actions: external_exports.array(external_exports.string()),
  /** Why it is not assessable; else null. */
  reason: external_exports.string().nullable(),
  /** The finding higher in the order that explains this one. */
  explainedBy: external_exports.string().optional(),
  /** The waiver that takes this finding out of the verdict. */
  waived: external_exports.object({ reason: external_exports.string(), expires: external_exports.string() }).optional()
});

// src/thresholds/types.ts
var n2 = external_exports.number().nullable();
var interval = external_exports.tuple([external_exports.number(), external_exports.number()]).nullable();
var thresholdSchema = external_exports.object({
  /** `percentile`, `absolute`, `max-f1`, `youden`, `target-fpr`, `cost`, `pot`; without labels `mad`, `mixture`. */
  policy: external_exports.string(),
  /** Percentile of the calibration scores at which the threshold stands, 0..100. */
  percentile: n2,
  threshold: n2,
  truePositives: n2,
  falsePositives: n2,
  precision: n2,
  recall: n2,
  recallInterval: interval,
  f1: n2,
  /** Of the cross-fitted F1 where the policy has one. */
  f1Interval: interval.optional(),
  /** Honest estimate of F1 where the threshold was chosen on the very scores that it is judged on (cross-fitted). */
  crossFittedF1: n2.optional(),
  /** Likewise the false positive rate, where the threshold was chosen on the defect-free units that it is judged on. */
  crossFittedFalsePositiveRate: n2.optional(),
  falsePositiveRate: n2,
  falsePositiveRateInterval: interval,
  /** Highest F1: the lowest and the highest threshold whose F1 is within 5 % of the highest. */
  plateau: interval.optional(),
  /** Approximate 95 % interval of the threshold itself: of the highest F1, or by peaks over threshold (docs/calibration.md). */
  thresholdInterval: interval.optional(),
  /** Conformal thresholds: 95 % upper bound of the true false positive rate. */
  falsePositiveRateBound: n2.optional(),
  /** What a reader must know: "the maximum of the calibration scores", "chosen on these very scores". */
  note: external_exports.string().nullable()
});
var thresholdsSchema = external_exports.object({
  operating: thresholdSchema.nullable(),
  recommended: thresholdSchema.nullable(),
  /** Why nothing can be recommended, or null. */
  reason: external_exports.string().nullable(),
  /** max-F1, Youden, conformal target FPR, … each at most once. */
  candidates: external_exports.array(thresholdSchema),
  /** 85, 87.5, 90, 92.5, 95, 97.5, 99, 99.5, 99.9: the percentile, evaluated again at each step. */
  sweep: external_exports.array(thresholdSchema),
  /** `separate`: calibration images apart from the test; `test`: the defect-free test units served as both. */
  calibration: external_exports.enum(["separate", "test"]),
  calibrationUnits: external_exports.number(),
  notes: external_exports.array(external_exports.string())
});

// src/diagnosis/schema.ts
var n3 = external_exports.number().nullable();
var interval2 = external_exports.tuple([external_exports.number(), external_exports.number()]).nullable();
var metricsSchema = external_exports.object({
  imageAuroc: n3,
  imageAurocInterval: interval2,
  /** Too few units or groups for the interval to be more than approximately a 95 % one; null without one. */
  imageAurocApproximate: external_exports.boolean().nullable().optional(),
  averagePrecision: n3,
  threshold: n3,
  precision: n3,
  recall: n3,
  f1: n3,
  falsePositiveRate: n3,
  bestF1: n3,
  bestF1Threshold: n3,
  youdenThreshold: n3,
  pixelAuroc: n3,
  aupro: n3,
  ssim: n3,
  reconstructionR2: n3,
  reconstructionDiversity: n3,
  activeUnits: n3,
  latentDimensions: n3,
  klTotal: n3,
  muVariance: n3,
  meanSigma: n3,
  meanSigmaActive: n3
});
var asBaselineSchema = external_exports.object({
  /** Canonical JSON of the settings that change what is measured. */
  measuredWith: external_exports.string(),
  /** sha256 over the sorted ids of the units. */
  unitIds: external_exports.string(),
  /** Base64 of the scores as 64-bit floats, little-endian. */
  scores: external_exports.string(),
  liveUnits: n3,
  errorToVariance: n3
});
var diagnosisSchema = external_exports.object({
  schemaVersion: external_exports.literal(1),
  tool: external_exports.object({
    name: external_exports.literal("vae-playbook"),
    version: external_exports.string(),
    engine: external_exports.string(),
    device: external_exports.string(),
    /** Devices that were not taken, each with the reason. */
    deviceNotes: external_exports.array(external_exports.string()).optional()
  }),
  verdict: external_exports.enum(["healthy", "warning", "critical", "inconclusive"]),
  evaluationSet: external_exports.object({
    unit: external_exports.enum(["patch", "image"]),
    images: external_exports.number(),
    patches: external_exports.number(),
    /** Units by class (patches or images, as `unit` says). */
    defectFree: external_exports.number(),
    defective: external_exports.number(),
    /** Units without labels; left out where all have one. */
    unlabeled: external_exports.number().optional(),
    leftOut: external_exports.number(),
    layout: external_exports.string(),
    hash: external_exports.string(),
    calibration: external_exports.enum(["separate", "test"]),
    notes: external_exports.array(external_exports.string())
  }),
  judged: external_exports.string(),
  bestCheckpoint: external_exports.string().nullable(),
  checkpoints: external_exports.array(
    external_exports.object({ name: external_exports.string(), epoch: n3, sha256: external_exports.string(), kind: external_exports.string(), metrics: metricsSchema })
  ),
  findings: external_exports.array(findingSchema),
  thresholds: thresholdsSchema,
  /** Per defect kind, and per fabric where there are several, on the judged checkpoint. */
  byGroup: external_exports.array(
    external_exports.object({ name: external_exports.string(), by: external_exports.enum(["defect", "fabric"]), units: external_exports.number(), recall: n3, imageAuroc: n3 })
  ),
  /** The judged checkpoint against the configured baseline, on the same units. */
  baseline: baselineComparisonSchema.nullable(),
  /** The training curves that were given, thinned to at most 60 points each, and what was taken for what. */
  history: external_exports.object({
    axis: external_exports.enum(["epoch", "step"]),
    curves: external_exports.array(
      external_exports.object({
        curve: external_exports.enum(curveKinds),
        /** The column or tag that it was read from. */
        name: external_exports.string(),
        at: external_exports.array(external_exports.number()),
        value: external_exports.array(external_exports.number())
      })
    ),
    unused: external_exports.array(external_exports.string()),
    notes: external_exports.array(external_exports.string())
  }).nullable(),
  /** Score histogram of the judged checkpoint, for the report: densities on shared log-spaced bins. */
  scores: external_exports.object({ edges: external_exports.array(external_exports.number()), defectFree: external_exports.array(external_exports.number()), defective: external_exports.array(external_exports.number()) }),
  /** Pooled latent histograms and the strongest units of the judged checkpoint, or null. */
  latent: external_exports.object({
    mu: external_exports.object({ low: external_exports.number(), high: external_exports.number(), counts: external_exports.array(external_exports.number()) }),
    sigma: external_exports.object({ low: external_exports.number(), high: external_exports.number(), counts: external_exports.array(external_exports.number()) }).nullable(),
    top: external_exports.array(
      external_exports.object({
        unit: external_exports.number(),
        muMean: external_exports.number(),
        muVariance: external_exports.number(),
        sigma: n3,
        kl: n3,
        signalShare: n3
      })
    )
  }).nullable(),
  /** Which output of the model was taken for what. */
  outputs: external_exports.object({
    reconstruction: external_exports.string().nullable(),
    mu: external_exports.string().nullable(),
    spread: external_exports.object({ name: external_exports.string(), convention: external_exports.string(), guessed: external_exports.boolean() }).nullable(),
    how: external_exports.string()
  }),
  /** What a later run needs to hold its model against the judged checkpoint of this one. */
  asBaseline: asBaselineSchema,
  /** Settings that depart from the defaults, as `key: value` lines (RULES.md: they stand in the comment's first fold). */
  departures: external_exports.array(external_exports.string())
});

// src/stages/write-file-whole.ts
import { rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
async function writeFileWhole(path, content) {
  const unfinished = `${path}.${process.pid}.unfinished`;
  try {
    await makeFolder(dirname(path));
    await writeFile(unfinished, content);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => void 0);
    const code = error.code ?? String(error);
    throw new InputError(`${path} cannot be written (${code}): choose another report-dir or make room`, {
      cause: error
    });
  }
}

// src/stages/report-files.ts
function diagnosisPath(reportDir) {
  return join(reportDir, "diagnosis.json");
}
function reportPath(reportDir) {
  return join(reportDir, "report.md");
}
async function writeDiagnosis(reportDir, diagnosis) {
  await writeFileWhole(diagnosisPath(reportDir), `${JSON.stringify(diagnosis, null, 2)}
`);
}
async function writeReport(reportDir, markdown) {
  await writeFileWhole(reportPath(reportDir), `${markdown}
`);
}
async function readDiagnosis(reportDir) {
  const path = diagnosisPath(reportDir);
  let parsed;
  try {
    parsed = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    const why = error instanceof SyntaxError ? "is not JSON" : `cannot be read (${error.code})`;
    throw new InputError(`${path} ${why}: run the stage \`diagnose\` first, or set report-dir`, { cause: error });
  }
  return parseDiagnosis(parsed, path);
}
function parseDiagnosis(value, path) {
  const result = diagnosisSchema.safeParse(value);
  if (result.success) return consistent(result.data, path);
  const issue = result.error.issues[0];
  throw new InputError(
    `${path} is not a diagnosis of this version (${issue.path.join(".")}: ${issue.message}): diagnose again`
  );
}
function consistent(diagnosis, path) {
  const { verdict, findings, judged, bestCheckpoint, checkpoints } = diagnosis;
  const names = new Set(checkpoints.map(({ name }) => name));
  const known = names.has(judged) && (bestCheckpoint === null || names.has(bestCheckpoint));
  const all = findings.map(({ id }) => id).sort().join() === [...findingIds].sort().join();
  if (verdict === verdictOf(findings) && known && all) return diagnosis;
  throw new InputError(`${path} contradicts itself (its verdict, names or findings were changed): diagnose again`);
}

export {
  curveKinds,
  diagnosisSchema,
  writeFileWhole,
  diagnosisPath,
  reportPath,
  writeDiagnosis,
  writeReport,
  readDiagnosis,
  parseDiagnosis
};
