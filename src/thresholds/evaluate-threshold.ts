import { classificationFigures } from '../statistics/classification-figures.ts'
import { groupSizes, type GroupSizes } from '../statistics/group-sizes.ts'
import { ONE_SIDED, proportionInterval } from '../statistics/proportion-interval.ts'
import { percentileOf } from './percentile-of.ts'
import type { ScoredUnits } from './scored-units.ts'
import type { ThresholdContext } from './threshold-context.ts'
import type { Threshold } from './types.ts'

/**
 * What a threshold does to the test units: anomalous iff score > threshold.
 *
 * Without positives recall, precision, F1 and true positives are null, without negatives the false positive rate and
 * the false positives.
 */
export function evaluateThreshold(
  threshold: number,
  { test, calibration }: Pick<ThresholdContext, 'test' | 'calibration'>,
  row: Pick<Threshold, 'policy'> & Partial<Threshold>
): Threshold {
  const [negative, positive] = classesOf(test)
  const [alarms, hits] = [flag(negative, threshold), flag(positive, threshold)]
  const [truePositives, falsePositives] = [sum(hits), sum(alarms)]
  const [positives, negatives] = [hits.length, alarms.length]
  const figures = classificationFigures({ truePositives, falsePositives, positives, negatives })
  return {
    percentile: percentileOf(calibration.sorted, threshold),
    threshold,
    truePositives: positives > 0 ? truePositives : null,
    falsePositives: negatives > 0 ? falsePositives : null,
    precision: figures.precision,
    recall: figures.recall,
    recallInterval: proportionInterval(hits, positive.group, positive.sizes),
    f1: figures.f1,
    falsePositiveRate: figures.falsePositiveRate,
    falsePositiveRateInterval: proportionInterval(alarms, negative.group, negative.sizes),
    note: null,
    ...row
  }
}

/** What new units hold to in 95 % of cases, each bound for itself, by these units: recall at least, false positive rate at most. */
export function boundsAt(
  threshold: number,
  test: ScoredUnits
): { recall: number | null; falsePositiveRate: number | null } {
  const [negative, positive] = classesOf(test).map((units) =>
    proportionInterval(flag(units, threshold), units.group, units.sizes, ONE_SIDED)
  )
  return { recall: positive && positive[0], falsePositiveRate: negative && negative[1] }
}

/** How the units of each class fall into groups. */
export function classSizes(test: ScoredUnits): { defectFree: GroupSizes; defective: GroupSizes } {
  const [defectFree, defective] = classesOf(test)
  return { defectFree: defectFree.sizes, defective: defective.sizes }
}

interface ClassUnits {
  score: Float64Array
  group: string[]
  sizes: GroupSizes
}

/** Of each set that was asked for: a dozen thresholds are evaluated on one, which may hold a million groups. */
const known = new WeakMap<ScoredUnits, [ClassUnits, ClassUnits]>()

/** The defect-free units, and the defective ones. */
function classesOf(test: ScoredUnits): [ClassUnits, ClassUnits] {
  const found = known.get(test) ?? [unitsOf(test, 0), unitsOf(test, 1)]
  known.set(test, found)
  return found
}

function unitsOf({ score, label, group }: ScoredUnits, wanted: 0 | 1): ClassUnits {
  const own = (_: unknown, i: number): boolean => label[i] === wanted
  const groups = group.filter(own)
  return { score: Float64Array.from(score.filter(own)), group: groups, sizes: groupSizes(groups) }
}

/** 1 for each unit that is flagged. */
function flag({ score }: ClassUnits, threshold: number): Uint8Array {
  const flagged = new Uint8Array(score.length)
  for (let i = 0; i < flagged.length; i++) flagged[i] = score[i] > threshold ? 1 : 0
  return flagged
}

function sum(values: Uint8Array): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]
  return total
}
