import { describe, expect, test } from 'vitest'
import { proportionInterval } from '../../src/statistics/proportion-interval.ts'

describe('proportion over groups', () => {
  const groupsOf = (size: number, n: number): string[] =>
    Array.from({ length: n }, (_, i) => String(Math.floor(i / size)))

  // scipy 1.17: binomtest(k, n).proportion_ci(method='exact')
  test.each([
    [0, 10, 0, 0.30849710781876083],
    [3, 10, 0.06673951117773447, 0.6524528500599973],
    [3, 59, 0.01061128847, 0.14148718],
    [10, 10, 0.6915028921812392, 1]
  ])('groups of one unit: the exact interval of %d in %d', (k, n, low, high) => {
    const hits = Array.from({ length: n }, (_, i) => (i < k ? 1 : 0))
    const own = proportionInterval(hits, groupsOf(1, n))!
    expect(own[0]).toBeCloseTo(low, 6)
    expect(own[1]).toBeCloseTo(high, 6)
  })

  test('units that copy each other count as one', () => {
    const hits = Array.from({ length: 160 }, (_, i) => (i < 48 ? 1 : 0))
    const copied = proportionInterval(hits, groupsOf(16, 160))!
    const [low, high] = proportionInterval([1, 1, 1, 0, 0, 0, 0, 0, 0, 0], groupsOf(1, 10))!
    expect(copied[0]).toBeLessThan(low)
    expect(copied[1]).toBeGreaterThan(high)
  })

  test('nothing hit in three groups proves little', () => {
    const [low, high] = proportionInterval(new Array<number>(48).fill(0), groupsOf(16, 48))!
    expect(low).toBe(0)
    expect(high).toBeGreaterThan(0.5)
  })

  test('no units', () => {
    expect(proportionInterval([], [])).toBeNull()
  })
})
