import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../src/evidence/evidence.ts'
import type { TrainingHistory } from '../../../src/history/training-history.ts'
import { assessPlaybook } from '../../../src/playbook/assess-playbook.ts'
import { contextOf, evidenceOf, regimes, series } from '../../support/evidence.ts'
import { atEpoch40, causeByHistory, curve, historyOf } from '../../support/histories.ts'

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
