import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import reference from '../reference/paired.json' with { type: 'json' }
import { mcnemar } from '../../src/statistics/mcnemar.ts'

const outcomes = (lost: number, gained: number) => ({
  before: [...Array(lost).fill(1), ...Array(gained).fill(0), 1, 1, 0],
  after: [...Array(lost).fill(0), ...Array(gained).fill(1), 1, 1, 0]
})

describe('exact McNemar', () => {
  it('gives p = .0654297 for b = 2, c = 9 (docs/science.md, "Worked values")', () => {
    const { before, after } = outcomes(2, 9)
    expect(mcnemar(before, after).twoSided).toBeCloseTo(0.0654297, 7)
  })

  test.each(reference.mcnemar)('agrees with statsmodels and scipy: $lost lost, $gained gained', (row) => {
    const { before, after } = outcomes(row.lost, row.gained)
    const { lost, gained, twoSided, fewer, more } = mcnemar(before, after)
    expect({ lost, gained }).toEqual({ lost: row.lost, gained: row.gained })
    expect(twoSided / row.twoSided).toBeCloseTo(1, 9)
    expect(fewer / row.fewer).toBeCloseTo(1, 9)
    expect(more / row.more).toBeCloseTo(1, 9)
  })

  it('counts a group once, and an even group not at all', () => {
    const { before, after } = outcomes(40, 0)
    const groups = before.map((_, i) => (i < 40 ? `image-${i % 4}` : 'other'))
    const { lost, fewer } = mcnemar(before, after, groups)
    expect(lost).toBe(40)
    expect(fewer).toBeCloseTo(1 / 16, 12)
    expect(mcnemar([1, 0, 1], [0, 1, 1], ['a', 'a', 'b'])).toEqual({
      lost: 1,
      gained: 1,
      twoSided: 1,
      fewer: 1,
      more: 1
    })
  })

  it('is the same with groups of one unit each, and mirrors itself', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(0, 1)), { maxLength: 60 }), (pairs) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)]
        const own = pairs.map((_, i) => String(i))
        expect(mcnemar(a, b, own)).toEqual(mcnemar(a, b))
        expect(mcnemar(b, a).fewer).toBe(mcnemar(a, b).more)
      })
    )
  })

  it('refuses columns of different lengths', () => {
    expect(() => mcnemar([1], [1, 0])).toThrow(RangeError)
    expect(() => mcnemar([1], [1], [])).toThrow(RangeError)
  })
})
