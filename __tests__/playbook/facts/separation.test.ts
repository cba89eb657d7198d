import { describe, expect, it } from 'vitest'
import { bestByAuroc, errorGap, errorGaps, scoresByClass } from '../../../src/playbook/facts/separation.ts'
import { contextOf, evidenceOf, regimes, series, unitsOf } from '../../support/evidence.ts'

describe('scoresByClass', () => {
  it('sorts by value, not by text', () => {
    expect(scoresByClass(unitsOf([10, 9, -1], [100, 20]))).toEqual({ defectFree: [-1, 9, 10], defective: [20, 100] })
  })
})

describe('errorGap', () => {
  it('counts the deviations between the medians', () => {
    expect(errorGap({ defectFree: [1, 2, 3, 4, 5], defective: [7, 8, 30] })).toBe(5)
  })

  it.each([
    ['without defect-free scores', [], [1]],
    ['without defective scores', [1, 2], []],
    ['where most defect-free scores are equal', [1, 1, 1, 2], [3]]
  ])('is null %s', (_, defectFree, defective) => {
    expect(errorGap({ defectFree, defective })).toBeNull()
  })

  it('is had of every checkpoint, in their order', () => {
    const defective = [[7, 8, 30], [], [4, 5, 6]]
    const all = defective.map((scores) => evidenceOf(regimes.healthy, { units: unitsOf([1, 2, 3, 4, 5], scores) }))
    const run = contextOf(series(...all))
    expect(errorGaps(run, scoresByClass(run.judged.evidence.units))).toEqual([5, null, 2])
  })
})

describe('bestByAuroc', () => {
  const checkpoints = (...aurocs: (number | null)[]) => aurocs.map((imageAuroc) => ({ metrics: { imageAuroc } }))

  it('takes the earliest of equals, and none where none has an AUROC', () => {
    const run = checkpoints(null, 0.7, 0.9, 0.9)
    expect(bestByAuroc(run)).toBe(run[2])
    expect(bestByAuroc(checkpoints(null, null))).toBeNull()
  })
})
