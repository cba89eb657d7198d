import { describe, expect, it } from 'vitest'
import { baselineOf, beside, pairsFrom } from '../../support/baselines.ts'

const pair = pairsFrom(7)

describe('compareBaseline', () => {
  it('takes groups for what they are: copies of few images prove little', () => {
    const { units, score } = pair(1.8, 1.2, [12, 8], 1)
    const times = 25
    const copies = <T>(column: T[]) => column.flatMap((value) => Array.from({ length: times }, () => value))
    const jitter = (column: number[]) => copies(column).map((value, i) => value + 1e-6 * (i % times))
    const many = {
      id: jitter(units.score).map((_, i) => `p${i}`),
      label: copies(units.label),
      group: copies(units.group),
      kind: copies(units.kind),
      fabric: copies(units.fabric),
      score: jitter(units.score)
    }
    const grouped = beside(baselineOf(jitter(score)), many).baseline!
    const ungrouped = beside(baselineOf(jitter(score)), { ...many, group: many.id }).baseline!
    expect(grouped.deltaAuroc).toBeCloseTo(ungrouped.deltaAuroc!, 10)
    expect(grouped.pValue!).toBeGreaterThan(ungrouped.pValue!)
    expect(grouped.minimumDetectableDrop!).toBeGreaterThan(3 * ungrouped.minimumDetectableDrop!)
  })
})
