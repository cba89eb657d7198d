import { describe, expect, test } from 'vitest'
import { standardNormalQuantile } from '../../src/statistics/normal.ts'
import { seededRandom } from '../../src/statistics/seeded-random.ts'
import { peaksOverThreshold, peaksWithInterval } from '../../src/thresholds/peaks-over-threshold.ts'
import { sortCalibration } from '../../src/thresholds/sort-calibration.ts'

const names = (n: number, per = 1) => Array.from({ length: n }, (_, i) => `g${Math.floor(i / per)}`)

function exponential(n: number, seed = 1): number[] {
  const random = seededRandom(seed)
  return Array.from({ length: n }, () => -Math.log(1 - random()))
}

describe('peaks over threshold', () => {
  test('comes near the true quantile of a rare score', () => {
    const { threshold, peaks, shape } = peaksOverThreshold(
      exponential(20_000).sort((a, b) => a - b),
      1e-4
    )!
    expect(peaks).toBe(400)
    expect(Math.abs(shape!)).toBeLessThan(0.15)
    expect(Math.abs(threshold - Math.log(1e4))).toBeLessThan(1)
  })

  test('t(c s) = c t(s)', () => {
    const sorted = exponential(600).sort((a, b) => a - b)
    for (const target of [0.001, 0.01, 0.2]) {
      const plain = peaksOverThreshold(sorted, target)!.threshold
      for (const c of [0.01, 100, 7]) {
        const scaled = peaksOverThreshold(
          sorted.map((s) => c * s),
          target
        )!.threshold
        expect(Math.abs(scaled / (c * plain) - 1)).toBeLessThan(1e-6)
      }
    }
  })

  test('inside the bulk of the scores it is the empirical quantile', () => {
    const sorted = Array.from({ length: 1000 }, (_, i) => i)
    expect(peaksOverThreshold(sorted, 0.05)).toMatchObject({ threshold: 949.05, shape: null })
  })

  test('needs 30 peaks: with fewer in the upper 2 % the tail starts lower, and ties at its start lower still', () => {
    const sorted = exponential(500).sort((a, b) => a - b)
    expect(peaksOverThreshold(sorted, 0.001)!.peaks).toBe(30)
    const tied = [...sorted.slice(0, 450), ...new Array<number>(40).fill(20), ...sorted.slice(490).map((s) => s + 20)]
    expect(peaksOverThreshold(tied, 0.001)!.peaks).toBe(50)
    expect(peaksOverThreshold(new Array<number>(600).fill(1), 0.001)).toBeNull()
    expect(peaksOverThreshold(sorted.slice(0, 30), 0.001)).toBeNull()
  })

  test('the interval holds the true threshold in nine of ten cases, and is wider where scores come in groups', () => {
    const random = seededRandom(5)
    const normal = () => standardNormalQuantile(Math.max(1e-12, random()))
    const truth = standardNormalQuantile(0.999)
    let [inside, wider] = [0, 0]
    for (let run = 0; run < 60; run++) {
      const alone = Array.from({ length: 1000 }, normal)
      const [low, high] = peaksWithInterval(
        sortCalibration({ score: alone, group: names(1000) }, 'separate'),
        0.001
      )!.interval!
      if (low <= truth && truth <= high) inside++
      let shared = 0
      const score = alone.map((own, i) => {
        if (i % 20 === 0) shared = normal()
        return (own + 2 * shared) / Math.sqrt(5)
      })
      const width = (group: string[]): number => {
        const [from, to] = peaksWithInterval(sortCalibration({ score, group }, 'separate'), 0.001)!.interval!
        return to - from
      }
      if (width(names(1000, 20)) > width(names(1000))) wider++
    }
    expect(inside).toBeGreaterThanOrEqual(52)
    expect(wider).toBeGreaterThanOrEqual(55)
  })

  test('gives no interval of rounded or clipped scores, of which many are equal', () => {
    const scores = exponential(1000)
    const intervalOf = (change: (score: number) => number) => {
      const score = scores.map(change)
      const chosen = peaksWithInterval(sortCalibration({ score, group: names(score.length) }, 'separate'), 0.001)!
      expect(chosen.threshold).toBeGreaterThan(4)
      return chosen.interval
    }
    expect(intervalOf((score) => score)).not.toBeNull()
    expect(intervalOf((score) => Math.round(score * 1000) / 1000)).not.toBeNull()
    expect(intervalOf((score) => Math.round(score * 2) / 2)).toBeNull()
    expect(intervalOf((score) => Math.min(score, 4.5))).toBeNull()
  })
})
