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
  _enum,
  array,
  boolean,
  firstIssue,
  literal,
  number,
  object,
  string,
  tuple
} from "./chunk-OFELMQDU.js";
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
var n = number().nullable();
var baselineTestSchema = object({
  metric: _enum(["imageAuroc", "recall", "falsePositiveRate"]),
  baseline: number(),
  judged: number(),
  change: number(),
  /** One-sided p-value of "the judged checkpoint is worse", and the same after Holm over all gated figures. */
  pValue: number(),
  adjustedPValue: number(),
  /** One-sided p-value of "the judged checkpoint is better", for trade-offs between recall and false alarms. */
  betterPValue: number(),
  /** Units that changed for the worse and for the better; null for AUROC. */
  worse: n,
  better: n,
  /** Beyond the limit, and the adjusted p-value under its own. */
  regressed: boolean()
});
var baselineComparisonSchema = object({
  name: string(),
  source: _enum(["checkpoint", "evidence", "diagnosis"]),
  sha256: string(),
  /** AUROC of the judged checkpoint minus the baseline's, with its nominal 95 % interval; null with one class. */
  deltaAuroc: n,
  interval: tuple([number(), number()]).nullable(),
  /** One-sided p-value of "the AUROC fell", after Holm over the gated figures. */
  pValue: n,
  /** Whether R1 is critical; null where it cannot be told. */
  regressed: boolean().nullable(),
  method: _enum(["identical", "delong", "obuchowski", "permutation"]).nullable(),
  /** Few units, few groups or an AUROC near 1: the interval is a rough one. */
  approximate: boolean(),
  /** The drop of the AUROC that this set would show in 8 of 10 cases; null where it is not known. */
  minimumDetectableDrop: n,
  tests: array(baselineTestSchema),
  /** Shown beside, without a test. */
  liveUnits: object({ baseline: n, judged: n }),
  errorToVariance: object({ baseline: n, judged: n }),
  /** Each model's own operating threshold. */
  threshold: object({ baseline: n, judged: n }),
  /** Number of checkpoints that the baseline was the best of, on this very set. */
  bestOf: n
});

// src/playbook/finding.ts
var statusSchema = _enum(["present", "absent", "not-assessable"]);
var operatorSchema = _enum(["<", "<=", ">", ">=", "="]);
var measurementSchema = object({
  metric: string(),
  value: number().nullable(),
  operator: operatorSchema,
  limit: number(),
  interval: tuple([number(), number()]).optional(),
  unit: string().optional()
});
var causeSchema = object({
  /** Kebab-case id, stable for scripts: `kl-weight-too-high`. */
  cause: string(),
  likelihood: _enum(["likely", "possible", "ruled-out"]),
  /** One sentence with the measurement that says so. */
  because: string()
});
var findingSchema = object({
  id: string(),
  /** Kebab-case name, stable for scripts. */
  name: string(),
  status: statusSchema,
  severity: _enum(["critical", "warning", "notice"]),
  /** One or two plain sentences for somebody who does not know the tool. */
  summary: string(),
  measurements: array(measurementSchema),
  causes: array(causeSchema),
  actions: array(string()),
  /** Why it is not assessable; else null. */
  reason: string().nullable(),
  /** The finding higher in the order that explains this one. */
  explainedBy: string().optional(),
  /** The waiver that takes this finding out of the verdict. */
  waived: object({ reason: string(), expires: string() }).optional()
});

// src/thresholds/types.ts
var n2 = number().nullable();
var interval = tuple([number(), number()]).nullable();
var thresholdSchema = object({
  /** `percentile`, `absolute`, `max-f1`, `youden`, `target-fpr`, `cost`, `pot`; without labels `mad`, `mixture`. */
  policy: string(),
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
  note: string().nullable()
});
var thresholdsSchema = object({
  operating: thresholdSchema.nullable(),
  recommended: thresholdSchema.nullable(),
  /** Why nothing can be recommended, or null. */
  reason: string().nullable(),
  /** max-F1, Youden, conformal target FPR, … each at most once. */
  candidates: array(thresholdSchema),
  /** 85, 87.5, 90, 92.5, 95, 97.5, 99, 99.5, 99.9: the percentile, evaluated again at each step. */
  sweep: array(thresholdSchema),
  /** `separate`: calibration images apart from the test; `test`: the defect-free test units served as both. */
  calibration: _enum(["separate", "test"]),
  calibrationUnits: number(),
  notes: array(string())
});

