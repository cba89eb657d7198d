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
  /** Likewise the recall. */
  crossFittedRecall: n.optional(),
  /** Likewise the false positive rate, where the threshold was chosen on the defect-free units that it is judged on. */
  crossFittedFalsePositiveRate: n.optional(),
  falsePositiveRate: n,
  falsePositiveRateInterval: interval,
  /** Highest F1: the lowest and the highest threshold whose F1 is within 5 % of the highest. */
  plateau: interval.optional(),
  /** Approximate 95 % interval of the threshold itself: of the highest F1, or by peaks over threshold (docs/calibration.md). */
  thresholdInterval: interval.optional(),
  /** What new units hold to in 95 % of cases, each for itself: recall at least, false positive rate at most. */
  recallBound: n.optional(),
  falsePositiveRateBound: n.optional(),
  /** Recall's bound does not exceed that of the false positive rate: that defects are found is not shown. */
  unproven: z.literal(true).optional(),
  /** Precision at `prevalence`, by the cross-fitted figures where there are some. */
  precisionAtPrevalence: n.optional(),
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
  /** Largest share of defect-free units that what is offered may flag: `thresholds.max-false-alarms`. */
  maxFalseAlarms: z.number().optional(),
  /** Share of defects that precision is told at: configured, or that of the test units; null without units of both classes. */
  prevalence: z.object({ share: z.number(), from: z.enum(['set', 'configured']) }).nullish(),
  notes: z.array(z.string())
})

export type Threshold = z.infer<typeof thresholdSchema>
export type Thresholds = z.infer<typeof thresholdsSchema>
