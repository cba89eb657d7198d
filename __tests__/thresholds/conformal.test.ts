import { describe, expect, test } from 'vitest'
import reference from '../reference/statistics.json' with { type: 'json' }
import { seededRandom } from '../../src/statistics/seeded-random.ts'
import { conformalBound } from '../../src/thresholds/conformal-bound.ts'
import { conformalThreshold, conformalUnits } from '../../src/thresholds/conformal.ts'
import { sortCalibration } from '../../src/thresholds/sort-calibration.ts'

const ranks = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1)

const calibrationOf = (score: number[], perGroup: number) =>
  sortCalibration({ score, group: score.map((_, i) => `${Math.floor(i / perGroup)}`) }, 'separate')

describe('conformal threshold', () => {
  test.each(reference.conformal)('rank and bound for n = $n at $target', ({ n, target, k, bound }) => {
    const own = conformalThreshold(ranks(n), target)!
    expect(own).toEqual({ threshold: k, rank: k })
    expect(Math.abs(conformalBound(calibrationOf(ranks(n), 1), k) - bound)).toBeLessThan(1e-9)
  })

  test('the bound goes by group: copies of a unit do not lower it, and it lies above that of independent ones', () => {
    const scores = ranks(100)
    const copies = scores.flatMap((score) => [score, score, score, score])
    const alone = conformalBound(calibrationOf(scores, 1), 95)
    const copied = conformalBound(calibrationOf(copies, 4), 380)
    expect(copied).toBeGreaterThan(0.95 * alone)
    expect(copied).toBeGreaterThan(1.2 * conformalBound(calibrationOf(ranks(400), 1), 380))
    // None above: nothing to estimate by, so the units of a group count as copies.
    expect(conformalBound(calibrationOf(copies, 4), 400)).toBeGreaterThan(
      conformalBound(calibrationOf(ranks(400), 1), 400)
    )
    expect(conformalBound(calibrationOf(ranks(40), 40), 38)).toBeLessThanOrEqual(1)
  })

  test.each([
    [0.05, 19],
    [0.01, 99],
    [0.001, 999],
    [0.5, 1]
  ])('%d needs %d scores', (target, n) => {
    expect(conformalUnits(target)).toBe(n)
    expect(conformalThreshold(ranks(n), target)).not.toBeNull()
    expect(conformalThreshold(ranks(n - 1), target)).toBeNull()
  })

  test.each([19, 20, 50, 137])('holds the target on average over calibration sets of %d', (n) => {
    const random = seededRandom(n)
    const runs = 3000
    let rate = 0
    for (let run = 0; run < runs; run++) {
      const scores = Array.from({ length: n }, random).sort((a, b) => a - b)
      // Uniform scores: the true false positive rate is what lies above the threshold.
      rate += (1 - conformalThreshold(scores, 0.05)!.threshold) / runs
    }
    expect(rate).toBeLessThan(0.0515)
    expect(rate).toBeGreaterThan(0.025)
  })
})
