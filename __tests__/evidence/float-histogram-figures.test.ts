import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FloatHistogram } from '../../src/evidence/pixels/float-histogram.ts'
import { averagePrecision } from '../../src/statistics/average-precision.ts'
import { rocAuc } from '../../src/statistics/roc-auc.ts'

interface Pixels {
  scores: number[]
  labels: number[]
}

/** @param weight of a defect pixel: 1, or 1 / its region's size */
function histogramOf({ scores, labels }: Pixels, weight = 1): FloatHistogram {
  const histogram = new FloatHistogram(16)
  histogram.addNegatives(Float32Array.from(scores))
  scores.forEach((score, p) => {
    if (labels[p] === 1) histogram.positive[histogram.toPositive(score)] += weight - 1
  })
  return histogram
}

const pixels = fc
  .array(fc.record({ score: fc.integer({ min: -20, max: 20 }), label: fc.constantFrom(0, 1) }), {
    minLength: 2,
    maxLength: 80
  })
  .filter((rows) => new Set(rows.map(({ label }) => label)).size === 2)
  .map((rows): Pixels => ({ scores: rows.map(({ score }) => score), labels: rows.map(({ label }) => label) }))

const mapped = ({ scores, labels }: Pixels, map: (score: number) => number): Pixels => ({
  scores: scores.map(map),
  labels
})

describe('histogram of pixel errors', () => {
  it('AUPRO over all false positive rates is the AUROC where one region holds all defect pixels', () => {
    fc.assert(
      fc.property(pixels, (set) => {
        const spread = mapped(set, (s) => 300 + 2.5 * s)
        const size = set.labels.filter((label) => label === 1).length
        expect(histogramOf(spread, 1 / size).partialArea(1)!.value).toBeCloseTo(rocAuc(set.scores, set.labels)!, 12)
      })
    )
  })

  it.each([
    ['three times as large and 7 more', (s: number) => 3 * (s + 21) + 7],
    ['in single precision, 300 give or take 50', (s: number) => Math.fround(300 + 2.5 * s)],
    ['a millionth as large', (s: number) => (s + 21) / 1e6]
  ])('figures do not depend on the scale: %s', (_, map) => {
    fc.assert(
      fc.property(pixels, (set) => {
        const histogram = histogramOf(mapped(set, map))
        const { value } = histogram.auroc()!
        expect(value).toBeCloseTo(rocAuc(set.scores, set.labels)!, 12)
        expect(histogram.averagePrecision()!.value).toBeCloseTo(averagePrecision(set.scores, set.labels)!, 12)
        expect(histogram.partialArea(0.3)!.value).toBeCloseTo(
          histogramOf(mapped(set, (s) => s + 21)).partialArea(0.3)!.value,
          12
        )
      })
    )
  })

  it('scores that share a bin: the AUROC is off by no more than its bound', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 1, max: 1.01, noNaN: true }), fc.constantFrom(0, 1)), {
          minLength: 2,
          maxLength: 200
        }),
        (rows) => {
          const scores = rows.map(([score]) => Math.fround(score))
          const labels = rows.map(([, label]) => label)
          const exact = rocAuc(scores, labels)
          fc.pre(exact !== null)
          const { value, error } = histogramOf({ scores, labels }).auroc()!
          expect(Math.abs(value - exact!)).toBeLessThanOrEqual(error + 1e-12)
        }
      )
    )
  })
})
