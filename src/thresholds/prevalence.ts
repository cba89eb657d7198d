import { precisionScore } from '../statistics/classification-figures.ts'
import type { ThresholdSettings } from './scored-units.ts'
import type { ThresholdContext } from './threshold-context.ts'
import type { Threshold, Thresholds } from './types.ts'

export type Prevalence = NonNullable<Thresholds['prevalence']>

/** Share of defects that precision is told at; null where none is configured and the test units are of one class. */
export function prevalenceOf(
  { ranked }: Pick<ThresholdContext, 'ranked'>,
  { prevalence }: ThresholdSettings['thresholds']
): Prevalence | null {
  if (prevalence !== undefined) return { share: prevalence, from: 'configured' }
  const { positives, negatives } = ranked
  return positives === 0 || negatives === 0 ? null : { share: positives / (positives + negatives), from: 'set' }
}

/** The row with its precision at that share of defects, by the figures that may be expected of it on new units. */
export function atPrevalence(row: Threshold, prevalence: Prevalence | null): Threshold {
  const recall = row.crossFittedRecall ?? row.recall
  const alarms = row.crossFittedFalsePositiveRate ?? row.falsePositiveRate
  if (prevalence === null || recall === null || alarms === null) return row
  const { share } = prevalence
  return { ...row, precisionAtPrevalence: precisionScore(share * recall, (1 - share) * alarms) }
}
