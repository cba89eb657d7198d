import { describe, expect, it, vi } from 'vitest'
import { annotate } from '../../src/github/annotate.ts'
import { healthy, hostile, inconclusive, posteriorCollapse } from '../support/diagnosis.ts'

describe('annotate', () => {
  it('writes titled annotations that the runner keeps whole', () => {
    for (const diagnosis of [healthy(), posteriorCollapse(), inconclusive(), hostile('| `x` \n'.repeat(2000))]) {
      const annotators = { error: vi.fn(), warning: vi.fn() }
      annotate(diagnosis, annotators)
      for (const { mock } of [annotators.error, annotators.warning]) {
        expect(mock.calls.length).toBeLessThanOrEqual(10)
        for (const [message, { title }] of mock.calls as [string, { title: string }][]) {
          expect(message.length).toBeLessThanOrEqual(4096)
          expect(title).not.toBe('')
        }
      }
      if (diagnosis.verdict === 'critical') expect(annotators.error).toHaveBeenCalled()
      if (diagnosis.verdict === 'healthy') expect(annotators.error).not.toHaveBeenCalled()
    }
  })
})
