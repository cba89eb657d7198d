import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/statistics/seeded-random.ts'

describe('seeded random', () => {
  test('repeats, differs by seed, and is uniform', () => {
    const draw = (seed: number, n: number): number[] => {
      const random = seededRandom(seed)
      return Array.from({ length: n }, random)
    }
    expect(draw(7, 5)).toEqual(draw(7, 5))
    expect(draw(7, 5)).not.toEqual(draw(8, 5))
    const many = draw(0, 20_000)
    expect(Math.min(...many)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...many)).toBeLessThan(1)
    expect(many.reduce((a, b) => a + b) / many.length).toBeCloseTo(0.5, 2)
    const tenths = many.filter((x) => x < 0.1).length / many.length
    expect(tenths).toBeCloseTo(0.1, 2)
  })
})
