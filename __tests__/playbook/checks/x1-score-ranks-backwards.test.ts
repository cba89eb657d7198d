import { describe, expect, it } from 'vitest'
import { assessX1 } from '../../../src/playbook/checks/x1-score-ranks-backwards.ts'
import { manyUnits, rated } from '../../support/contexts.ts'
import { contextOf, evidenceOf, regimes, unitsWith, type Overrides } from '../../support/evidence.ts'
import { likelihoodsIn } from '../../support/findings.ts'

describe('X1', () => {
  it('is critical where the interval lies below 0.5', () => {
    const finding = assessX1(contextOf(rated(0.3)))
    expect(finding).toMatchObject({ status: 'present', severity: 'critical' })
    const recorded = { ...rated(0.3), pixel: null, checkpoint: { ...rated(0.3).checkpoint, kind: 'recorded-npz' } }
    expect(assessX1(contextOf(recorded)).actions.join()).toMatch(/similarity.*min-max.*labels|min-max.*similarity.*labels/)
  })

  it('is undecided where it may be chance, and absent where no defect scores lower', () => {
    const chance = assessX1(contextOf(rated(0.45, { normals: 20, defects: 10 })))
    expect(chance).toMatchObject({ status: 'undecided', severity: 'notice' })
    expect(chance.reason).toMatch(/^Add defective units: it takes about \d+ \(now 10\)/)
    expect(assessX1(contextOf(rated(0.55, { normals: 20, defects: 10 }))).status).toBe('absent')
    expect(assessX1(contextOf(rated(0.9))).status).toBe('absent')
  })

  const units = unitsWith({ auroc: 0.2, ...manyUnits })
  const backwards = (overrides: Overrides) =>
    assessX1(contextOf(evidenceOf(regimes.healthy, { units, ...overrides })))

  it('tells a recorded score from its maps', () => {
    const likelihoods = (pixel: { auroc: number } | null) =>
      likelihoodsIn(backwards({ pixel, checkpoint: { kind: 'recorded-npz' } }))
    expect(likelihoods({ auroc: 0.9 })['similarity-used-as-error']).toBe('ruled-out')
    expect(likelihoods({ auroc: 0.3 })['similarity-used-as-error']).toBe('possible')
    expect(likelihoods(null)).toEqual({
      'per-image-normalization': 'possible',
      'similarity-used-as-error': 'possible',
      'labels-swapped': 'possible',
      'defects-plainer-than-the-texture': 'possible'
    })
  })

  it('rules out what the tool computes itself, and advises nothing against it', () => {
    const own = backwards({})
    expect(likelihoodsIn(own)).toMatchObject({
      'per-image-normalization': 'ruled-out',
      'similarity-used-as-error': 'ruled-out',
      'labels-swapped': 'possible'
    })
    expect(own.actions).toEqual(['Check the labels: 1 is defective, 0 is defect-free.'])
    // What is recorded, but scored here by its code, is the tool's as well.
    const measuredWith = JSON.stringify({ score: { error: 'squared', reduce: 'mean', latent: 'kl' } })
    const scored = backwards({ measuredWith, checkpoint: { kind: 'recorded-npz' } })
    expect(likelihoodsIn(scored)['similarity-used-as-error']).toBe('ruled-out')
  })

  it('says that defects are plainer than the texture where their edges are weaker, and which score to take', () => {
    const edges = (higher: boolean, interval: [number, number], mahalanobis = 0.1) => ({
      otherScores: {
        auroc: 0.2,
        reductions: [],
        trivial: [{ score: 'gradient-energy' as const, higher, auroc: 0.8, gain: 0.6, p: 1e-6, interval }],
        latent: [{ score: 'mahalanobis' as const, auroc: mahalanobis, gain: mahalanobis - 0.2, p: 1e-6 }]
      }
    })
    const plain = 'defects-plainer-than-the-texture'
    const weaker = backwards(edges(false, [0.7, 0.9]))
    expect(likelihoodsIn(weaker)[plain]).toBe('likely')
    expect(weaker.causes[0]!.because).toContain('edges alone tells the classes apart with an AUROC of 0.80')
    expect(weaker.actions[0]).toMatch(/something else than the error/)
    expect(likelihoodsIn(backwards(edges(false, [0.45, 0.9])))[plain]).toBe('possible')
    expect(likelihoodsIn(backwards(edges(true, [0.7, 0.9])))[plain]).toBe('ruled-out')
    const better = backwards(edges(false, [0.7, 0.9], 0.9))
    expect(better.actions[0]).toContain('`score: { latent: mahalanobis }`')
  })
})
