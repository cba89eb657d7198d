import { describe, expect, it } from 'vitest'
import { assessX1 } from '../../../src/playbook/checks/x1-score-ranks-backwards.ts'
import { manyUnits, rated } from '../../support/contexts.ts'
import { contextOf, evidenceOf, regimes, unitsWith } from '../../support/evidence.ts'
import { likelihoodsIn } from '../../support/findings.ts'

describe('X1', () => {
  it('is critical where the interval lies below 0.5', () => {
    const finding = assessX1(contextOf(rated(0.3)))
    expect(finding).toMatchObject({ status: 'present', severity: 'critical' })
    expect(finding.actions.join()).toMatch(/min-max.*similarity.*labels/)
  })

  it('is undecided where it may be chance, and absent where no defect scores lower', () => {
    const chance = assessX1(contextOf(rated(0.45, { normals: 20, defects: 10 })))
    expect(chance).toMatchObject({ status: 'undecided', severity: 'notice' })
    expect(chance.reason).toMatch(/^Add defective units: it takes about \d+ \(now 10\)/)
    expect(assessX1(contextOf(rated(0.55, { normals: 20, defects: 10 }))).status).toBe('absent')
    expect(assessX1(contextOf(rated(0.9))).status).toBe('absent')
  })

  it('tells a score from its maps', () => {
    const units = unitsWith({ auroc: 0.2, ...manyUnits })
    const likelihoods = (pixel: { auroc: number } | null) =>
      likelihoodsIn(assessX1(contextOf(evidenceOf(regimes.healthy, { units, pixel }))))
    expect(likelihoods({ auroc: 0.9 })['similarity-used-as-error']).toBe('ruled-out')
    expect(likelihoods({ auroc: 0.3 })['similarity-used-as-error']).toBe('possible')
    expect(likelihoods(null)).toEqual({
      'per-image-normalization': 'possible',
      'similarity-used-as-error': 'possible',
      'labels-swapped': 'possible'
    })
  })
})
