import { describe, expect, it } from 'vitest'
import { classificationFigures } from '../../src/statistics/classification-figures.ts'

const counts = (truePositives: number, falsePositives: number, positives: number, negatives: number) =>
  classificationFigures({ truePositives, falsePositives, positives, negatives })

describe('classification figures', () => {
  it('are those of the counts', () => {
    expect(counts(3, 1, 4, 10)).toEqual({ precision: 0.75, recall: 0.75, f1: 0.75, falsePositiveRate: 0.1 })
  })

  it('have a precision of 0 where nothing is flagged, or nothing of what is flagged is defective', () => {
    expect(counts(0, 0, 4, 10)).toEqual({ precision: 0, recall: 0, f1: 0, falsePositiveRate: 0 })
    expect(counts(0, 2, 4, 10)).toEqual({ precision: 0, recall: 0, f1: 0, falsePositiveRate: 0.2 })
  })

  it('are null where their class has no unit', () => {
    expect(counts(0, 5, 0, 10)).toEqual({ precision: null, recall: null, f1: null, falsePositiveRate: 0.5 })
    expect(counts(4, 0, 4, 0)).toEqual({ precision: 1, recall: 1, f1: 1, falsePositiveRate: null })
  })
})
