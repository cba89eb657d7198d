import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { averagePrecision } from '../../src/statistics/average-precision.ts'
import { rankedScores } from '../../src/statistics/ranked-scores.ts'
import { rocAuc } from '../../src/statistics/roc-auc.ts'
import { arbitraryUnits } from '../support/arbitrary-units.ts'

const tied = { labels: [0, 0, 0, 0, 1, 1, 1], scores: [1, 2, 2, 3, 2, 3, 4] }

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

  test('AUROC(s) = 1 - AUROC(-s), and swapping the classes mirrors it too', () => {
    fc.assert(
      fc.property(arbitraryUnits, ({ scores, labels }) => {
        const auroc = rocAuc(scores, labels)
        fc.pre(auroc !== null)
        expect(
          rocAuc(
            scores.map((s) => -s),
            labels
          )
        ).toBeCloseTo(1 - auroc!, 12)
        expect(
          rocAuc(
            scores,
            labels.map((l) => 1 - l)
          )
        ).toBeCloseTo(1 - auroc!, 12)
      })
    )
  })
})
