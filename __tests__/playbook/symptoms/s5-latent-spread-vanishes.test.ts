import { describe, expect, it } from 'vitest'
import { assessS5 } from '../../../src/playbook/symptoms/s5-latent-spread-vanishes.ts'
import { exactly, guessedSpread, withInterventions, withLatent, withLatentSpread } from '../../support/contexts.ts'
import { contextOf, evidenceOf, regimes, withSpread } from '../../support/evidence.ts'
import { causeIn, likelihoodIn } from '../../support/findings.ts'
import { atEpoch40, causeByHistory, curve, historyOf } from '../../support/histories.ts'
import { coversRow } from '../../support/playbook-row.ts'

describe('S5', () => {
  const pin = (fraction: number, logVariance: number) => ({ pinned: { fraction, logVariance } })

  it.each([
    ['narrow and far above its noise', { meanSigmaLive: 0.0099, signalToNoise: 35.1 }, 'present'],
    ['sigma at the limit', { meanSigmaLive: 0.01, signalToNoise: 38 }, 'not-assessable'],
    ['signal at the limit', { meanSigmaLive: 0.005, signalToNoise: 35 }, 'not-assessable'],
    ['both at the limit', { meanSigmaLive: 0.01, signalToNoise: 35 }, 'absent'],
    ['pinned far below', pin(0.9, Math.log(1e-4) - 0.01), 'present'],
    ['pinned in part only', pin(0.89, -20), 'absent'],
    ['pinned not far below', pin(1, Math.log(1e-4)), 'absent'],
    ['a collapsed latent pinned at 0', { ...pin(1, 0), meanSigmaLive: null, signalToNoise: null }, 'not-assessable']
  ] as const)('%s: %s', (_, spread, status) => {
    const finding = assessS5(withLatentSpread(structuredClone(spread) as Parameters<typeof withLatentSpread>[0]))
    expect(finding).toMatchObject({ status, severity: 'warning' })
  })

  it.each([
    ['klOff', 'present'],
    ['healthy', 'absent'],
    ['tinyLatent', 'absent'],
    ['collapse', 'not-assessable']
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
    const finding = assessS5(contextOf(evidenceOf(regimes.klOff, { outputs: guessedSpread })))
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.summary).toContain('guessed')
  })

  it('is not assessable without a code, without a spread, or with few patches', () => {
    expect(assessS5(contextOf(evidenceOf(regimes.healthy, { latent: null }))).status).toBe('not-assessable')
    expect(assessS5(withLatentSpread(null)).reason).toContain('no log-variance')
    expect(assessS5(withLatent({ images: 7 }, regimes.klOff)).status).toBe('not-assessable')
  })
})

