import { describe, expect, it } from 'vitest'
import { assessS4 } from '../../src/playbook/symptoms/s4-latent-means-flat.ts'
import { assessS5 } from '../../src/playbook/symptoms/s5-latent-spread-vanishes.ts'
import { assessU1 } from '../../src/playbook/checks/u1-unused-latent-units.ts'
import { contextOf, evidenceOf, regimes, series, withSpread, type Overrides } from '../support/evidence.ts'

const latent = (part: Overrides['latent'], regime = regimes.collapse) => contextOf(evidenceOf(regime, { latent: part }))
const spreadOf = (part: Parameters<typeof withSpread>[1], regime = regimes.healthy) =>
  contextOf(evidenceOf(regime, { latent: withSpread(regime, part) }))
const guessed = { spread: { name: 'out', convention: 'sigma' as const, guessed: true } }
const likelihood = (finding: ReturnType<typeof assessS4>, cause: string) =>
  finding.causes.find((entry) => entry.cause === cause)?.likelihood

describe('S4', () => {
  it.each([
    ['no live unit', { liveUnits: 0 }, 'present', 'critical'],
    ['0.09 nat, bound 0.099', { signalInformation: { value: 0.09, interval: [0.08, 0.099] } }, 'present', 'critical'],
    ['0.09 nat, bound 0.11', { signalInformation: { value: 0.09, interval: [0.08, 0.11] } }, 'present', 'warning'],
    ['0.1 nat', { signalInformation: { value: 0.1, interval: [0.08, 0.12] } }, 'absent', 'critical'],
    ['3 of 32 live, 91% collapsed', { liveUnits: 3, collapsedFraction: 0.91 }, 'present', 'warning'],
    ['3 of 32 live, 90% collapsed', { liveUnits: 3, collapsedFraction: 0.9 }, 'absent', 'critical'],
    ['4 of 32 live, 95% collapsed', { liveUnits: 4, collapsedFraction: 0.95 }, 'absent', 'critical']
  ] as const)('%s', (_, spread, status, severity) => {
    const finding = assessS4(spreadOf(structuredClone(spread) as Parameters<typeof withSpread>[1]))
    expect(finding).toMatchObject({ status, severity })
  })

  it.each([
    ['collapse', 'present', 'critical'],
    ['partialCollapse', 'present', 'warning'],
    ['skipsCollapsed', 'present', 'critical'],
    ['healthy', 'absent', 'critical'],
    ['overRegularized', 'absent', 'critical'],
    ['underfit', 'absent', 'critical'],
    ['tinyLatent', 'absent', 'critical']
  ] as const)('the regime %s: %s (%s)', (regime, status, severity) => {
    expect(assessS4(contextOf(evidenceOf(regimes[regime])))).toMatchObject({ status, severity })
  })

  it('names posterior collapse and its cures', () => {
    const finding = assessS4(contextOf(evidenceOf(regimes.collapse)))
    expect(finding.summary).toMatch(/^Posterior collapse/)
    expect(likelihood(finding, 'kl-weight-too-high')).toBe('likely')
    expect(likelihood(finding, 'latent-bypassed')).toBe('ruled-out')
    expect(finding.actions.join()).toMatch(/warm-up.*Lower the target KL weight.*histograms of mu and sigma/)
  })

  it('names a bypassed latent, with advice of its own', () => {
    const finding = assessS4(contextOf(evidenceOf(regimes.skipsCollapsed)))
    expect(finding.summary).toMatch(/^Latent bypassed/)
    expect(finding.causes[0]).toMatchObject({ cause: 'latent-bypassed', likelihood: 'likely' })
    expect(finding.actions[0]).toMatch(/^Gate or drop the skip connections/)
    expect(finding.actions.join()).toContain('Lowering the KL weight alone will not help')
    expect(likelihood(finding, 'kl-weight-too-high')).toBe('possible')
  })

  it('does not call it bypassed where reconstructions cannot be judged', () => {
    const finding = assessS4(contextOf(evidenceOf(regimes.skipsCollapsed, { reconstruction: null })))
    expect(finding.summary).toMatch(/^Posterior collapse/)
    expect(likelihood(finding, 'latent-bypassed')).toBe('possible')
  })

  it('tells a good model with a few strong units that its code may shrink', () => {
    const finding = assessS4(spreadOf({ liveUnits: 3, collapsedFraction: 0.91 }))
    expect(finding.actions[0]).toContain('about 3 units')
    expect(likelihood(finding, 'latent-bypassed')).toBe('possible')
  })

  it('names a broken export where mu is constant', () => {
    const finding = assessS4(latent({ muSpread: 9e-7 }))
    expect(finding.summary).toMatch(/^Dead encoder/)
    expect(finding.causes[0]).toMatchObject({ cause: 'dead-encoder', likelihood: 'likely' })
    expect(finding.actions[0]).toMatch(/^Export the model again/)
    expect(assessS4(latent({ muSpread: 1.1e-6 })).summary).toMatch(/^Posterior collapse/)
  })

  it('is a warning at most with a guessed convention, or without an exported spread', () => {
    const finding = assessS4(contextOf(evidenceOf(regimes.collapse, { outputs: guessed })))
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.summary).toContain('was guessed')
    const muOnly = assessS4(latent({ spread: null, activeUnits: 0 }))
    expect(muOnly).toMatchObject({ status: 'present', severity: 'warning' })
    expect(muOnly.summary).toContain('exports no log-variance')
    expect(assessS4(latent({ spread: null, activeUnits: 1 })).status).toBe('absent')
  })

  it('tells from the first checkpoint whether the KL term won too early', () => {
    const early = series(evidenceOf(regimes.collapse), evidenceOf(regimes.collapse))
    expect(likelihood(assessS4(contextOf(early)), 'kl-too-early')).toBe('likely')
    const late = series(evidenceOf(regimes.healthy), evidenceOf(regimes.collapse))
    expect(likelihood(assessS4(contextOf(late)), 'kl-too-early')).toBe('ruled-out')
    expect(likelihood(assessS4(contextOf(evidenceOf(regimes.collapse))), 'kl-too-early')).toBe('possible')
  })

  it('is not assessable without a code, or with fewer than 8 patches', () => {
    expect(assessS4(contextOf(evidenceOf(regimes.healthy, { latent: null }))).status).toBe('not-assessable')
    expect(assessS4(latent({ images: 7 })).reason).toContain('Only 7')
    expect(assessS4(latent({ images: 8 })).status).toBe('present')
  })
})

