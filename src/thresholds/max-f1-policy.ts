import { bestF1OfRanked } from '../statistics/best-f1.ts'
import { f1Score } from '../statistics/classification-figures.ts'
import type { RankedScores } from '../statistics/ranked-scores.ts'
import { allowedAlarms, HELD_TO } from './conformal.ts'
import { evaluateThreshold } from './evaluate-threshold.ts'
import { count, exactPercent, figure, note } from '../words/format.ts'
import { f1Plateau, maxF1ThresholdInterval } from './max-f1-stability.ts'
import type { ThresholdContext } from './threshold-context.ts'
import type { Threshold } from './types.ts'
import { withCrossFit } from './with-cross-fit.ts'

/** From this many positives on the choice is stable enough to recommend without a warning. */
export const enoughDefects = 20

/**
 * Shares of the cap that are searched under, one after the other, until the cross-fitted false alarms keep to the cap, and their
 * bound to what may be recommended: units of one group are alike, so that a fold may hold more of the high scores than the others.
 */
const shares = [1, 0.75, 0.5, 0.25]

/**
 * The threshold with the highest F1 on the test units of all that are expected to flag no more than a share of new defect-free
 * units, with the cross-fitted F1 that may be expected of it on new ones, the range of thresholds that do nearly as well, and
 * the interval of the threshold itself.
 *
 * @param cap share of the defect-free units that may be flagged, by the cross-fitted figure
 * @returns null with one class only, where all scores are equal, or where no threshold under the cap finds anything
 */
export function maxF1Policy(cap: number, context: ThresholdContext): Threshold | null {
  let chosen: { row: Threshold; share: number } | null = null
  for (const share of shares) {
    const row = underCap(share * cap, context)
    if (row === null) break
    if ((row.crossFittedFalsePositiveRate ?? 0) > cap) continue
    const held = (row.falsePositiveRateBound ?? 0) <= HELD_TO * cap
    if (held || chosen === null) chosen = { row, share }
    if (held) break
  }
  if (chosen === null) return null
  const { row, share } = chosen
  const thresholdInterval = context.plan && maxF1ThresholdInterval(context.plan, context.seed, share * cap)
  return { ...row, thresholdInterval, note: explain(row, cap, context) }
}

function underCap(cap: number, context: ThresholdContext): Threshold | null {
  const choose = (ranked: RankedScores) => bestF1OfRanked(ranked, allowedAlarms(cap, ranked.negatives))
  const best = choose(context.ranked)
  if (best === null || best.threshold === null || best.f1 === 0) return null
  const row = evaluateThreshold(best.threshold, context, {
    policy: 'max-f1',
    plateau: f1Plateau(context.ranked, best.f1, allowedAlarms(cap, context.ranked.negatives))
  })
  return withCrossFit(row, context, (training) => choose(training)?.threshold ?? null)
}

function explain(row: Threshold, cap: number, { ranked }: ThresholdContext): string | null {
  const { positives, negatives } = ranked
  const trivial = f1Score(positives, negatives, positives)
  const honest = row.crossFittedF1 ?? null
  return note(
    `Of the thresholds with at most ${exactPercent(cap)} false alarms.`,
    honest === null
      ? 'Chosen on these very units, and too few groups to cross-fit: the F1 is too good.'
      : `Chosen on these very units: expect F1 ${figure(honest)} on new ones.`,
    honest !== null && honest <= trivial && `Flagging every unit has ${figure(trivial)}.`,
    positives < enoughDefects && `Only ${count(positives, 'defective unit')}: unstable.`
  )
}
