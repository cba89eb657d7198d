import { describe, expect, it } from 'vitest'
import { medianAbsoluteDeviation } from '../../src/statistics/median-absolute-deviation.ts'

describe('the median absolute deviation', () => {
  it('is that of scipy.stats.median_abs_deviation', () => {
    expect(medianAbsoluteDeviation([0, 1, 2, 3, 10])).toBe(1)
    expect(medianAbsoluteDeviation([1, 2, 3, 5])).toBe(1)
    expect(medianAbsoluteDeviation([7])).toBe(0)
  })

  it('is 0 where more than half of the values are equal', () => {
    expect(medianAbsoluteDeviation([0, 4, 4, 4, 9])).toBe(0)
  })
})
