import { describe, expect, test } from 'vitest'
import reference from '../reference/statistics.json' with { type: 'json' }
import { z95 } from '../../src/statistics/normal.ts'
import { wilsonWithin } from '../../src/statistics/wilson.ts'

describe('Wilson', () => {
  test.each(reference.wilson)('$successes of $n', ({ successes, n, interval }) => {
    const own = wilsonWithin(successes, n, z95)
    expect(Math.abs(own[0] - interval[0])).toBeLessThan(1e-9)
    expect(Math.abs(own[1] - interval[1])).toBeLessThan(1e-9)
  })
})
