import { f1Score } from '../statistics/best-f1.ts'
import { proportionInterval } from '../statistics/proportion-interval.ts'
import { percentileOf } from './percentile-of.ts'
import type { ScoredUnits } from './scored-units.ts'
import type { ThresholdContext } from './threshold-context.ts'
import type { Threshold } from './types.ts'

/**
 * What a threshold does to the test units: anomalous iff score > threshold.
 *
 * Without positives recall, precision, F1 and true positives are null, without negatives the false positive rate and
 * the false positives. Where positives exist and nothing is flagged, precision is 0, as scikit-learn has it by default.
 */
export function evaluateThreshold(
  threshold: number,
  { test, calibration }: Pick<ThresholdContext, 'test' | 'calibration'>,
  row: Pick<Threshold, 'policy'> & Partial<Threshold>
): Threshold {
  const flagged = test.score.map((score) => (score > threshold ? 1 : 0))
  const positive = ofClass(test, flagged, 1)
  const negative = ofClass(test, flagged, 0)
  const [tp, fp] = [positive.count, negative.count]
  const hasPositives = positive.hits.length > 0
  const hasNegatives = negative.hits.length > 0
  return {
    percentile: percentileOf(calibration.sorted, threshold),
    threshold,
    truePositives: hasPositives ? tp : null,
    falsePositives: hasNegatives ? fp : null,
    precision: hasPositives ? (tp === 0 ? 0 : tp / (tp + fp)) : null,
    recall: hasPositives ? tp / positive.hits.length : null,
    recallInterval: proportionInterval(positive.hits, positive.groups),
    f1: hasPositives ? f1Score(tp, fp, positive.hits.length) : null,
    falsePositiveRate: hasNegatives ? fp / negative.hits.length : null,
    falsePositiveRateInterval: proportionInterval(negative.hits, negative.groups),
    note: null,
    ...row
  }
}

function ofClass(
  test: ScoredUnits,
  flagged: number[],
  label: 0 | 1
): { hits: number[]; groups: string[]; count: number } {
  const hits = flagged.filter((_, i) => test.label[i] === label)
  const groups = test.group.filter((_, i) => test.label[i] === label)
  return { hits, groups, count: hits.reduce((sum, hit) => sum + hit, 0) }
}
