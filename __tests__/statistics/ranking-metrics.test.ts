import { describe, expect, test } from 'vitest'
import reference from '../reference/statistics.json' with { type: 'json' }
import { averagePrecision } from '../../src/statistics/average-precision.ts'
import { bestF1 } from '../../src/statistics/best-f1.ts'
import { f1Score } from '../../src/statistics/classification-figures.ts'
import { rankedScores, negativeScores } from '../../src/statistics/ranked-scores.ts'
import { rocAuc } from '../../src/statistics/roc-auc.ts'
import { youden } from '../../src/statistics/youden.ts'

const tied = { labels: [0, 0, 0, 0, 1, 1, 1], scores: [1, 2, 2, 3, 2, 3, 4] }

describe('agreement with scikit-learn', () => {
  test.each(reference.cases.map((c, i) => [`${i} ${c.kind}`, c] as const))('case %s', (_, c) => {
    expect(Math.abs(rocAuc(c.scores, c.labels)! - c.auroc)).toBeLessThan(1e-12)
    expect(Math.abs(averagePrecision(c.scores, c.labels)! - c.averagePrecision)).toBeLessThan(1e-12)
    expect(Math.abs(bestF1(c.scores, c.labels)!.f1 - c.bestF1)).toBeLessThan(1e-12)
    expect(Math.abs(youden(c.scores, c.labels)!.index - c.youden)).toBeLessThan(1e-12)
  })
})

describe('AUROC and average precision', () => {
  test('four units without ties', () => {
    const [labels, scores] = [
      [0, 0, 1, 1],
      [0.1, 0.4, 0.35, 0.8]
    ]
    expect(rocAuc(scores, labels)).toBe(0.75)
    expect(averagePrecision(scores, labels)).toBeCloseTo(0.8333333, 7)
    const ranked = rankedScores(scores, labels)
    expect([...ranked.scores]).toEqual([0.8, 0.4, 0.35, 0.1])
    expect([...ranked.truePositives]).toEqual([1, 1, 2, 2])
    expect([...ranked.falsePositives]).toEqual([0, 1, 1, 2])
  })

  test('ties count half', () => {
    expect(rocAuc(tied.scores, tied.labels)).toBe(9.5 / 12)
    expect(averagePrecision(tied.scores, tied.labels)).toBeCloseTo(0.7222222, 7)
  })

  test('constant scores: 0.5, and the share of positives', () => {
    const constant = tied.scores.map(() => 3)
    expect(rocAuc(constant, tied.labels)).toBe(0.5)
    expect(averagePrecision(constant, tied.labels)).toBeCloseTo(3 / 7, 12)
  })

  test('AUROC is U / mn of Mann and Whitney', () => {
    const scores = [19, 22, 16, 29, 24, 20, 11, 17, 12]
    expect(rocAuc(scores, [1, 1, 1, 1, 1, 0, 0, 0, 0])).toBe(17 / 20)
  })

  test("over all ways to label nine units it is distributed as scipy's exact Mann-Whitney test has it: p = 0.1111111", () => {
    const scores = [19, 22, 16, 29, 24, 20, 11, 17, 12]
    const ways = Array.from({ length: 2 ** 9 }, (_, bits) => scores.map((_, i) => (bits >> i) & 1)).filter(
      (labels) => labels.filter((label) => label === 1).length === 5
    )
    const asHigh = ways.filter((labels) => rocAuc(scores, labels)! >= 17 / 20).length
    expect((2 * asHigh) / ways.length).toBeCloseTo(0.1111111, 7)
  })

  test('one class only', () => {
    expect(rocAuc([1, 2], [0, 0])).toBeNull()
    expect(rocAuc([1, 2], [1, 1])).toBeNull()
    expect(averagePrecision([1, 2], [0, 0])).toBeNull()
    expect(averagePrecision([1, 2], [1, 1])).toBe(1)
    expect(rocAuc([], [])).toBeNull()
  })

  test.each([
    [[1, NaN], [0, 1], 'value 1 is NaN'],
    [[Infinity, 1], [0, 1], 'value 0 is Infinity'],
    [[1], [0, 1], '1 scores, but 2 labels'],
    [[1, 2], [0, 2], 'label 1 is 2']
  ])('refuses %j with labels %j', (scores, labels, message) => {
    expect(() => rocAuc(scores, labels)).toThrow(RangeError)
    expect(() => averagePrecision(scores, labels)).toThrow(message)
  })
})

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
})

describe("Youden's index", () => {
  test('separable, and halfway', () => {
    expect(youden([1, 2, 5, 6], [0, 0, 1, 1])).toEqual({ index: 1, threshold: 3.5 })
  })

  test('no threshold where none is better than chance', () => {
    expect(youden([1, 2], [1, 0])).toEqual({ index: 0, threshold: null })
    expect(youden([2, 2, 2], [1, 0, 1])).toEqual({ index: 0, threshold: null })
  })

  test('does not depend on the share of positives', () => {
    const scores = [1, 4, 3, 6]
    const labels = [0, 0, 1, 1]
    const repeated = [1, 4, 1, 4, 1, 4, 3, 6]
    expect(youden(repeated, [0, 0, 0, 0, 0, 0, 1, 1])).toEqual(youden(scores, labels))
  })

  test('one class only', () => {
    expect(youden([1, 2], [1, 1])).toBeNull()
    expect(youden([1, 2], [0, 0])).toBeNull()
  })
})

test('negative scores come back ascending, with their ties', () => {
  const ranked = rankedScores([3, 1, 2, 2, 5, 1], [0, 0, 0, 1, 1, 0])
  expect([...negativeScores(ranked)]).toEqual([1, 1, 2, 3])
})
