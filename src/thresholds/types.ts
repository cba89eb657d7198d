import * as z from 'zod'

const n = z.number().nullable()
const interval = z.tuple([z.number(), z.number()]).nullable()

/**
 * A decision threshold evaluated on the test units: anomalous if score > threshold.
 * Every figure is null where it cannot be had (one class only); never NaN.
 */
export const thresholdSchema = z.object({
  /** `percentile`, `absolute`, `max-f1`, `youden`, `target-fpr`, `cost`, `pot`; without labels `mad`, `mixture`. */
  policy: z.string(),
  /** Percentile of the calibration scores at which the threshold stands, 0..100. */
  percentile: n,
  threshold: n,
  truePositives: n,
  falsePositives: n,
  precision: n,
  recall: n,
  recallInterval: interval,
  f1: n,
  /** Of the cross-fitted F1 where the policy has one. */
  f1Interval: interval.optional(),
  /** Honest estimate of F1 where the threshold was chosen on the very scores that it is judged on (cross-fitted). */
  crossFittedF1: n.optional(),
  /** Likewise the false positive rate, where the threshold was chosen on the defect-free units that it is judged on. */
  crossFittedFalsePositiveRate: n.optional(),
  falsePositiveRate: n,
  falsePositiveRateInterval: interval,
  /** Highest F1: the lowest and the highest threshold whose F1 is within 5 % of the highest. */
  plateau: interval.optional(),
  /** Approximate 95 % interval of the threshold itself: of the highest F1, or by peaks over threshold (docs/calibration.md). */
  thresholdInterval: interval.optional(),
  /** Conformal thresholds: 95 % upper bound of the true false positive rate. */
  falsePositiveRateBound: n.optional(),
  /** What a reader must know: "the maximum of the calibration scores", "chosen on these very scores". */
  note: z.string().nullable()
})

export const thresholdsSchema = z.object({
  operating: thresholdSchema.nullable(),
  recommended: thresholdSchema.nullable(),
  /** Why nothing can be recommended, or null. */
  reason: z.string().nullable(),
  /** max-F1, Youden, conformal target FPR, … each at most once. */
  candidates: z.array(thresholdSchema),
  /** 85, 87.5, 90, 92.5, 95, 97.5, 99, 99.5, 99.9: the percentile, evaluated again at each step. */
  sweep: z.array(thresholdSchema),
  /** `separate`: calibration images apart from the test; `test`: the defect-free test units served as both. */
  calibration: z.enum(['separate', 'test']),
  calibrationUnits: z.number(),
  notes: z.array(z.string())
})

export type Threshold = z.infer<typeof thresholdSchema>
export type Thresholds = z.infer<typeof thresholdsSchema>
