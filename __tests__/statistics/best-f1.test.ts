import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { percentile } from '../../src/statistics/quantile.ts'
import { bestF1 } from '../../src/statistics/best-f1.ts'
import { f1Score } from '../../src/statistics/classification-figures.ts'
import { arbitraryUnits } from '../support/arbitrary-units.ts'

describe('best F1', () => {
  test('stands halfway between neighboring scores', () => {
    expect(bestF1([1, 2, 5, 6], [0, 0, 1, 1])).toEqual({ f1: 1, threshold: 3.5 })
  })

  test('takes the highest of equally good thresholds', () => {
    // Above 5: TP 1, FP 0, FN 1. Above 0: TP 2, FP 2. Both have F1 2/3.
    expect(bestF1([6, 4, 3, 1], [1, 0, 0, 1])).toEqual({ f1: 2 / 3, threshold: 5 })
  })

  test('may flag everything, below the lowest score', () => {
    expect(bestF1([1, 2, 4], [1, 0, 1])).toEqual({ f1: 0.8, threshold: 0.5 })
  })

  test('no positives: nothing, not the lowest score', () => {
    expect(bestF1([1, 2, 3, 4], [0, 0, 0, 0])).toBeNull()
  })

  test('no negatives: 1, and no threshold', () => {
    expect(bestF1([1, 2], [1, 1])).toEqual({ f1: 1, threshold: null })
  })

  test('equal scores: that of flagging everything, and no threshold', () => {
    expect(bestF1([3, 3, 3], [1, 0, 0])).toEqual({ f1: 0.5, threshold: null })
  })

  test('one positive', () => {
    expect(bestF1([1, 3, 2], [0, 1, 0])).toEqual({ f1: 1, threshold: 2.5 })
  })

  test('neighboring floats are still told apart', () => {
    const next = 1 + Number.EPSILON
    const { threshold } = bestF1([1, next], [0, 1])!
    expect(1 > threshold!).toBe(false)
    expect(next > threshold!).toBe(true)
  })

  test('huge scores do not overflow', () => {
    expect(bestF1([-1.7e308, 1.7e308], [0, 1])).toEqual({ f1: 1, threshold: 0 })
    const all = bestF1([-Number.MAX_VALUE, 0, Number.MAX_VALUE], [1, 0, 1])!
    expect(Number.isFinite(all.threshold)).toBe(true)
  })

  test('F1 from counts', () => {
    expect(f1Score(0, 5, 10)).toBe(0)
    expect(f1Score(3, 1, 4)).toBe(0.75)
  })

  test('thresholds follow the scale', () => {
    fc.assert(
      fc.property(arbitraryUnits, ({ scores, labels }) => {
        const plain = bestF1(scores, labels)?.threshold ?? null
        const mapped =
          bestF1(
            scores.map((s) => 3 * s + 7),
            labels
          )?.threshold ?? null
        if (plain === null) expect(mapped).toBeNull()
        else expect(mapped).toBeCloseTo(3 * plain + 7, 9)
      })
    )
  })

  test('no threshold beats the best F1', () => {
    fc.assert(
      fc.property(arbitraryUnits, fc.double({ min: 0, max: 100, noNaN: true }), ({ scores, labels }, p) => {
        const positives = labels.filter((label) => label === 1).length
        fc.pre(positives > 0)
        const t = percentile(scores, p)
        const flagged = labels.filter((_, i) => scores[i] > t)
        const truePositives = flagged.filter((label) => label === 1).length
        const f1 = f1Score(truePositives, flagged.length - truePositives, positives)
        expect(bestF1(scores, labels)!.f1).toBeGreaterThanOrEqual(f1)
      })
    )
  })

  test('the threshold of the best F1 gives that F1, with > and with >=', () => {
    fc.assert(
      fc.property(arbitraryUnits, ({ scores, labels }) => {
        const best = bestF1(scores, labels)
        fc.pre(best !== null && best.threshold !== null)
        const positives = labels.filter((label) => label === 1).length
        for (const flags of [(s: number) => s > best!.threshold!, (s: number) => s >= best!.threshold!]) {
          const flagged = labels.filter((_, i) => flags(scores[i]))
          const truePositives = flagged.filter((label) => label === 1).length
          expect(f1Score(truePositives, flagged.length - truePositives, positives)).toBe(best!.f1)
        }
      })
    )
  })
})