describe('S5', () => {
  const pin = (fraction: number, logVariance: number) => ({ pinned: { fraction, logVariance } })

  it.each([
    ['narrow and far above its noise', { meanSigmaLive: 0.0099, signalToNoise: 35.1 }, 'present'],
    ['sigma at the limit', { meanSigmaLive: 0.01, signalToNoise: 38 }, 'absent'],
    ['signal at the limit', { meanSigmaLive: 0.005, signalToNoise: 35 }, 'absent'],
    ['pinned far below', pin(0.9, Math.log(1e-4) - 0.01), 'present'],
    ['pinned in part only', pin(0.89, -20), 'absent'],
    ['pinned not far below', pin(1, Math.log(1e-4)), 'absent'],
    ['a collapsed latent pinned at 0', { ...pin(1, 0), meanSigmaLive: null, signalToNoise: null }, 'absent']
  ] as const)('%s: %s', (_, spread, status) => {
    const finding = assessS5(spreadOf(structuredClone(spread) as Parameters<typeof withSpread>[1]))
    expect(finding).toMatchObject({ status, severity: 'warning' })
  })

  it.each([
    ['klOff', 'present'],
    ['healthy', 'absent'],
    ['tinyLatent', 'absent'],
    ['collapse', 'absent']
  ] as const)('the regime %s: %s', (regime, status) => {
    expect(assessS5(contextOf(evidenceOf(regimes[regime]))).status).toBe(status)
  })

  it('advises to raise the KL weight, and says why that is not the usual advice', () => {
    const finding = assessS5(contextOf(evidenceOf(regimes.klOff)))
    const advice = finding.actions.find((action) => action.includes('KL weight'))!
    expect(advice).toMatch(/^Raise the KL weight/)
    expect(advice).toContain('usual advice')
    expect(finding.actions.join()).toMatch(/mild noise.*shallower/)
  })

  it('says that a convention was guessed', () => {
    const finding = assessS5(contextOf(evidenceOf(regimes.klOff, { outputs: guessed })))
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.summary).toContain('guessed')
  })

  it('claims nothing of the encoder where the images went in on another scale', () => {
    const scale = { rawError: 3.8, affineError: 0.17, slope: 1, intercept: -0.25 }
    const finding = assessS5(contextOf(evidenceOf(regimes.klOff, { reconstruction: { scale } })))
    expect(finding).toMatchObject({ status: 'present', severity: 'warning', causes: [{ cause: 'unknown-scale' }] })
    expect(finding.summary).toContain('(P1)')
    expect(finding.summary).not.toContain('certain')
    expect(finding.actions).toHaveLength(1)
  })

  it('is not assessable without a code, without a spread, or with few patches', () => {
    expect(assessS5(contextOf(evidenceOf(regimes.healthy, { latent: null }))).status).toBe('not-assessable')
    expect(assessS5(spreadOf(null)).reason).toContain('no log-variance')
    expect(assessS5(latent({ images: 7 }, regimes.klOff)).status).toBe('not-assessable')
  })
})

describe('U1', () => {
  it.each([
    [15, 'present'],
    [16, 'absent'],
    [32, 'absent']
  ])('%d of 32 units live: %s', (liveUnits, status) => {
    expect(assessU1(spreadOf({ liveUnits }))).toMatchObject({ status, severity: 'notice' })
  })

  it('gives the number of live units, and no advice to shrink a collapsed code', () => {
    expect(assessU1(spreadOf({ liveUnits: 10 })).actions[0]).toContain('about 10 dimensions')
    expect(assessU1(contextOf(evidenceOf(regimes.collapse))).actions[0]).toMatch(/^Leave the size/)
    expect(assessU1(contextOf(evidenceOf(regimes.healthy, { latent: null }))).status).toBe('not-assessable')
  })
})
