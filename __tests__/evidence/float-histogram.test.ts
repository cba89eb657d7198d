import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FloatHistogram } from '../../src/evidence/pixels/float-histogram.ts'
import { averagePrecision } from '../../src/statistics/average-precision.ts'
import { rocAuc } from '../../src/statistics/roc-auc.ts'

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
