import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { operatingCurves } from '../../src/page/charts/operating-curves.ts'

const unit = fc.record({ score: fc.integer({ min: 0, max: 12 }), label: fc.constantFrom(0 as const, 1 as const) })
const columns = (units: { score: number; label: 0 | 1 }[]) => ({
  id: units.map((_, i) => `u${i}`),
  label: units.map(({ label }) => label),
  group: units.map((_, i) => `g${i % 7}`),
  kind: units.map(() => ''),
  fabric: units.map(() => null),
  score: units.map(({ score }) => score)
})

describe('operatingCurves', () => {
  it('gives at each share of false alarms what the lowest threshold within it finds, ties together', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 40 }), (units) => {
        const curves = operatingCurves(columns(units))
        const [good, bad] = [0, 1].map((label) => units.filter((one) => one.label === label))
        expect(curves === null).toBe(good!.length === 0 || bad!.length === 0)
        if (curves === null) return
        const thresholds = [-1, ...units.map(({ score }) => score)]
        const share = (of: typeof units, threshold: number) =>
          of.filter(({ score }) => score > threshold).length / of.length
        for (const { at, value, band } of curves.roc) {
          const within = thresholds.filter((threshold) => share(good!, threshold) <= at)
          expect(value).toBeCloseTo(Math.max(...within.map((threshold) => share(bad!, threshold))), 12)
          if (band !== null) expect(band[0]).toBeLessThanOrEqual(band[1])
        }
        for (const { at, value } of curves.precisionRecall) {
          const reaching = thresholds.filter((threshold) => share(bad!, threshold) >= at)
          const highest = Math.max(...reaching)
          const [found, alarms] = [bad!, good!].map((of) => of.filter(({ score }) => score > highest).length)
          if (found! > 0) expect(value).toBeCloseTo(found! / (found! + alarms!), 12)
        }
      }),
      { numRuns: 40 }
    )
  })

  it('has bands of whole groups, the same on every run, around the curve of plain units', () => {
    const units = Array.from({ length: 400 }, (_, i) => ({
      score: ((i * 37) % 100) + (i % 2) * 20,
      label: (i % 2) as 0 | 1
    }))
    const each = { ...columns(units), group: units.map((_, i) => `g${i}`) }
    const [first, second] = [operatingCurves(each)!, operatingCurves(each)!]
    expect(first).toEqual(second)
    for (const { value, band } of first.roc) {
      expect(band![0]).toBeLessThanOrEqual(value + 1e-9)
      expect(band![1]).toBeGreaterThanOrEqual(value - 1e-9)
    }
    const width = ({ roc }: typeof first) => roc[15]!.band![1] - roc[15]!.band![0]
    const few = operatingCurves({ ...each, group: units.map((_, i) => `g${i % 8}`) })!
    expect(width(first)).toBeGreaterThan(0.02)
    expect(width(first)).toBeLessThan(0.25)
    expect(few.roc[15]!.band).not.toEqual(first.roc[15]!.band)
  })

  it('has no bands where all units are of one group', () => {
    const units = Array.from({ length: 20 }, (_, i) => ({ score: i, label: (i % 2) as 0 | 1 }))
    const curves = operatingCurves({ ...columns(units), group: units.map(() => 'one') })!
    expect(curves.roc.every(({ band }) => band === null)).toBe(true)
  })
})
