import { twoSamplesByGroup } from '../../statistics/two-samples-by-group.ts'
import type { PlaybookRun } from '../run.ts'
import { needsBothSides } from './units-needed.ts'

/** How the calibration's scores compare with those of defect-free test units, the question of C1. */
export interface CalibrationShift {
  /** Units above the operating threshold, as a share: what the calibration expects, and what the test shows. */
  expected: number
  shown: number
  /** Of the test that both are of one distribution; groups respected. */
  p: number
  units: number
}

/**
 * Only units of groups without a defect are compared, where there are enough of them: patches beside a defect see some of it.
 *
 * @returns the comparison, or the reason why there is none
 */
export function calibrationShift({ judged, thresholds, symptoms, seed }: PlaybookRun): CalibrationShift | string {
  const { units, calibration } = judged.evidence
  const threshold = thresholds.operating?.threshold ?? null
  if (calibration === null) return 'There are no calibration images of their own, so there is nothing to compare.'
  if (threshold === null) return 'There is no operating threshold.'
  const limits = symptoms.C1.limits
  const defective = new Set(units.group.filter((_, i) => units.label[i] === 1))
  const all = [...units.score.keys()].filter((i) => units.label[i] === 0)
  const apart = all.filter((i) => !defective.has(units.group[i]))
  const chosen = apart.length >= limits.units ? apart : all
  const test = { score: chosen.map((i) => units.score[i]), group: chosen.map((i) => units.group[i]) }
  if (test.score.length < limits.units || calibration.score.length < limits.units) {
    return needsBothSides(limits.units, test.score.length, calibration.score.length)
  }
  const p = twoSamplesByGroup(calibration, test, limits.p, seed)
  if (p === null) return 'There are too few groups of units to tell whether calibration and test differ.'
  const above = (scores: readonly number[]): number =>
    scores.filter((score) => score > threshold).length / scores.length
  return { expected: above(calibration.score), shown: above(test.score), p, units: test.score.length }
}
