import { medianSorted } from 'simple-statistics'
import { medianAbsoluteDeviation, NORMAL_DEVIATION } from '../statistics/median-absolute-deviation.ts'
import { equalPosterior, fitNormalMixture } from '../statistics/normal-mixture.ts'
import { evaluateThreshold } from './evaluate-threshold.ts'
import { note, exactPercent } from '../words/format.ts'
import { peaksWithInterval } from './peaks-over-threshold.ts'
import { enoughForTail } from './pot-policy.ts'
import type { ThresholdSettings } from './scored-units.ts'
import { sortCalibration } from './sort-calibration.ts'
import type { Calibration } from './threshold-context.ts'
import type { Threshold, Thresholds } from './types.ts'

/** Scores of units of which nobody says whether they are defective. */
export interface UnlabeledUnits {
  score: number[]
  group: string[]
}

/** Robust standard deviations above the median. */
const deviations = 3.5

/**
 * Thresholds for scores without labels. What a threshold finds, and how often it gives a false alarm, cannot be measured on
 * them, so none is recommended: the candidates rest on what their notes say is assumed (docs/science.md, "Thresholds").
 *
 * @throws RangeError where a score is not finite
 */
export function assessUnlabeled(
  units: UnlabeledUnits,
  settings: Pick<ThresholdSettings, 'threshold' | 'thresholds'>
): Thresholds {
  const scores = sortCalibration(units, 'test')
  const configured = settings.threshold
  const candidates = [madRow(scores), tailRow(scores, settings.thresholds['target-fpr']), mixtureRow(scores)].filter(
    // Scores near the largest number leave no room for a threshold above them.
    (candidate): candidate is Threshold => candidate !== null && Number.isFinite(candidate.threshold)
  )
  return {
    operating: configured === undefined ? null : row(configured, scores, { policy: 'absolute', note: null }),
    recommended: null,
    reason:
      'The units have no labels: what a threshold finds and how often it alarms in vain cannot be measured on them.' +
      (candidates.length > 0 ? ' The candidates rest on assumptions.' : ''),
    candidates,
    sweep: [],
    calibration: 'test',
    calibrationUnits: 0,
    notes: ['There are no labels: no figure that compares defective with defect-free units can be had.']
  }
}

/** Null where more than half of the scores are equal: there is no deviation to go by. */
function madRow(scores: Calibration): Threshold | null {
  const { sorted } = scores
  if (sorted.length === 0) return null
  const median = medianSorted(sorted)
  const deviation = medianAbsoluteDeviation(sorted)
  if (deviation === 0) return null
  return row(median + deviations * NORMAL_DEVIATION * deviation, scores, {
    policy: 'mad',
    note: 'Assumption-based: most units are defect-free, and their scores spread as evenly to both sides as a normal distribution.'
  })
}

function tailRow(scores: Calibration, target: number): Threshold | null {
  const { sorted, groups } = scores
  const chosen = sorted.length < enoughForTail ? null : peaksWithInterval(scores, target)
  if (chosen === null) return null
  return row(chosen.threshold, scores, {
    policy: 'pot',
    ...(chosen.interval && { thresholdInterval: chosen.interval }),
    note: note(
      `Assumption-based: all units are defect-free, and ${exactPercent(target)} of such units may be flagged.`,
      chosen.interval !== null && groups < 20 && `Only ${groups} groups of scores: its interval is rough.`
    )
  })
}

/** Null where scores are not all above 0, one kind describes them as well, or the higher kind is not the rarer one. */
function mixtureRow(scores: Calibration): Threshold | null {
  const { sorted } = scores
  if (sorted.length === 0 || sorted[0] <= 0) return null
  const mixture = fitNormalMixture(Float64Array.from(sorted, Math.log))
  if (mixture === null || mixture.gain <= 0) return null
  const [, upper] = mixture.components
  const border = upper.weight < 0.5 ? equalPosterior(mixture.components) : null
  if (border === null) return null
  return row(Math.exp(border), scores, {
    policy: 'mixture',
    note: `Assumption-based: the units are of two kinds with log-normal scores, and the rarer, higher kind (${exactPercent(upper.weight)}) is defective.`
  })
}

function row(
  threshold: number,
  scores: Calibration,
  { policy, note: assumed, ...more }: Pick<Threshold, 'policy' | 'note'> & Partial<Threshold>
): Threshold {
  const none = { test: { score: [], label: [], group: [] }, calibration: { ...scores, sorted: [] } }
  const n = scores.sorted.length
  const flagged = scores.sorted.filter((score) => score > threshold).length
  return evaluateThreshold(threshold, none, { ...more, policy, note: note(assumed, `Flags ${flagged} of ${n} units.`) })
}
