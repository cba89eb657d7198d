import type { PlaybookRun } from '../run.ts'
import type { ScoresByClass } from './separation.ts'

/** Whether the configured threshold is on the scale of the scores, the question of P4. */
export interface ThresholdScale {
  threshold: number
  lowest: number
  highest: number
  /** Where the scale begins and ends; infinite where nothing can be said of that side. */
  low: number
  high: number
  lies: 'below' | 'within' | 'above'
}

/**
 * With units of both classes at hand the scale ends with the scores; with one class only, where a threshold above them all
 * may be right, ten times beyond them.
 *
 * @returns the outcome, or the reason why there is no such threshold to judge
 */
export function thresholdScale(
  { judged, thresholds, symptoms }: PlaybookRun,
  { defectFree, defective }: ScoresByClass
): ThresholdScale | string {
  const { units, calibration } = judged.evidence
  const threshold = thresholds.operating?.policy === 'absolute' ? thresholds.operating.threshold : null
  if (threshold === null) return 'No threshold is configured; a percentile is always on the scale of the scores.'
  const scores = [...units.score, ...(calibration?.score ?? [])]
  if (scores.length === 0) return 'There are no scores.'
  const lowest = scores.reduce((a, b) => Math.min(a, b))
  const highest = scores.reduce((a, b) => Math.max(a, b))
  const bothClasses = defectFree.length > 0 && defective.length > 0
  const { factor } = symptoms.P4.limits
  const low = bothClasses ? lowest : lowest > 0 ? lowest / factor : -Infinity
  const high = bothClasses ? highest : highest > 0 ? highest * factor : Infinity
  const lies = threshold > high ? 'above' : threshold < low ? 'below' : 'within'
  return { threshold, lowest, highest, low, high, lies }
}
