import * as z from 'zod'

const n = z.number().nullable()

/** One of the figures that R1 gates on. `change` is judged minus baseline. */
export const baselineTestSchema = z.object({
  metric: z.enum(['imageAuroc', 'recall', 'falsePositiveRate']),
  baseline: z.number(),
  judged: z.number(),
  change: z.number(),
  /** One-sided p-value of "the judged checkpoint is worse", and the same after Holm over all gated figures. */
  pValue: z.number(),
  adjustedPValue: z.number(),
  /** One-sided p-value of "the judged checkpoint is better", for trade-offs between recall and false alarms. */
  betterPValue: z.number(),
  /** Units that changed for the worse and for the better; null for AUROC. */
  worse: n,
  better: n,
  /** Beyond the limit, and the adjusted p-value under its own. */
  regressed: z.boolean()
})

/** The judged checkpoint against the baseline, on the same units. */
export const baselineComparisonSchema = z.object({
  name: z.string(),
  source: z.enum(['checkpoint', 'evidence', 'diagnosis']),
  sha256: z.string(),
  /** AUROC of the judged checkpoint minus the baseline's, with its nominal 95 % interval; null with one class. */
  deltaAuroc: n,
  interval: z.tuple([z.number(), z.number()]).nullable(),
  /** One-sided p-value of "the AUROC fell", after Holm over the gated figures. */
  pValue: n,
  /** Whether R1 is critical; null where it cannot be told. */
  regressed: z.boolean().nullable(),
  method: z.enum(['identical', 'delong', 'obuchowski', 'permutation']).nullable(),
  /** Few units, few groups or an AUROC near 1: the interval is a rough one. */
  approximate: z.boolean(),
  /** The drop of the AUROC that this set would show in 8 of 10 cases; null where it is not known. */
  minimumDetectableDrop: n,
  tests: z.array(baselineTestSchema),
  /** Shown beside, without a test. */
  liveUnits: z.object({ baseline: n, judged: n }),
  errorToVariance: z.object({ baseline: n, judged: n }),
  /** Each model's own operating threshold. */
  threshold: z.object({ baseline: n, judged: n }),
  /** Number of checkpoints that the baseline was the best of, on this very set. */
  bestOf: n
})

export type BaselineComparison = z.infer<typeof baselineComparisonSchema>
export type BaselineTest = z.infer<typeof baselineTestSchema>
