import { describe, expect, test } from 'vitest'
import reference from '../reference/statistics.json' with { type: 'json' }
import { assess } from '../support/assess.ts'

describe('figures at a threshold', () => {
  test.each(reference.cases.map((c, i) => [`${i} ${c.kind}`, c] as const))("scikit-learn's, case %s", (_, c) => {
    for (const at of c.at) {
      const { operating } = assess(c.scores, c.labels, { threshold: at.threshold })
      expect(operating).toMatchObject({ policy: 'absolute', threshold: at.threshold })
      for (const name of ['f1', 'precision', 'recall', 'falsePositiveRate'] as const) {
        expect(Math.abs(operating![name]! - at[name])).toBeLessThan(1e-12)
      }
    }
  })

  test('a unit at the threshold is not anomalous', () => {
    const { operating } = assess([1, 2, 3], [0, 0, 1], { threshold: 2 })
    expect(operating).toMatchObject({
      truePositives: 1,
      falsePositives: 0,
      recall: 1,
      falsePositiveRate: 0,
      percentile: 100
    })
  })

  test('nothing found: precision, recall and F1 are 0', () => {
    expect(assess([1, 2, 5, 3], [0, 0, 0, 1], { threshold: 4 }).operating).toMatchObject({
      precision: 0,
      recall: 0,
      f1: 0
    })
    expect(assess([1, 2, 3], [0, 0, 1], { threshold: 9 }).operating).toMatchObject({ precision: 0, recall: 0, f1: 0 })
  })
})
