import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreHistogram } from '../../src/diagnosis/score-histogram.ts'
import { unitsOf } from '../support/evidence.ts'

describe('scoreHistogram', () => {
  it('has bins of equal width in the logarithm of positive scores', () => {
    const { edges, defectFree, defective } = scoreHistogram(unitsOf([0.001, 0.01], [0.1, 1]))
    expect(edges).toHaveLength(31)
    expect(edges[10]).toBeCloseTo(0.01, 9)
    expect(edges[30]).toBe(1)
    expect(defectFree[0]).toBe(0.5)
    expect(defective[29]).toBe(0.5)
  })

  it('has linear bins where a score is not positive', () => {
    const { edges } = scoreHistogram(unitsOf([-1, 0], [2]))
    expect(edges[1] - edges[0]).toBeCloseTo(0.1, 9)
  })

  it('has one bin for equal scores', () => {
    expect(scoreHistogram(unitsOf([2, 2], []))).toEqual({ edges: [1.8, 2.2], defectFree: [1], defective: [0] })
    expect(scoreHistogram(unitsOf([0], [0])).edges).toEqual([-1, 1])
  })

  it('counts every unit once, for all finite scores', () => {
    const score = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(
        fc.array(score, { minLength: 1, maxLength: 20 }),
        fc.array(score, { maxLength: 20 }),
        (normal, defective) => {
          const histogram = scoreHistogram(unitsOf(normal, defective))
          const sum = (shares: number[]) => shares.reduce((a, b) => a + b, 0)
          expect(sum(histogram.defectFree)).toBeCloseTo(1, 9)
          expect(sum(histogram.defective)).toBeCloseTo(defective.length > 0 ? 1 : 0, 9)
          expect(histogram.edges.every(Number.isFinite)).toBe(true)
          expect(histogram.edges).toHaveLength(histogram.defectFree.length + 1)
        }
      )
    )
  })
})
