import { proportionInterval } from '../../statistics/proportion-interval.ts'
import type { UnitColumns } from '../../evidence/evidence.ts'
import { scoresOf } from './separation.ts'

/**
 * The lowest threshold that flags at most a given share of the defect-free units (anomalous: score > threshold), and what
 * it finds: the highest recall to be had at that false positive rate, with an interval that respects groups. Null without
 * either class.
 *
 * @param falsePositiveRate 0..1
 */
export function usableThreshold(
  units: UnitColumns,
  falsePositiveRate: number
): { threshold: number; recall: number; interval: [number, number] } | null {
  const normal = scoresOf(units, 0)
  const defects = units.score.flatMap((score, i) => (units.label[i] === 1 ? [{ score, group: units.group[i] }] : []))
  if (normal.length === 0 || defects.length === 0) return null
  const allowed = Math.floor(falsePositiveRate * normal.length)
  const threshold = allowed >= normal.length ? normal[0] : normal[normal.length - 1 - allowed]
  const hits = defects.map(({ score }) => (score > threshold ? 1 : 0))
  const interval = proportionInterval(
    hits,
    defects.map(({ group }) => group)
  )!
  return { threshold, recall: hits.reduce<number>((sum, hit) => sum + hit, 0) / hits.length, interval }
}
