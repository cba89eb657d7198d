import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { assessPlaybook } from '../../src/playbook/assess-playbook.ts'
import { contextOf } from './evidence.ts'

/** What the playbook says of one symptom: the causes' ids, and words that only the action in question holds. */
interface Row {
  causes: string[]
  actions: RegExp[]
}

/**
 * Tests that a finding says all that its row of the playbook does.
 *
 * @param evidence with that symptom, and nothing else wrong
 */
export function coversRow(id: string, evidence: Evidence, { causes, actions }: Row): void {
  describe(`${id} in the playbook`, () => {
    const finding = assessPlaybook(contextOf(evidence)).find((one) => one.id === id)!

    it('is present', () => {
      expect(finding.status).toBe('present')
      expect(finding.summary).not.toBe('')
    })

    it.each(causes)('names the cause %s, with a measurement or what is missing for one', (cause) => {
      const entry = finding.causes.find((one) => one.cause === cause)
      expect(entry).toBeDefined()
      expect(entry!.because).toMatch(/\.$/)
      if (/^Not measured/.test(entry!.because)) expect(entry!.likelihood).toBe('possible')
    })

    it.each(actions)('advises %s, in two sentences at most', (words) => {
      const advice = finding.actions.find((action) => words.test(action))
      expect(advice).toBeDefined()
      expect(advice!.match(/[.!?](\s|$)/g)!.length).toBeLessThanOrEqual(2)
    })
  })
}
