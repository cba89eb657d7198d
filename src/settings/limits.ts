import * as z from 'zod'

const severity = z.enum(['critical', 'warning', 'notice', 'off']).optional()

/** One entry per finding: an optional severity of the user's, and every limit that its rule compares with. */
function finding<T extends Record<string, number>>(limits: T) {
  const shape = Object.fromEntries(Object.entries(limits).map(([key, value]) => [key, z.number().default(value)]))
  type Shape = { [K in keyof T]: z.ZodDefault<z.ZodNumber> }
  return z
    .strictObject({ severity, limits: z.strictObject(shape as Shape).prefault({} as never) })
    .prefault({} as never)
}

/** The limits of every rule with their defaults. Where a limit has a source, the rule's own file names it. */
export const limitsSchema = z.strictObject({
  S1: finding({ auroc: 0.5, chance: 0.05, 'false-positive-rate': 0.15, recall: 0.2, 'near-f1-ratio': 0.25 }),
  S2: finding({ diversity: 0.05, 'diversity-warning': 0.25, 'predictable-floor': 0.2, 'inputs-alike': 0.9 }),
  S3: finding({
    'error-to-variance': 0.9,
    'error-to-variance-bound': 0.8,
    'error-to-variance-warning': 0.5,
    'inside-outside-ratio': 3,
    'blurred-pixel-auroc': 0.6
  }),
  S4: finding({
    'signal-share': 0.01,
    information: 0.1,
    'live-fraction-warning': 0.1,
    'collapsed-fraction-warning': 0.9
  }),
  S5: finding({
    'effective-beta': 0.1,
    sigma: 0.01,
    'signal-to-noise': 35,
    'pinned-fraction': 0.9,
    'pinned-log-variance': Math.log(1e-4)
  }),
  S6: finding({
    'auroc-lower': 0.45,
    'auroc-upper': 0.7,
    trend: 0.05,
    gain: 0.03,
    checkpoints: 5,
    'other-score-gain': 0.05,
    'other-score-p': 0.05,
    'mask-area': 0.001
  }),
  P1: finding({ 'raw-error': 0.5, 'affine-share': 0.3, 'affine-error': 0.5 }),
  P2: finding({ margin: 0.05 }),
  P3: finding({ 'mu-change': 1e-4, 'reconstruction-change': 1e-4, 'noise-share': 0.05 }),
  P4: finding({ factor: 10 }),
  X1: finding({ auroc: 0.5 }),
  X2: finding({
    'high-band-correlation': 0.5,
    'error-to-noise': 0.8,
    'inside-outside-ratio': 5,
    'error-to-variance': 0.1,
    auroc: 0.6,
    'noise-coherence': 0.1,
    permutation: 0.02
  }),
  M1: finding({ score: 1, ratio: 1.5, identity: 0.5, p: 0.01, images: 8 }),
  E1: finding({ gain: 0.03, p: 0.05 }),
  U1: finding({ 'live-fraction': 0.5 }),
  R1: finding({ drop: 0.03, p: 0.05, 'live-loss': 0.5 }),
  D1: finding({ units: 8 })
})

export type FindingSettings = z.infer<typeof limitsSchema>
export type FindingId = keyof FindingSettings
