import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FloatHistogram } from '../../../src/evidence/pixels/float-histogram.ts'
import { averagePrecision } from '../../../src/statistics/average-precision.ts'
import { rocAuc } from '../../../src/statistics/roc-auc.ts'

/** Few bits and few values, so that bins hold many scores and scores are tied. */
const scored = fc.array(
  fc.record({
    score: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.float({ min: 0, max: 8, noNaN: true })),
    label: fc.constantFrom(0 as const, 1 as const)
  }),
  { minLength: 2, maxLength: 400 }
)

function histogram(units: { score: number; label: 0 | 1 }[], bits: number): FloatHistogram {
  const bins = new FloatHistogram(bits)
  bins.addNegatives(Float32Array.from(units, ({ score }) => score))
  for (const { score, label } of units) if (label === 1) bins.toPositive(score)
  return bins
}

describe('FloatHistogram', () => {
  it('certifies AUROC and average precision: the exact figures are not farther away', () => {
    fc.assert(
      fc.property(scored, fc.constantFrom(8, 9, 10, 12), (units, bits) => {
        const bins = histogram(units, bits)
        const scores = units.map(({ score }) => Math.fround(score))
        const labels = units.map(({ label }) => label)
        const auroc = bins.auroc()
        const precision = bins.averagePrecision()
        if (labels.includes(1)) {
          expect(Math.abs(precision!.value - averagePrecision(scores, labels)!)).toBeLessThanOrEqual(
            precision!.error + 1e-12
          )
        } else expect(precision).toBeNull()
        if (!labels.includes(0) || !labels.includes(1)) expect(auroc).toBeNull()
        else expect(Math.abs(auroc!.value - rocAuc(scores, labels)!)).toBeLessThanOrEqual(auroc!.error + 1e-12)
      }),
      { numRuns: 300 }
    )
  })

  it('gives average precision a certificate of its own where a bin holds many positives', () => {
    const units = Array.from({ length: 6000 }, (_, i) => ({
      score: 1 + (i % 997) / 9970,
      label: (i % 3 === 0 ? 1 : 0) as 0 | 1
    }))
    const { value, error } = histogram(units, 16).averagePrecision()!
    const exact = averagePrecision(
      units.map(({ score }) => Math.fround(score)),
      units.map(({ label }) => label)
    )!
    expect(Math.abs(value - exact)).toBeLessThanOrEqual(error)
    expect(error).toBeLessThan(0.1)
  })

  it('counts a map as its pixels one by one', () => {
    fc.assert(
      fc.property(fc.float32Array({ min: 0, noNaN: true, minLength: 1, maxLength: 50 }), (map) => {
        const [whole, single] = [new FloatHistogram(12), new FloatHistogram(12)]
        // -0 is no error map's value: squares and absolute values are +0.
        const scores = map.map((value) => Math.abs(value))
        whole.addNegatives(scores)
        for (const score of scores) single.addNegatives(Float32Array.of(score))
        expect(whole.negative.every((count, b) => count === single.negative[b])).toBe(true)
      })
    )
  })

  it.each([[-1], [NaN]])('refuses a map with %s', (value) => {
    expect(() => new FloatHistogram(20).addNegatives(Float32Array.of(1, value))).toThrow(RangeError)
  })

  it('is fine enough for a certified error of 0.001 over errors of all sizes', () => {
    const bins = new FloatHistogram(20)
    let seed = 1
    const uniform = () => (seed = (seed * 48271) % 2147483647) / 2147483647
    const draw = (shift: number) =>
      Float32Array.from(
        { length: 50_000 },
        () => 1e-3 * Math.exp(2 * (uniform() + uniform() + uniform() - 1.5) + shift)
      )
    const defects = draw(0.7)
    for (const scores of [draw(0), defects]) bins.addNegatives(scores)
    for (const score of defects) bins.toPositive(score)
    expect(bins.auroc()!.error).toBeLessThan(1e-3)
    expect(bins.averagePrecision()!.error).toBeLessThan(1e-3)
    expect(bins.partialArea(0.3)!.error).toBeLessThan(1e-3)
  })
})

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
