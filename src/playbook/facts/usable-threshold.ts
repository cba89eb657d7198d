import { proportionInterval } from '../../statistics/proportion-interval.ts'
import type { PlaybookRun } from '../run.ts'
import type { ScoresByClass } from './separation.ts'

export interface UsableThreshold {
  threshold: number
  /** With its interval, which respects groups. */
  recall: number
  interval: [number, number]
}

/**
 * The lowest threshold that flags at most S1's share of the defect-free units (anomalous: score > threshold), or that of
 * `thresholds.max-false-alarms` where that is less, and what it finds: the highest recall to be had at that false positive rate.
 * Null without either class.
 */
export function usableThreshold(
  { judged, symptoms, thresholds }: PlaybookRun,
  { defectFree }: ScoresByClass
): UsableThreshold | null {
  const { units } = judged.evidence
  const defects = units.score.flatMap((score, i) => (units.label[i] === 1 ? [{ score, group: units.group[i] }] : []))
  if (defectFree.length === 0 || defects.length === 0) return null
  const most = Math.min(symptoms.S1.limits['false-positive-rate'], thresholds.maxFalseAlarms ?? 1)
  const allowed = Math.floor(most * defectFree.length)
  const threshold = allowed >= defectFree.length ? defectFree[0] : defectFree[defectFree.length - 1 - allowed]
  const hits = defects.map(({ score }) => (score > threshold ? 1 : 0))
  const interval = proportionInterval(
    hits,
    defects.map(({ group }) => group)
  )!
  return { threshold, recall: hits.reduce<number>((sum, hit) => sum + hit, 0) / hits.length, interval }
}
