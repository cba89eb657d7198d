import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aurocChart } from '../../src/report/charts/auroc-chart.ts'
import { bar } from '../../src/report/charts/bar.ts'
import { latentHistogram } from '../../src/report/charts/latent-histogram.ts'
import { mergeBins } from '../../src/report/charts/merge-bins.ts'
import { mermaidAuroc } from '../../src/report/charts/mermaid-auroc.ts'
import { scoreHistogram } from '../../src/report/charts/score-histogram.ts'
import { fortyCheckpoints, healthy, inconclusive, singleCheckpoint, threshold } from '../support/diagnosis.ts'

describe('bar', () => {
  it('has eighths of a column, and something for every share above 0', () => {
    expect([bar(0, 8), bar(1e-9, 8), bar(0.5, 8), bar(0.53, 8), bar(1, 8), bar(2, 8)]).toEqual([
      '',
      '▏',
      '████',
      '████▎',
      '████████',
      '████████'
    ])
  })
})

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

describe('scoreHistogram', () => {
  const diagnosis = healthy()
  const tiny = (operating: number) => ({
    ...diagnosis,
    scores: { edges: [1, 2, 4, 8], defectFree: [3, 1, 0], defective: [0, 1, 1] },
    thresholds: { ...diagnosis.thresholds, operating: threshold({ threshold: operating }), recommended: null }
  })

  it('shows each class as shares of itself, and marks the bin of a threshold', () => {
    expect(scoreHistogram(tiny(3))).toEqual([
      '  score from  defect-free (3,640)   defective (280)',
      '        1.00  75% ███████████████',
      '        2.00  25% █████             50% ██████████      ◄ operating',
      '        4.00                        50% ██████████'
    ])
  })

  it.each([
    [0.5, 1, '◄ operating (below)'],
    [2, 2, '◄ operating'],
    [8, 3, '◄ operating'],
    [9, 3, '◄ operating (above)']
  ])('marks a threshold of %s in row %s', (operating, row, mark) => {
    expect(scoreHistogram(tiny(operating)).findIndex((line) => line.endsWith(mark))).toBe(row)
  })

  it('is not there without scores', () => {
    expect(scoreHistogram(inconclusive())).toEqual([])
  })
})

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

describe('mermaidAuroc', () => {
  it('holds numbers only', () => {
    expect(mermaidAuroc(healthy()).split('\n')).toEqual([
      '```mermaid',
      'xychart-beta',
      '  title "Image-level AUROC over the checkpoints"',
      '  x-axis "Epoch" ["5", "10", "15", "20", "25", "30"]',
      '  y-axis "AUROC" 0.4 --> 1',
      '  line [0.781, 0.902, 0.951, 0.972, 0.980, 0.983]',
      '```'
    ])
  })
})

describe('latentHistogram', () => {
  it('has edges that can be told apart', () => {
    const edges = latentHistogram('sigma', { low: 0.99, high: 1.01, counts: [1, 2, 3, 4, 3, 2, 1, 1] })
      .slice(1)
      .map((line) => line.trim().split(' ')[0])
    expect(new Set(edges).size).toBe(edges.length)
  })

  it('stays readable where all values are one', () => {
    expect(latentHistogram('mu', { low: 0, high: 0, counts: [5] })).toHaveLength(2)
  })

  it('is not there where nothing was counted', () => {
    expect(latentHistogram('mu', { low: -1, high: 1, counts: [0, 0] })).toEqual([])
  })
})
