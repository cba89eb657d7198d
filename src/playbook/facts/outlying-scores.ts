import { medianSorted } from 'simple-statistics'
import { medianAbsoluteDeviation, NORMAL_DEVIATION } from '../../statistics/median-absolute-deviation.ts'
import type { PlaybookRun } from '../run.ts'
import type { ScoresByClass } from './separation.ts'

/** The scores that a percentile is taken of, and those of them that hold it up. */
export interface OutlyingScores {
  /** Of the calibration, ascending. */
  scores: number[]
  /** How many lie beyond the limit, far above the rest. */
  outlying: number
  limit: number
}

/**
 * Robust deviations above the median beyond which a score counts as an outlier, for when there are more than can be trimmed
 * away. The 95th percentile of a normal, an exponential and a log-normal (sd 1) lies 1.6, 3.2 and 4.6 above it.
 */
const farOut = 8

export function outlyingScores({ judged }: PlaybookRun, { defectFree }: ScoresByClass): OutlyingScores {
  const scores = [...(judged.evidence.calibration?.score ?? defectFree)].sort((a, b) => a - b)
  const center = medianSorted(scores)
  const deviation = NORMAL_DEVIATION * medianAbsoluteDeviation(scores)
  const limit = deviation === 0 ? Infinity : center + farOut * deviation
  return { scores, outlying: scores.filter((score) => score > limit).length, limit }
}
