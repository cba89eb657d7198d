import { describe, expect, it } from 'vitest'
import { assessPlaybook } from '../../../src/playbook/assess-playbook.ts'
import { seededRandom } from '../../../src/statistics/seeded-random.ts'
import {
  contextOf,
  evidenceOf,
  regimes,
  scalesOf,
  series,
  unitsOf,
  unitsWith,
  type Overrides
} from '../../support/evidence.ts'

describe('D1', () => {
  const d1 = (overrides: Overrides, config = {}) =>
    assessPlaybook(contextOf(evidenceOf(regimes.healthy, overrides), config)).find(({ id }) => id === 'D1')!

  it.each([
    [8, 12, 'absent'],
    [7, 12, 'present'],
    // Perfectly separated, but one defect may do so by chance.
    [8, 1, 'present'],
    [200, 0, 'present'],
    [0, 50, 'present']
  ])('%d defect-free and %d defective units: %s', (defectFree, defects, status) => {
    const units = unitsOf(
      Array.from({ length: defectFree }, (_, i) => 1 + i),
      Array.from({ length: defects }, (_, i) => 8 + i)
    )
    expect(d1({ units }).status).toBe(status)
  })

  it('is present where none of S1 to S6 can be judged', () => {
    const config = { symptoms: { S1: { severity: 'off' }, S6: { severity: 'off' } } }
    const finding = d1({ latent: null, reconstruction: null }, config)
    expect(finding.status).toBe('present')
    expect(finding.summary).toContain('none of the six symptoms')
    expect(d1({ latent: null, reconstruction: null }).status).toBe('absent')
  })
})

/** Findings of a model that looks healthy but for its scores. */
function judge(defectFree: number[], defective: number[]) {
  const findings = assessPlaybook(contextOf(evidenceOf(regimes.healthy, { units: unitsOf(defectFree, defective) })))
  return Object.fromEntries(findings.map(({ id, status }) => [id, status]))
}

describe('D1, scores that cannot be told from chance', () => {
  it('leave no verdict where all are equal', () => {
    expect(judge(new Array<number>(40).fill(1), new Array<number>(20).fill(1)).D1).toBe('present')
  })

  it('leave no verdict where they are noise', () => {
    for (let seed = 0; seed < 10; seed++) {
      const random = seededRandom(seed)
      const found = judge(
        Array.from({ length: 30 }, () => random()),
        Array.from({ length: 15 }, () => random())
      )
      const judgedOtherwise = found.X1 === 'present' || found.S6 === 'present' || found.S1 === 'present'
      expect(found.D1 === 'present' || judgedOtherwise, `seed ${seed}`).toBe(true)
    }
  })

  const few = { normals: 40, defects: 20 }
  const d1 = (...aurocs: number[]) => {
    const run = aurocs.map((auroc) => evidenceOf(regimes.healthy, { units: unitsWith({ auroc, ...few }) }))
    return assessPlaybook(contextOf(series(...run))).find(({ id }) => id === 'D1')!
  }

  it('leave none where S6 is present too, as no more than likely', () => {
    const found = assessPlaybook(contextOf(evidenceOf(regimes.healthy, { units: unitsWith({ auroc: 0.55, ...few }) })))
    const of = (wanted: string) => found.find(({ id }) => id === wanted)!
    expect(of('S6')).toMatchObject({ status: 'present', severity: 'warning' })
    expect(of('D1').status).toBe('present')
    expect(of('D1').actions.join()).toMatch(/about \d+ defective ones \(now 20\) tell an AUROC of 0\.55 from a guess/)
  })

  it('do not blame the set where an earlier checkpoint or another score separates', () => {
    const earlier = d1(0.9, 0.55)
    expect(earlier).toMatchObject({ status: 'present', causes: [{ cause: 'model-does-not-separate' }] })
    expect(earlier.summary).toContain('while epoch_001 reaches 0.90 on the same units')
    expect(earlier.actions).toEqual(['Judge or ship epoch_001 instead: it separates these units.'])
    const otherScores = {
      auroc: 0.55,
      reductions: [{ reduce: 'max' as const, auroc: 0.9, gain: 0.35, p: 0.001 }],
      trivial: [{ score: 'mean' as const, higher: true, auroc: 0.5, gain: -0.05, p: null }]
    }
    const units = unitsWith({ auroc: 0.55, ...few })
    const [finding] = assessPlaybook(contextOf(evidenceOf(regimes.healthy, { units, otherScores }))).filter(
      ({ id }) => id === 'D1'
    )
    expect(finding!.summary).toContain('this model does not separate, the set shows that others do')
    expect(finding!.actions.join()).not.toContain('Add units')
  })

  it('are not blamed on the set where a finding is critical, or the scale is wrong', () => {
    const units = unitsWith({ auroc: 0.55, ...few })
    const of = (regime: (typeof regimes)['healthy'], more: Overrides = {}) => {
      const found = assessPlaybook(contextOf(evidenceOf(regime, { units, ...more })))
      return Object.fromEntries(found.map(({ id, status }) => [id, status]))
    }
    expect(of(regimes.collapse)).toMatchObject({ S4: 'present', D1: 'absent' })
    const scale = { rawError: 0.9, affineError: 0.1, slope: 0.5, intercept: 0.5 }
    expect(of(regimes.healthy, { reconstruction: { scale }, scales: scalesOf(0.9, 0.05) })).toMatchObject({
      P1: 'present',
      D1: 'absent'
    })
  })

  it('do not stop a verdict on scores that separate', () => {
    expect(
      judge(
        Array.from({ length: 40 }, (_, i) => i),
        Array.from({ length: 20 }, (_, i) => 30 + i)
      ).D1
    ).toBe('absent')
  })
})
