import { describe, expect, test } from 'vitest'
import { binormalRecall, chanceOfNoHit } from '../../src/statistics/binormal-recall.ts'

describe('chance guard of a threshold at the 95th percentile', () => {
  test.each([
    [0.55, 0.071],
    [0.6, 0.099],
    [0.7, 0.183],
    [0.8, 0.325]
  ])('recall at AUROC %d', (auroc, recall) => {
    expect(binormalRecall(auroc)).toBeCloseTo(recall, 3)
  })

  test.each([
    [0.55, 41],
    [0.6, 29],
    [0.65, 21],
    [0.7, 15],
    [0.8, 8]
  ])('at AUROC %d, %d defects make an empty catch significant', (auroc, defects) => {
    expect(chanceOfNoHit(auroc, defects)).toBeLessThan(0.05)
    expect(chanceOfNoHit(auroc, defects - 1)).toBeGreaterThan(0.05)
  })

  test('ends, chance and nonsense', () => {
    expect(binormalRecall(0.5, 0.05)).toBeCloseTo(0.05, 12)
    expect(binormalRecall(1)).toBe(1)
    expect(binormalRecall(0)).toBe(0)
    expect(binormalRecall(0.8, 0)).toBe(0)
    expect(binormalRecall(0.8, 1)).toBe(1)
    expect(chanceOfNoHit(0.6, 0)).toBe(1)
    expect(() => binormalRecall(NaN)).toThrow(RangeError)
    expect(() => binormalRecall(0.6, 2)).toThrow(RangeError)
  })
})
