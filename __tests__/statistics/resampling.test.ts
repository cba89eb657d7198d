import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrapGroups } from '../../src/statistics/bootstrap-groups.ts'
import { derangement } from '../../src/statistics/derangement.ts'
import { seededNormal } from '../../src/statistics/seeded-normal.ts'

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

describe('bootstrapGroups', () => {
  const mean = (values: number[]) => (weights: Float64Array) =>
    values.reduce((sum, value, i) => sum + weights[i] * value, 0) / weights.reduce((a, b) => a + b, 0)

  it('covers the mean about as widely as theory says', () => {
    const values = Array.from({ length: 400 }, (_, i) => i)
    const standardError = 400 / Math.sqrt(12) / Math.sqrt(400)
    const [low, high] = bootstrapGroups(
      values.map((_, i) => String(i)),
      mean(values),
      1
    )!
    expect((high - low) / (2 * 1.96 * standardError)).toBeCloseTo(1, 0.8)
    expect((low + high) / 2 / 199.5).toBeCloseTo(1, 1.5)
  })

  it('draws whole groups: repeats of one value in a group narrow nothing', () => {
    const values = [1, 2, 3, 4, 5, 6]
    const single = bootstrapGroups(['a', 'b', 'c', 'd', 'e', 'f'], mean(values), 5)
    const repeated = values.flatMap((value) => [value, value, value])
    const groups = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((group) => [group, group, group])
    const grouped = bootstrapGroups(groups, mean(repeated), 5)!
    grouped.forEach((bound, i) => expect(bound).toBeCloseTo(single![i], 12))
  })

  it('has none for a single group', () => {
    expect(bootstrapGroups(['a', 'a'], mean([1, 2]), 1)).toBeNull()
    expect(bootstrapGroups(['a', 'b'], () => null, 1)).toBeNull()
  })
})

it('seededNormal has mean 0, variance 1 and normal tails, the same for the same seed', () => {
  const next = seededNormal(7)
  const values = Array.from({ length: 20_000 }, next)
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  expect(Math.abs(mean)).toBeLessThan(0.03)
  expect(Math.abs(variance - 1)).toBeLessThan(0.03)
  expect(values.filter((value) => Math.abs(value) > 1.96).length / values.length).toBeCloseTo(0.05, 2)
  const again = seededNormal(7)
  expect(values.slice(0, 5)).toEqual(Array.from({ length: 5 }, again))
})
