import { describe, expect, it } from 'vitest'
import { scoreHistogram } from '../../../src/report/charts/score-histogram.ts'
import { healthy, inconclusive, threshold } from '../../support/diagnosis.ts'

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
