import { describe, expect, it, test } from 'vitest'
import reference from '../reference/paired.json' with { type: 'json' }
import { holm } from '../../src/statistics/holm.ts'

describe('Holm', () => {
  test.each(reference.holm)('agrees with statsmodels: $p', ({ p, adjusted }) => {
    holm(p).forEach((value, i) => expect(value).toBeCloseTo(adjusted[i], 12))
  })

  it('adjusts nothing where there is nothing', () => expect(holm([])).toEqual([]))
})
