import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derangement } from '../../src/statistics/derangement.ts'

describe('derangement', () => {
  it('gives every item a partner that is not itself, and each partner once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 2, maxLength: 60 }),
        fc.nat(),
        (groups, seed) => {
          const partner = derangement(groups, seed)
          expect(partner.some((other, i) => other === i)).toBe(false)
          expect([...partner].sort((a, b) => a - b)).toEqual(groups.map((_, i) => i))
        }
      )
    )
  })

  it('crosses groups wherever no group holds more than half of the items', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 60 }), fc.nat(), (numbers, seed) => {
        const groups = numbers.map(String)
        const largest = Math.max(...groups.map((group) => groups.filter((other) => other === group).length))
        fc.pre(2 * largest <= groups.length)
        expect(derangement(groups, seed).every((other, i) => groups[other] !== groups[i])).toBe(true)
      })
    )
  })

  it('is the same for the same seed, and another for another', () => {
    const groups = Array.from({ length: 50 }, (_, i) => String(i))
    expect(derangement(groups, 1)).toEqual(derangement(groups, 1))
    expect(derangement(groups, 1)).not.toEqual(derangement(groups, 2))
  })
})
