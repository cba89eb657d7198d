import { describe, expect, it } from 'vitest'
import { assessPlaybook } from '../../src/playbook/assess-playbook.ts'
import { seededRandom } from '../../src/statistics/seeded-random.ts'
import { contextOf, evidenceOf, regimes, unitsOf } from '../support/evidence.ts'

/** Findings of a model that looks healthy but for its scores. */
function judge(normal: number[], defective: number[]) {
  const findings = assessPlaybook(contextOf(evidenceOf(regimes.healthy, { units: unitsOf(normal, defective) }), {}))
  return Object.fromEntries(findings.map(({ id, status }) => [id, status]))
}

describe('scores that cannot be told from chance', () => {
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
