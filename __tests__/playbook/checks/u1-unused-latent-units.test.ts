import { describe, expect, it } from 'vitest'
import { assessU1 } from '../../../src/playbook/checks/u1-unused-latent-units.ts'
import { assessS4 } from '../../../src/playbook/symptoms/s4-latent-means-flat.ts'
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

  describe('of several latent levels', () => {
    const inUse = evidenceOf(regimes.healthy).latent!
    const idle = evidenceOf(regimes.collapse).latent!
    const run = (spread: object, ...levels: [string, typeof inUse][]) => {
      const all = levels.map(([name, latent]) => ({ ...latent, name }))
      const context = contextOf(
        evidenceOf(regimes.healthy, {
          latent: { spread: { ...inUse.spread!, ...spread }, ...(all.length > 0 && { levels: all }) }
        })
      )
      return { u1: assessU1(context), s4: assessS4(context) }
    }

    it.each([1e-9, 1, 1e9])(
      'is told idle by its own size where there is no spread, and nothing of KL: times %d',
      (factor) => {
        const level = (name: string, muSpread: number) => ({
          ...inUse,
          name,
          spread: null,
          muSpread: muSpread * factor,
          top: inUse.top.map((unit) => ({ ...unit, muMean: factor }))
        })
        const latent = { ...level('', 1), levels: [level('z1', 1), level('z2', 1e-8)] }
        const used = { ...evidenceOf(regimes.healthy).interventions!, skips: [] }
        const u1 = assessU1(contextOf(evidenceOf(regimes.healthy, { latent, interventions: used })))
        expect(u1.summary).toContain('The level "z2" carries next to nothing')
        expect(u1.actions.join()).toMatch(/^Train without this level, or bring it into use\.$/)
      }
    )

    it('one that is collapsed is named here, and no collapse of the code (S4)', () => {
      const few = { liveUnits: 3, collapsedFraction: 0.95 }
      for (const spread of [{}, few]) {
        const { u1, s4 } = run(spread, ['mu1', inUse], ['mu2', idle])
        expect(u1).toMatchObject({ status: 'present', severity: 'notice' })
        expect(u1.summary).toContain('The level "mu2" carries next to nothing')
        expect(s4.status).toBe('absent')
        expect(s4.summary).toContain('Level by level: "mu1" ')
      }
      expect(run(few).s4).toMatchObject({ status: 'present', severity: 'warning' })
    })

    it('all in use is nothing, and all collapsed is S4', () => {
      expect(run({}, ['mu1', inUse], ['mu2', inUse]).u1.status).toBe('absent')
      const none = { ...idle.spread! }
      const { u1, s4 } = run(none, ['mu1', idle], ['mu2', idle])
      expect(s4.status).toBe('present')
      expect(u1.actions[0]).toMatch(/^Leave the size/)
    })
  })
})
