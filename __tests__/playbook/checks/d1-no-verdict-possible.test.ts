import { describe, expect, it } from 'vitest'
import { assessPlaybook } from '../../../src/playbook/assess-playbook.ts'
import { seededRandom } from '../../../src/statistics/seeded-random.ts'
import { contextOf, evidenceOf, regimes, unitsOf, type Overrides } from '../../support/evidence.ts'

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

  it('do not stop a verdict on scores that separate', () => {
    expect(
      judge(
        Array.from({ length: 40 }, (_, i) => i),
        Array.from({ length: 20 }, (_, i) => 30 + i)
      ).D1
    ).toBe('absent')
  })
})
