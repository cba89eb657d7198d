import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeBins } from '../../../src/report/charts/merge-bins.ts'

describe('mergeBins', () => {
  it('loses no count and keeps edges with their bins', () => {
    const counts = fc.array(fc.nat(9), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 14 }), (values, rows) => {
        const edges = Array.from({ length: values.length + 1 }, (_, i) => i)
        const merged = mergeBins({ edges, series: [values] }, rows)
        const total = (numbers: number[]) => numbers.reduce((sum, value) => sum + value, 0)
        expect(merged.series[0].length).toBeLessThanOrEqual(rows)
        expect(total(merged.series[0])).toBe(total(values))
        merged.series[0].forEach((value, i) =>
          expect(value).toBe(total(values.slice(merged.edges[i], merged.edges[i + 1])))
        )
      })
    )
  })
})
