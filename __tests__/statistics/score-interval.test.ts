import { describe, expect, test } from 'vitest'
import { z95 } from '../../src/statistics/normal.ts'
import { hanleyMcNeilVariance, scoreInterval } from '../../src/statistics/score-interval.ts'

describe('score interval of an AUROC', () => {
  test("Hanley and McNeil's standard error", () => {
    // Their own formula has m - 1 and n - 1 where Newcombe's has N*; equal class sizes make them the same.
    const a = 0.8
    const [m, n] = [30, 30]
    const [q1, q2] = [a / (2 - a), (2 * a * a) / (1 + a)]
    const own = (a * (1 - a) + (m - 1) * (q1 - a * a) + (n - 1) * (q2 - a * a)) / (m * n)
    expect(hanleyMcNeilVariance(a, m, n)).toBeCloseTo(own, 12)
  })

  test("Hanley and McNeil's standard error, unequal classes", () => {
    // .0881413 by their own formula for 0.8 with 10 and 50 units; Newcombe's N* spreads the units evenly.
    const own = (0.8 * 0.2 + 9 * (0.8 / 1.2 - 0.64) + 49 * (1.28 / 1.8 - 0.64)) / 500
    expect(Math.sqrt(own)).toBeCloseTo(0.0881413, 7)
    expect(Math.sqrt(hanleyMcNeilVariance(0.8, 10, 50))).toBeCloseTo(0.0774023, 7)
  })

  test.each([
    [0.8, 10, 50, 0.608, 0.9062],
    [1, 10, 50, 0.8804, 1],
    [0.95, 5, 20, 0.6859, 0.9929],
    [0.5, 10, 10, 0.2735, 0.7265]
  ])('%d with %d and %d units', (auroc, m, n, low, high) => {
    const interval = scoreInterval(auroc, m, n, z95)
    expect(interval[0]).toBeCloseTo(low, 4)
    expect(interval[1]).toBeCloseTo(high, 4)
  })

  test('mirrors: 1 - AUROC', () => {
    const [low, high] = scoreInterval(0.7, 12, 40, z95)
    expect(scoreInterval(0.3, 12, 40, z95)[0]).toBeCloseTo(1 - high, 12)
    expect(scoreInterval(0.3, 12, 40, z95)[1]).toBeCloseTo(1 - low, 12)
  })
})
