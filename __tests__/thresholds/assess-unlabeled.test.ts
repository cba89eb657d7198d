import { describe, expect, test } from 'vitest'
import { settingsSchema } from '../../src/settings/schema.ts'
import { seededNormal } from '../../src/statistics/seeded-normal.ts'
import { assessUnlabeled } from '../../src/thresholds/assess-unlabeled.ts'
import { thresholdsSchema } from '../../src/thresholds/types.ts'

const assess = (score: number[], given: object = {}) =>
  assessUnlabeled({ score, group: score.map((_, i) => `row ${i}`) }, settingsSchema.parse(given))
const named = (result: ReturnType<typeof assess>, name: string) =>
  result.candidates.find(({ policy }) => policy === name)

/** Log-normal scores; every tenth unit is `gain` higher in the logarithm. */
function sample(n: number, gain: number): number[] {
  const normal = seededNormal(4)
  return Array.from({ length: n }, (_, i) => Math.exp(0.3 * normal() + (i % 10 === 0 ? gain : 0)))
}

describe('scores without labels', () => {
  test('candidates by assumption, and no recommendation', () => {
    const result = assess(sample(800, 2))
    expect(result.candidates.map(({ policy }) => policy)).toEqual(['mad', 'pot', 'mixture'])
    for (const { note, recall, f1, falsePositiveRate } of result.candidates) {
      expect(note).toMatch(/^Assumption-based: .* Flags \d+ of 800 units\.$/)
      expect([recall, f1, falsePositiveRate]).toEqual([null, null, null])
    }
    expect(result).toMatchObject({ operating: null, recommended: null, sweep: [], calibrationUnits: 0 })
    expect(result.reason).toMatch(/^The units have no labels/)
    expect(thresholdsSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result)
  })

  test('median + 3.5 * 1.4826 * MAD', () => {
    // Median 3, absolute deviations 2, 1, 0, 1, 97.
    expect(named(assess([1, 2, 3, 4, 100]), 'mad')!.threshold).toBeCloseTo(3 + 3.5 * 1.4826, 12)
    expect(named(assess([5, 5, 5, 5, 9]), 'mad')).toBeUndefined()
  })

  test('two kinds are told apart where there are two', () => {
    const row = named(assess(sample(400, 2)), 'mixture')!
    expect(row.threshold).toBeGreaterThan(Math.exp(0.7))
    expect(row.threshold).toBeLessThan(Math.exp(1.5))
    expect(row.note).toMatch(/\((9\.\d|10)%\) is defective/)
    expect(named(assess(sample(400, 0)), 'mixture')).toBeUndefined()
    // The rarer kind scores lower: these are no defects.
    expect(named(assess(sample(400, -2)), 'mixture')).toBeUndefined()
    expect(named(assess(sample(400, 2).map((s) => s - 1)), 'mixture')).toBeUndefined()
  })

  test('a configured threshold stands, with what it flags', () => {
    expect(assess([1, 2, 3, 4], { threshold: 2.5 }).operating).toMatchObject({
      policy: 'absolute',
      threshold: 2.5,
      recall: null,
      note: 'Flags 2 of 4 units.'
    })
  })

  test('no policy recommends without labels', () => {
    expect(assess(sample(800, 2), { thresholds: { policy: 'pot' } }).recommended).toBeNull()
  })

  test('a score that is not finite is refused', () => {
    expect(() => assess([1, NaN])).toThrow(RangeError)
  })
})
