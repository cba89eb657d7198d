import { describe, expect, it } from 'vitest'
import { aurocChart } from '../../../src/report/charts/auroc-chart.ts'
import { mermaidAuroc } from '../../../src/report/charts/mermaid-auroc.ts'
import { fortyCheckpoints, healthy, inconclusive, singleCheckpoint } from '../../support/diagnosis.ts'

describe('aurocChart', () => {
  it('marks the judged and the best checkpoint among a selection', () => {
    const lines = aurocChart(fortyCheckpoints())
    expect(lines.length).toBeLessThanOrEqual(18)
    expect(lines.find((line) => line.includes('◄ best'))).toContain('epoch_023')
    expect(lines.find((line) => line.includes('◄ judged'))).toContain('epoch_040')
    expect(lines.at(-1)).toMatch(/^\d+ of 40 checkpoints shown$/)
  })

  it('puts the point where the axis says', () => {
    const [axis, ...rows] = aurocChart(healthy())
    expect(axis.indexOf('1.0') + 2).toBe(7 + 35)
    const at = (row: string) => 0.4 + (0.6 * (row.indexOf('●') - 7)) / 35
    rows.forEach((row) => expect(Math.abs(at(row) - Number(row.slice(0, 5)))).toBeLessThan(0.01))
  })

  it('widens its axis for an AUROC far below chance', () => {
    const diagnosis = healthy()
    diagnosis.checkpoints[0].metrics.imageAuroc = 0.02
    diagnosis.checkpoints[0].metrics.imageAurocInterval = [0.001, 0.05]
    expect(aurocChart(diagnosis)[0]).toContain('0.0')
  })

  it('needs two checkpoints with an AUROC', () => {
    expect(aurocChart(singleCheckpoint())).toEqual([])
    expect(aurocChart(inconclusive())).toEqual([])
    expect(mermaidAuroc(singleCheckpoint())).toBe('')
  })
})