describe('S5, told from the effective beta', () => {
  it('goes by the effective beta where that could be had', () => {
    const low = assessS5(withInterventions(regimes.healthy, { effectiveBeta: exactly(0.05), decoderVariance: 1e-4 }))
    expect(low).toMatchObject({ status: 'present', severity: 'warning' })
    expect(low.measurements[0]).toMatchObject({ metric: 'effectiveBeta', value: 0.05, limit: 0.1 })
    // Sigma itself is not small, so it is not called so.
    expect(low.summary).toContain('the effective beta is 0.05')
    expect(low.summary).not.toContain('all but certain')
    expect(low.causes.map(({ because }) => because).join(' ')).not.toMatch(/so small a sigma|hardly differs from 0/)
    expect(causeIn(low, 'kl-weight-too-low')).toMatchObject({
      likelihood: 'likely',
      because: expect.stringContaining('decoder variance of 0.0001, a standard deviation of 0.01 on images of 0 to 1')
    })
    const at = (value: number) => assessS5(withInterventions(regimes.healthy, { effectiveBeta: exactly(value) }))
    expect(at(0.1)).toMatchObject({ status: 'undecided', severity: 'notice' })
    expect(at(0.11).reason).toMatch(/^Add defect-free images: it takes about \d+ \(now \d+\)/)
    expect(at(0.112).status).toBe('absent')
  })

  it('is not assessable where skips may have raised it and sigma alone does not decide', () => {
    const finding = assessS5(withInterventions(regimes.klOff, { skips: ['/down.0/Relu'], effectiveBeta: exactly(1) }))
    expect(finding.status).toBe('present')
    const latent = withSpread(regimes.klOff, { meanSigmaLive: 0.02 })
    const wider = withInterventions(regimes.klOff, { skips: ['/down.0/Relu'], effectiveBeta: exactly(1) })
    const { evidence } = wider.judged
    expect(assessS5(contextOf({ ...evidence, latent }))).toMatchObject({
      status: 'not-assessable',
      reason: expect.stringContaining('skip connections may have raised')
    })
  })

  it('is absent with a narrow sigma that fits the error, and falls back on sigma without a decoder', () => {
    expect(assessS5(withInterventions(regimes.klOff, { effectiveBeta: exactly(1) })).status).toBe('absent')
    const without = assessS5(withInterventions(regimes.klOff, { effectiveBeta: null }))
    expect(without.status).toBe('present')
    expect(likelihoodIn(without, 'kl-weight-too-low')).toBe('possible')
  })

  it.each([[['/down.0/Relu']], [null]])('takes a low effective beta for what it is with skips: %j', (skips) => {
    const low = assessS5(
      withInterventions(regimes.healthy, { skips, effectiveBeta: exactly(0.09), decoderVariance: 1e-4 })
    )
    expect(low).toMatchObject({ status: 'present', severity: 'warning' })
    expect(likelihoodIn(low, 'kl-weight-too-low')).toBe('likely')
    expect(assessS5(withInterventions(regimes.healthy, { skips, effectiveBeta: exactly(0.1) })).status).toBe('absent')
  })

  it('is not cleared by an effective beta that skips may have raised', () => {
    const narrow = assessS5(withInterventions(regimes.klOff, { skips: ['/down.0/Relu'], effectiveBeta: exactly(1) }))
    expect(narrow.status).toBe('present')
    expect(causeIn(narrow, 'kl-weight-too-low')).toMatchObject({
      likelihood: 'possible',
      because: expect.stringContaining('skip connections may have raised')
    })
  })

  it('says nothing of a fit that skips may have brought about', () => {
    const summaryWith = (skips: string[]) =>
      assessS5(withInterventions(regimes.healthy, { skips, effectiveBeta: exactly(3) })).summary
    expect(summaryWith([])).toContain('effective beta is 3')
    expect(summaryWith(['/down.0/Relu'])).not.toContain('effective beta')
  })

  it('is never judged by a high effective beta', () => {
    expect(assessS5(withInterventions(regimes.healthy, { effectiveBeta: exactly(200) })).status).toBe('absent')
  })
})

describe('S5, told from the training history', () => {
  it('finds a KL term that takes no part in the loss', () => {
    const kl = curve(40, (t) => 100 * t + 1)
    const off = historyOf({ kl, loss: curve(40, () => 0.01), reconstruction: curve(40, () => 0.01) })
    const evidence = atEpoch40(evidenceOf(regimes.klOff))
    expect(causeByHistory(evidence, off, 'S5', 'kl-weight-too-low')).toMatchObject({ likelihood: 'likely' })
    const on = historyOf({ kl, loss: kl.map((value) => 0.01 + 1e-4 * value), reconstruction: curve(40, () => 0.01) })
    expect(causeByHistory(evidence, on, 'S5', 'kl-weight-too-low')).toMatchObject({
      likelihood: 'possible',
      because: expect.stringMatching(/made up 50% of the loss/)
    })
  })
})

coversRow('S5', evidenceOf(regimes.klOff), {
  causes: ['over-confident-encoder', 'latent-space-not-explored', 'no-uncertainty-modeled'],
  actions: [/mild noise/, /encoder shallower/, /usual advice.*lower the weight/]
})
