import { negativeScores } from '../statistics/ranked-scores.ts'
import { conformalUnits } from './conformal.ts'
import { evaluateThreshold } from './evaluate-threshold.ts'
import { note, exactPercent } from '../words/format.ts'
import { peaksOverThreshold, peaksWithInterval } from './peaks-over-threshold.ts'
import type { Calibration, ThresholdContext } from './threshold-context.ts'
import type { Threshold } from './types.ts'
import { withCrossFit } from './with-cross-fit.ts'

/** Fewest defect-free scores whose tail says anything of rarer ones (docs/science.md, "Thresholds"). */
export const enoughForTail = 500
/** Rates under a tenth of one in as many scores are missed by a factor of ten and more (docs/calibration.md). */
const farthest = 0.1
/** A larger share of the scores is no tail: many of them are equal. */
const longestTail = 0.1

/**
 * The threshold for a target false positive rate by peaks over threshold, for rates that the conformal threshold cannot
 * promise from as many scores; with the interval of the threshold.
 *
 * @param target 0..1, both exclusive
 * @returns null under 500 calibration scores, for a target under 0.1 in as many, or where the highest scores are equal
 */
export function potPolicy(target: number, context: ThresholdContext): Threshold | null {
  const { sorted, from } = context.calibration
  if (sorted.length < enoughForTail || isTooFar(target, sorted.length)) return null
  const chosen = peaksWithInterval(context.calibration, target)
  if (chosen === null || (chosen.shape !== null && chosen.peaks > longestTail * sorted.length)) return null
  const row = evaluateThreshold(chosen.threshold, context, {
    policy: 'pot',
    thresholdInterval: chosen.interval,
    note: explain(chosen, target, context.calibration)
  })
  if (from === 'separate') return row
  return withCrossFit(
    row,
    context,
    (training) => peaksOverThreshold(negativeScores(training), target)?.threshold ?? null
  )
}

/** Whether a target is too rare to be extrapolated from n scores. */
export function isTooFar(target: number, n: number): boolean {
  return target * n < farthest
}

function explain(
  { peaks, shape, interval }: NonNullable<ReturnType<typeof peaksWithInterval>>,
  target: number,
  { sorted, groups }: Calibration
): string | null {
  const n = sorted.length
  const aim = `aims at ${exactPercent(target)} false alarms on new defect-free data`
  if (shape === null) return note(`The empirical quantile of ${n} defect-free scores, which ${aim}.`)
  const tail = `from a generalized Pareto tail (shape ${shape.toFixed(2)}) of the highest ${peaks} of ${n} defect-free scores`
  return note(
    n < conformalUnits(target)
      ? `Extrapolated ${tail}: it ${aim}, a rate that so few scores have not shown; nothing guarantees it.`
      : `Smoothed, ${tail}: it ${aim}; unlike the conformal threshold it does not guarantee them.`,
    interval === null && 'Many of the highest scores are equal, so no interval of it can be promised.',
    interval !== null && groups < 20 && `Only ${groups} groups of scores: its interval is rough.`
  )
}
