import { describe, expect, it } from 'vitest'
import { findingIds } from '../../src/catalogue/order.ts'
import { annotations } from '../../src/report/annotations.ts'
import {
  fortyCheckpoints,
  healthy,
  inconclusive,
  posteriorCollapse,
  thresholdTooHigh,
  undecided,
  withFindings
} from '../support/diagnosis.ts'

describe('annotations', () => {
  it('are one for each finding that counts', () => {
    expect(annotations(healthy())).toEqual([])
    expect(annotations(posteriorCollapse()).map(({ level, title }) => `${level} ${title}`)).toEqual([
      'error S4: Latent means (mu) flat',
      'error S2: Reconstructions look the same'
    ])
    expect(annotations(fortyCheckpoints()).map(({ level }) => level)).toEqual(['warning'])
  })

  it('hold what was measured and what to do', () => {
    expect(annotations(inconclusive())).toEqual([
      {
        level: 'error',
        title: 'D1: Evaluation cannot support a verdict',
        message:
          'The evaluation set holds 5 defect-free and no defective images, too few to say anything of the model. Measured: defect-free units 5, present if < 8. Do first: Add at least 3 more defect-free images, and some defective ones.'
      }
    ])
  })

  it('tell what keeps a run from healthy though it is undecided, and what would decide it', () => {
    expect(annotations(undecided())).toEqual([
      {
        level: 'warning',
        title: 'S6: AUROC stuck near chance, undecided',
        message:
          'The AUROC of 0.66 [0.56, 0.76] leaves open whether the model is stuck near chance. Add defective units until there are about 29.'
      }
    ])
  })

  it('leave out waived findings and notices', () => {
    expect(annotations(thresholdTooHigh()).map(({ title }) => title)).toEqual(['S1: Threshold finds no defect'])
  })

  it('are ten of a kind at most', () => {
    const all = Object.fromEntries(findingIds.map((id) => [id, { status: 'present', severity: 'critical' }] as const))
    expect(annotations(withFindings(healthy(), all))).toHaveLength(10)
  })
})
