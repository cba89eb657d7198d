import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../src/evidence/evidence.ts'
import type { TrainingHistory } from '../../../src/history/training-history.ts'
import { assessPlaybook } from '../../../src/playbook/assess-playbook.ts'
import { contextOf, evidenceOf, regimes, series } from '../../support/evidence.ts'
import { atEpoch40, causeByHistory, curve, historyOf } from '../../support/histories.ts'
import { spectra } from '../../support/spectra.ts'

describe('train longer', () => {
  const underfit = atEpoch40(evidenceOf(regimes.underfit))
  const advice = (history: TrainingHistory | null, evidence: Evidence | Evidence[] = underfit) =>
    assessPlaybook(contextOf(evidence, {}, { history }))
      .flatMap(({ id, actions }) => (id === 'S3' ? actions : []))
      .find((action) => /rain longer/.test(action))

  it('is advised where the loss still falls, and only then', () => {
    const falling = historyOf({ loss: curve(40, (t) => Math.exp(-2 * t)) })
    expect(causeByHistory(underfit, falling, 'S3', 'undertrained').likelihood).toBe('likely')
    expect(advice(falling)).toMatch(/^Train longer: the error still fell by \d+% since epoch 31/)
    const level = historyOf({ loss: curve(40, (t) => 1 + Math.exp(-30 * t)) })
    expect(
      causeByHistory(atEpoch40(evidenceOf(regimes.narrowDecoder)), level, 'S3', 'undertrained').likelihood
    ).not.toBe('likely')
    const poor = atEpoch40(evidenceOf(regimes.tinyLatent))
    expect(causeByHistory(poor, level, 'S3', 'undertrained').likelihood).toBe('ruled-out')
    expect(advice(level, poor)).toMatch(/^Do not just train longer/)
  })

  it('is not advised where the loss falls, but not the error on the evaluation set', () => {
    const falling = historyOf({ loss: curve(40, (t) => Math.exp(-2 * t)) })
    const checkpoints = series(evidenceOf(regimes.tinyLatent), evidenceOf(regimes.tinyLatent))
    expect(causeByHistory(checkpoints, { ...falling, axis: 'step' }, 'S3', 'undertrained').likelihood).toBe('ruled-out')
  })

  it('stays open, and says why, where the history has no loss that can tell', () => {
    const open = (history: TrainingHistory | null) => causeByHistory(underfit, history, 'S3', 'undertrained')
    for (const history of [historyOf({}), historyOf({ kl: curve(40, () => 1) }), historyOf({ loss: [3, 2, 1] })]) {
      expect(open(history).likelihood).toBe('possible')
      expect(open(history).because).toContain('the training history has no loss that can tell')
    }
    expect(open(null).because).toContain('needs an earlier checkpoint or the training history')
  })

  it('mentions a learning rate that has run out', () => {
    const history = historyOf({ loss: curve(40, () => 1), learningRate: curve(40, (t) => 10 ** (-3 - 3 * t)) })
    const cause = causeByHistory(atEpoch40(evidenceOf(regimes.tinyLatent)), history, 'S3', 'undertrained')
    expect(cause.because).toContain('The learning rate has come down to 1.0e-6')
  })
})

describe('too small a code or too weak a decoder, by what straight lines make of the images', () => {
  type Reconstruction = NonNullable<Evidence['reconstruction']>
  type Linear = Partial<NonNullable<Reconstruction['linear']>> & Partial<Pick<Reconstruction, 'bands'>>
  const level = historyOf({ loss: curve(40, (t) => 1 + Math.exp(-30 * t)) })
  const falling = historyOf({ loss: curve(40, (t) => Math.exp(-2 * t)) })
  const of = (
    cause: string,
    { bands = null, ...linear }: Linear,
    regime = regimes.underfit,
    history: TrainingHistory | null = level
  ) =>
    causeByHistory(
      atEpoch40(
        evidenceOf(regime, {
          reconstruction: { bands, linear: { images: 128, model: 0, components: null, readout: null, ...linear } }
        })
      ),
      history,
      'S3',
      cause
    )
  const some = { ...regimes.underfit, snr: 10 }
  const full = { ...some, live: 32 }

  it.each([
    ['the best linear code of as many units would leave half and more', { components: 0.49 }, full, 'likely'],
    ['it would leave less than half', { components: 0.51 }, full, 'possible'],
    ['it would leave little, as the model does not', { components: 0.8 }, full, 'ruled-out'],
    ['it would leave little, and so does the model', { components: 0.8, model: 0.7 }, full, 'possible'],
    ['not all of the code is in use', { components: 0.3 }, some, 'possible'],
    ['more units than can be told', {}, full, 'possible'],
    ['a code that is not in use', { components: 0.1 }, regimes.collapse, 'possible']
  ])('latent too small, %s', (_, linear, regime, likelihood) => {
    expect(of('latent-too-small', linear, regime).likelihood).toBe(likelihood)
  })

  it.each([
    ['its code tells more than it shows', { readout: 0.3 }, level, 'likely'],
    ['no more than chance', { readout: 0.1 }, level, 'possible'],
    ['no more than it shows', { readout: 0.5, model: 0.4 }, level, 'possible'],
    ['its code tells more, but it still learns', { readout: 0.8 }, falling, 'possible'],
    ['its code tells more, and nothing says whether it still learns', { readout: 0.8 }, null, 'possible']
  ])('decoder too weak, %s', (_, linear, history, likelihood) => {
    expect(of('decoder-too-weak', linear, some, history).likelihood).toBe(likelihood)
  })

  it('leaves open whether a decoder that shows nothing yet is weak: that may be untrained', () => {
    const blank = { readout: 0.8, bands: spectra.collapse }
    expect(of('decoder-too-weak', blank, some).likelihood).toBe('possible')
    expect(of('undertrained', blank, some).likelihood).toBe('likely')
    expect(of('decoder-too-weak', { ...blank, bands: spectra.smallDecoder }, some).likelihood).toBe('likely')
  })

  it('says what was measured', () => {
    expect(of('latent-too-small', { components: 0.3, model: -0.2 }, full).because).toContain(
      'the best linear code of 32 units rebuilds 30% of what differs between the images, the model less than one picture for all would'
    )
    expect(of('decoder-too-weak', { readout: 0.6, model: 0.05 }).because).toContain(
      "straight lines off the model's own code rebuild 60% of what differs between the images, the model 5%"
    )
  })
})
