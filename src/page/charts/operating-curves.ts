import type { UnitColumns } from '../../evidence/evidence.ts'
import type { Threshold } from '../../thresholds/types.ts'
import { numberGroups } from '../../statistics/number-groups.ts'
import { quantile } from '../../statistics/quantile.ts'
import { seededRandom } from '../../statistics/seeded-random.ts'

const DRAWS = 200
const STEPS = 50

/** One place of a curve, with the nominal 95 % band over draws of whole groups; null where too few draws gave one. */
export interface CurvePlace {
  at: number
  value: number
  band: [number, number] | null
}

export interface OperatingCurves {
  /** Recall at each share of false alarms, 0 to 1 in steps of 0.02. */
  roc: CurvePlace[]
  /** Precision at each recall: that of the highest threshold which reaches it. */
  precisionRecall: CurvePlace[]
}

/** What a threshold gives on the units, as points of the curves. */
export interface OperatingPoint {
  name: string
  falsePositiveRate: number
  recall: number
  precision: number | null
}

/**
 * ROC and precision-recall curves of scores, larger is more anomalous. The band is pointwise: 200 draws of whole groups with
 * replacement.
 *
 * @param units label 1: defective
 * @returns null without units of both classes
 */
export function operatingCurves({ score, label, group }: UnitColumns): OperatingCurves | null {
  const order = Array.from(score, (_, i) => i).sort((a, b) => score[b] - score[a])
  const places = Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS)
  const once = curvesOf(order, score, label, () => 1, places)
  if (once === null) return null
  const { count, groupOf } = numberGroups(group)
  const random = seededRandom(17)
  const draws: NonNullable<ReturnType<typeof curvesOf>>[] = []
  for (let draw = 0; draw < DRAWS && count > 1; draw++) {
    const times = new Uint32Array(count)
    for (let g = 0; g < count; g++) times[Math.floor(random() * count)]++
    const drawn = curvesOf(order, score, label, (unit) => times[groupOf[unit]], places)
    if (drawn !== null) draws.push(drawn)
  }
  const banded = (key: 'roc' | 'precisionRecall') =>
    places.map((at, i): CurvePlace => {
      const values = draws.map((drawn) => drawn[key][i])
      return {
        at,
        value: once[key][i],
        band: draws.length < DRAWS / 2 ? null : [quantile(values, 0.025), quantile(values, 0.975)]
      }
    })
  return { roc: banded('roc'), precisionRecall: banded('precisionRecall') }
}

/** @param order of the units, the highest score first */
function curvesOf(
  order: number[],
  score: readonly number[],
  label: readonly number[],
  weight: (unit: number) => number,
  places: number[]
): { roc: number[]; precisionRecall: number[] } | null {
  const totals = [0, 0]
  for (const unit of order) totals[label[unit]] += weight(unit)
  const [negatives, positives] = totals as [number, number]
  if (negatives === 0 || positives === 0) return null
  const roc: number[] = []
  const precisionRecall: number[] = []
  let [found, alarms] = [0, 0]
  for (let i = 0; i < order.length;) {
    const before = found / positives
    const value = score[order[i]]
    // Units of one score change sides together.
    for (; i < order.length && score[order[i]] === value; i++) {
      const unit = order[i]
      if (label[unit] === 1) found += weight(unit)
      else alarms += weight(unit)
    }
    while (roc.length < places.length && places[roc.length] < alarms / negatives) roc.push(before)
    while (precisionRecall.length < places.length && places[precisionRecall.length] <= found / positives)
      precisionRecall.push(found === 0 ? 1 : found / (found + alarms))
  }
  while (roc.length < places.length) roc.push(1)
  return { roc, precisionRecall }
}

/** The thresholds that can be shown on the curves. */
export function operatingPoints(named: { name: string; threshold: Threshold | null }[]): OperatingPoint[] {
  return named.flatMap(({ name, threshold }) =>
    threshold === null || threshold.recall === null || threshold.falsePositiveRate === null
      ? []
      : [
          {
            name,
            recall: threshold.recall,
            falsePositiveRate: threshold.falsePositiveRate,
            precision: threshold.precision
          }
        ]
  )
}
