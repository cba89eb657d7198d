import * as z from 'zod'
import type { OtherScoresEvidence } from '../../evidence/evidence.ts'
import { holm } from '../../statistics/holm.ts'
import type { CheckpointFigures, PlaybookRun } from '../run.ts'

/** Another score of the same units, held against the one in use. */
export interface OtherScore {
  /** Of the error map or the code, so that it can be configured; or of the image alone, which needs no model. */
  of: 'map' | 'code' | 'image'
  name: string
  auroc: number
  gain: number
  /** One-sided, of the gain, corrected for having chosen among all that were compared; 1 where the gain is too small to be tested. */
  p: number
  /** Of the AUROC; null: evidence of earlier versions. */
  interval: [number, number] | null
  /** Of the image alone: whether defects are higher in it. */
  higher: boolean
  /** Within a sentence: `the highest error of a unit`. */
  called: string
  /** What to write into the config for it; null where nothing can be. */
  config: string | null
}

const calledByReduction = {
  mean: 'the mean error',
  max: 'the highest error',
  'top-1%': 'the mean of the highest hundredth of the errors',
  'blurred-max': 'the highest error of the blurred map'
}
const calledByCode = {
  kl: 'the KL to the prior',
  mahalanobis: 'the Mahalanobis distance of mu from that of defect-free units',
  'negative-elbo': 'squared error plus KL (the negative ELBO, the mean squared error being its variance)'
}
const calledByImage = {
  mean: 'the mean brightness of an image',
  deviation: 'the contrast of an image',
  'gradient-energy': "the strength of an image's edges"
}

type Compared = Pick<OtherScoresEvidence['reductions'][number], 'auroc' | 'gain' | 'p' | 'interval'>

/**
 * All other scores that were measured on the judged checkpoint, the best first. Which of two ends of a figure of the image is the
 * defects' is read off the data, so its p counts twice; then Holm corrects all of them. The mean of the highest thousandth is left
 * out: no config can ask for it.
 */
export function otherScores({ judged }: PlaybookRun): OtherScore[] {
  const measured = judged.evidence.otherScores
  if (measured === null) return []
  const { error } = scoreInUse(judged)
  const ofError = error === 'squared' ? '' : `error: ${error}, `
  const common = ({ auroc, gain, p, interval }: Compared) => {
    return { auroc, gain, p: p ?? 1, interval: interval ?? null, higher: true }
  }
  // Recorded scores stand whatever the reduction is, so it is theirs to change.
  const recorded = areRecorded(judged)
  const all: OtherScore[] = [
    ...measured.reductions.flatMap((one) => {
      const { reduce } = one
      if (reduce === 'top-0.1%') return []
      const config = recorded ? null : `score: { ${ofError}reduce: ${reduce} }`
      return [{ of: 'map' as const, name: reduce, ...common(one), called: calledByReduction[reduce], config }]
    }),
    ...(measured.latent ?? []).map((one) => {
      const weight = one.klWeight === undefined ? '' : `, kl-weight: ${Number(one.klWeight.toPrecision(3))}`
      const config = `score: { latent: ${one.score === 'mahalanobis' ? 'mahalanobis' : `kl${weight}`} }`
      return { of: 'code' as const, name: one.score, ...common(one), called: calledByCode[one.score], config }
    }),
    ...measured.trivial.map((one) => {
      const p = Math.min(1, 2 * (one.p ?? 1))
      const called = calledByImage[one.score]
      return { of: 'image' as const, name: one.score, ...common(one), p, higher: one.higher, called, config: null }
    })
  ]
  const corrected = holm(all.map(({ p }) => p))
  return all.map((one, k) => ({ ...one, p: corrected[k] })).sort((a, b) => b.auroc - a.auroc)
}

/** Whether it is better than the score in use beyond chance; never one that may be no better than a guess. */
export function isClearlyBetter({ auroc, gain, p, interval }: OtherScore, limits: { gain: number; p: number }): boolean {
  return gain >= limits.gain && p < limits.p && auroc > 0.5 && (interval === null || interval[0] > 0.5)
}

const scoreSchema = z.object({
  error: z.string().default('squared'),
  latent: z.string().default('none')
})

/** How the judged checkpoint was scored, as far as it was written down. */
function scoreInUse({ evidence }: CheckpointFigures): z.infer<typeof scoreSchema> {
  const { score } = JSON.parse(evidence.measuredWith) as { score?: unknown }
  return scoreSchema.catch({ error: 'squared', latent: 'none' }).parse(score ?? {})
}

/** Whether the scores are another program's: then nothing is known of how they came to be. */
export function areRecorded(judged: CheckpointFigures): boolean {
  const { error, latent } = scoreInUse(judged)
  return judged.evidence.checkpoint.kind.startsWith('recorded') && latent === 'none' && error !== 'ssim'
}
