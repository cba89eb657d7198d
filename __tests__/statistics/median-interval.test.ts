import { describe, expect, test } from 'vitest'
import reference from '../reference/statistics.json' with { type: 'json' }
import { medianInterval } from '../../src/statistics/median-interval.ts'

describe('median interval', () => {
  test.each(reference.medianRanks)('ranks for $n values', ({ n, k }) => {
    const ranks = Array.from({ length: n }, (_, i) => i + 1)
    expect(medianInterval(ranks.reverse())).toEqual({
      value: (n + 1) / 2,
      interval: k === 0 ? null : [k, n + 1 - k]
    })
  })

  test('none, and not finite', () => {
    expect(medianInterval([])).toBeNull()
    expect(() => medianInterval([1, NaN])).toThrow(RangeError)
  })
})