// src/diagnosis/schema.ts
var n3 = number().nullable();
var interval2 = tuple([number(), number()]).nullable();
var metricsSchema = object({
  imageAuroc: n3,
  imageAurocInterval: interval2,
  /** Too few units or groups for the interval to be more than approximately a 95 % one; null without one. */
  imageAurocApproximate: boolean().nullable().optional(),
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
var asBaselineSchema = object({
  /** Canonical JSON of the settings that change what is measured. */
  measuredWith: string(),
  /** sha256 over the sorted ids of the units. */
  unitIds: string(),
  /** Base64 of the scores as 64-bit floats, little-endian. */
  scores: string(),
  liveUnits: n3,
  errorToVariance: n3
});
var diagnosisSchema = object({
  schemaVersion: literal(1),
  tool: object({
    name: literal("vae-playbook"),
    version: string(),
    engine: string(),
    device: string(),
    /** Devices that were not taken, each with the reason. */
    deviceNotes: array(string()).optional()
  }),
  verdict: _enum(["healthy", "warning", "critical", "inconclusive"]),
  evaluationSet: object({
    unit: _enum(["patch", "image"]),
    images: number(),
    patches: number(),
    /** Units by class (patches or images, as `unit` says). */
    defectFree: number(),
    defective: number(),
    /** Units without labels; left out where all have one. */
    unlabeled: number().optional(),
    leftOut: number(),
    layout: string(),
    hash: string(),
    calibration: _enum(["separate", "test"]),
    notes: array(string())
  }),
  judged: string(),
  bestCheckpoint: string().nullable(),
  checkpoints: array(
    object({ name: string(), epoch: n3, sha256: string(), kind: string(), metrics: metricsSchema })
  ),
  findings: array(findingSchema),
  thresholds: thresholdsSchema,
  /** Per defect kind, and per fabric where there are several, on the judged checkpoint. */
  byGroup: array(
    object({ name: string(), by: _enum(["defect", "fabric"]), units: number(), recall: n3, imageAuroc: n3 })
  ),
  /** The judged checkpoint against the configured baseline, on the same units. */
  baseline: baselineComparisonSchema.nullable(),
  /** The training curves that were given, thinned to at most 60 points each, and what was taken for what. */
  history: object({
    axis: _enum(["epoch", "step"]),
    curves: array(
      object({
        curve: _enum(curveKinds),
        /** The column or tag that it was read from. */
        name: string(),
        at: array(number()),
        value: array(number())
      })
    ),
    unused: array(string()),
    notes: array(string())
  }).nullable(),
  /** Score histogram of the judged checkpoint, for the report: densities on shared log-spaced bins. */
  scores: object({ edges: array(number()), defectFree: array(number()), defective: array(number()) }),
  /** Pooled latent histograms and the strongest units of the judged checkpoint, or null. */
  latent: object({
    mu: object({ low: number(), high: number(), counts: array(number()) }),
    sigma: object({ low: number(), high: number(), counts: array(number()) }).nullable(),
    top: array(
      object({
        unit: number(),
        muMean: number(),
        muVariance: number(),
        sigma: n3,
        kl: n3,
        signalShare: n3
      })
    )
  }).nullable(),
  /** Which output of the model was taken for what. */
  outputs: object({
    reconstruction: string().nullable(),
    mu: string().nullable(),
    spread: object({ name: string(), convention: string(), guessed: boolean() }).nullable(),
    how: string()
  }),
  /** What a later run needs to hold its model against the judged checkpoint of this one. */
  asBaseline: asBaselineSchema,
  /** Settings that depart from the defaults, as `key: value` lines (RULES.md: they stand in the comment's first fold). */
  departures: array(string())
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
  const issue = firstIssue(diagnosisSchema, value, result.error);
  throw new InputError(`${path} is not a diagnosis of this version (${issue}): diagnose again`);
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
