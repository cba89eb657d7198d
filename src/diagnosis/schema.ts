import * as z from 'zod'
import { curveKinds, historyAxes } from '../history/training-history.ts'
import { baselineComparisonSchema } from '../playbook/baseline/baseline-comparison.ts'
import { besideVerdictSchema } from '../evidence/evidence.ts'
import { findingSchema } from '../playbook/finding.ts'
import { thresholdsSchema } from '../thresholds/types.ts'

const n = z.number().nullable()
const interval = z.tuple([z.number(), z.number()]).nullable()

/** The plain figures of one checkpoint (docs/science.md, "What is measured"); null = not measurable here, never NaN. */
export const metricsSchema = z.object({
  imageAuroc: n,
  imageAurocInterval: interval,
  /** Too few units or groups for the interval to be more than approximately a 95 % one; null without one. */
  imageAurocApproximate: z.boolean().nullable().optional(),
  averagePrecision: n,
  threshold: n,
  precision: n,
  recall: n,
  f1: n,
  falsePositiveRate: n,
  bestF1: n,
  bestF1Threshold: n,
  youdenThreshold: n,
  pixelAuroc: n,
  aupro: n,
  ssim: n,
  reconstructionR2: n,
  reconstructionDiversity: n,
  activeUnits: n,
  latentDimensions: n,
  klTotal: n,
  muVariance: n,
  meanSigma: n,
  meanSigmaActive: n
})

/**
 * The judged checkpoint in the form that a paired comparison needs. Scores stand in the order of the units' sorted ids;
 * they are exact, as a rounded score could change sides of a threshold or tie with another.
 */
export const asBaselineSchema = z.object({
  /** Canonical JSON of the settings that change what is measured. */
  measuredWith: z.string(),
  /** sha256 over the sorted ids of the units. */
  unitIds: z.string(),
  /** Base64 of the scores as 64-bit floats, little-endian. */
  scores: z.string(),
  liveUnits: n,
  errorToVariance: n
})

/** The whole result: `diagnosis.json`. Property names and their order are the contract's. */
export const diagnosisSchema = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({
    name: z.literal('vae-playbook'),
    version: z.string(),
    engine: z.string(),
    device: z.string(),
    /** Devices that were not taken, each with the reason. */
    deviceNotes: z.array(z.string()).optional()
  }),
  verdict: z.enum(['healthy', 'warning', 'critical', 'inconclusive']),
  evaluationSet: z.object({
    unit: z.enum(['patch', 'image']),
    images: z.number(),
    patches: z.number(),
    /** Units by class (patches or images, as `unit` says). */
    defectFree: z.number(),
    defective: z.number(),
    /** Units without labels; left out where all have one. */
    unlabeled: z.number().optional(),
    leftOut: z.number(),
    layout: z.string(),
    hash: z.string(),
    calibration: z.enum(['separate', 'test']),
    notes: z.array(z.string())
  }),
  /** What a reader has to know before the verdict: what was left out, and what was taken for what by shape or name alone. */
  besideVerdict: z.array(besideVerdictSchema).optional(),
  judged: z.string(),
  bestCheckpoint: z.string().nullable(),
  checkpoints: z.array(
    z.object({ name: z.string(), epoch: n, sha256: z.string(), kind: z.string(), metrics: metricsSchema })
  ),
  findings: z.array(findingSchema),
  /** Waivers that do nothing: lapsed, of no finding, or of one that needs none; left out where there are none. */
  waiverNotes: z.array(z.string()).optional(),
  thresholds: thresholdsSchema,
  /** Per defect kind, and per fabric where there are several, on the judged checkpoint. */
  byGroup: z.array(
    z.object({ name: z.string(), by: z.enum(['defect', 'fabric']), units: z.number(), recall: n, imageAuroc: n })
  ),
  /** The judged checkpoint against the configured baseline, on the same units. */
  baseline: baselineComparisonSchema.nullable(),
  /** The training curves that were given, thinned to at most 60 points each, and what was taken for what. */
  history: z
    .object({
      /** `row`: its rows, where nothing in the log says what they are. */
      axis: z.enum(historyAxes),
      curves: z.array(
        z.object({
          curve: z.enum(curveKinds),
          /** The column or tag that it was read from. */
          name: z.string(),
          at: z.array(z.number()),
          value: z.array(z.number())
        })
      ),
      unused: z.array(z.string()),
      notes: z.array(z.string())
    })
    .nullable(),
  /** Score histogram of the judged checkpoint, for the report: densities on shared log-spaced bins. */
  scores: z.object({ edges: z.array(z.number()), defectFree: z.array(z.number()), defective: z.array(z.number()) }),
  /** Pooled latent histograms and the strongest units of the judged checkpoint, or null. */
  latent: z
    .object({
      mu: z.object({ low: z.number(), high: z.number(), counts: z.array(z.number()) }),
      sigma: z.object({ low: z.number(), high: z.number(), counts: z.array(z.number()) }).nullable(),
      top: z.array(
        z.object({
          unit: z.number(),
          muMean: z.number(),
          muVariance: z.number(),
          sigma: n,
          kl: n,
          signalShare: n
        })
      )
    })
    .nullable(),
  /** Which output of the model was taken for what. */
  outputs: z.object({
    reconstruction: z.string().nullable(),
    mu: z.string().nullable(),
    spread: z.object({ name: z.string(), convention: z.string(), guessed: z.boolean() }).nullable(),
    how: z.string()
  }),
  /** What a later run needs to hold its model against the judged checkpoint of this one. */
  asBaseline: asBaselineSchema,
  /** Settings that depart from the defaults, as `key: value` lines; they stand in the comment's first fold. */
  departures: z.array(z.string())
})

export type Diagnosis = z.infer<typeof diagnosisSchema>
export type Metrics = z.infer<typeof metricsSchema>
