import { describe, expect, it } from 'vitest'
import { assessU1 } from '../../../src/playbook/checks/u1-unused-latent-units.ts'
import { withLatentSpread } from '../../support/contexts.ts'
import { contextOf, evidenceOf, regimes } from '../../support/evidence.ts'

describe('U1', () => {
  it.each([
    [15, 'present'],
    [16, 'absent'],
    [32, 'absent']
  ])('%d of 32 units live: %s', (liveUnits, status) => {
    expect(assessU1(withLatentSpread({ liveUnits }))).toMatchObject({ status, severity: 'notice' })
  })

  it('gives the number of live units, and no advice to shrink a collapsed code', () => {
    expect(assessU1(withLatentSpread({ liveUnits: 10 })).actions[0]).toContain('about 10 dimensions')
    expect(assessU1(contextOf(evidenceOf(regimes.collapse))).actions[0]).toMatch(/^Leave the size/)
    expect(assessU1(contextOf(evidenceOf(regimes.healthy, { latent: null }))).status).toBe('not-assessable')
  })
})
