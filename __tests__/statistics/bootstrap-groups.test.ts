import { describe, expect, it } from 'vitest'
import { bootstrapGroups } from '../../src/statistics/bootstrap-groups.ts'

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
