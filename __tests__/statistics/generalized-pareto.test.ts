import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import reference from '../reference/tails.json' with { type: 'json' }
import { fitGeneralizedPareto } from '../../src/statistics/generalized-pareto.ts'
import { fitTailQuantile, tailQuantile } from '../../src/statistics/tail-quantile.ts'

const relative = (a: number, b: number): number => Math.abs(a - b) / Math.abs(b)

describe('generalized Pareto distribution', () => {
  const few = Float64Array.of(0.1, 0.2, 0.4, 0.5, 0.9, 1.3, 2.1, 3.5)

  test('better than the exponential distribution, by little (docs/science.md, "Worked values")', () => {
    const { shape, scale, logLikelihood } = fitGeneralizedPareto(few)
    expect(shape).toBeCloseTo(-0.0693, 4)
    expect(scale).toBeCloseTo(1.2044, 4)
    expect(logLikelihood).toBeCloseTo(-8.9334373, 7)
    const mean = few.reduce((sum, y) => sum + y / few.length, 0)
    expect(-few.length * (1 + Math.log(mean))).toBeCloseTo(-8.9422643, 7)
  })

  test('quantiles, the exponential limit included (docs/science.md, "Worked values")', () => {
    const share = (0.001 * 1000) / 20
    expect(5 + tailQuantile({ shape: 0, scale: 1 }, share)).toBeCloseTo(7.9957323, 7)
    expect(5 + tailQuantile({ shape: 0.1, scale: 1 }, share)).toBeCloseTo(8.4928285, 7)
    expect(5 + tailQuantile({ shape: -0.2, scale: 1 }, share)).toBeCloseTo(7.2535986, 7)
    expect(tailQuantile({ shape: 1e-9, scale: 1 }, share)).toBeCloseTo(tailQuantile({ shape: 0, scale: 1 }, share), 7)
    // A negative shape has an end point.
    expect(tailQuantile({ shape: -0.2, scale: 1 }, 1e-300)).toBeCloseTo(5, 9)
  })

  test.each(reference.pareto.map((c) => [c.shape.toFixed(3), c] as const))("scipy's, shape %s", (_, c) => {
    const excesses = Float64Array.from(c.excesses)
    const fit = fitGeneralizedPareto(excesses)
    expect(fit.logLikelihood).toBeGreaterThan(c.logLikelihood - 1e-9 * Math.abs(c.logLikelihood))
    expect(Math.abs(fit.shape - c.shape)).toBeLessThan(1e-5)
    expect(relative(fit.scale, c.scale)).toBeLessThan(1e-5)
    for (const { share, value } of c.quantiles) expect(relative(tailQuantile(c, share), value)).toBeLessThan(1e-9)
    const { interval } = fitTailQuantile(excesses, 0.05, 1.92)
    interval.forEach((bound, i) => expect(relative(bound, c.interval[i])).toBeLessThan(2e-3))
  })

  test('an exponential sample has a shape near 0', () => {
    const plotting = Float64Array.from({ length: 2000 }, (_, i) => -Math.log((i + 0.5) / 2000))
    expect(Math.abs(fitGeneralizedPareto(plotting).shape)).toBeLessThan(0.01)
  })

  test('does not depend on the unit of the scores', () => {
    const values = Array.from({ length: 12 }, (_, i) => 0.1 + i * i * 0.3)
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.nat(11), (unit, drop) => {
        const excesses = Float64Array.from(values.filter((_, i) => i !== drop))
        const plain = fitTailQuantile(excesses, 0.01, 1.92)
        const scaled = fitTailQuantile(
          excesses.map((y) => y * unit),
          0.01,
          1.92
        )
        expect(Math.abs(scaled.shape - plain.shape)).toBeLessThan(1e-5)
        expect(relative(scaled.quantile, unit * plain.quantile)).toBeLessThan(1e-5)
        expect(plain.interval[0]).toBeLessThan(plain.quantile)
        expect(plain.interval[1]).toBeGreaterThan(plain.quantile)
      }),
      { numRuns: 30 }
    )
  })

  test('equal excesses are fitted too', () => {
    const { shape, quantile, interval } = fitTailQuantile(new Float64Array(40).fill(2), 0.01, 1.92)
    expect(shape).toBe(-0.5)
    expect([quantile, ...interval].every(Number.isFinite)).toBe(true)
  })
})
