import { describe, expect, it } from 'vitest'
import type { TrainingHistory } from '../../../src/history/training-history.ts'
import { evidenceOf, regimes, series } from '../../support/evidence.ts'
import { atEpoch40, causeByHistory, curve, historyOf } from '../../support/histories.ts'

describe('KL too early', () => {
  it('stays open, and says why, where the history has no KL divergence', () => {
    const evidence = atEpoch40(evidenceOf(regimes.collapse))
    const open = (history: TrainingHistory | null) => causeByHistory(evidence, history, 'S4', 'kl-too-early')
    for (const history of [historyOf({}), historyOf({ loss: curve(40, (t) => 2 - t) })]) {
      expect(open(history)).toMatchObject({
        likelihood: 'possible',
        because: expect.stringContaining('the training history has no KL divergence that tells it')
      })
    }
    expect(open(null).because).toContain('needs an earlier checkpoint or the training history')
  })

  const collapse = atEpoch40(evidenceOf(regimes.collapse))
  const earlyKl = curve(40, (t) => (t === 0 ? 1.9 : 0.05 * (1 - t) + 0.001))
  const lateKl = curve(40, (t) => (t < 0.3 ? 10 + 60 * t : t < 0.5 ? 28 * (0.5 - t) * 5 : 0.001))

  it('is likely where the divergence collapsed at once with the weight at its target', () => {
    const history = historyOf({ kl: earlyKl, klWeight: curve(40, () => 0.01) })
    expect(causeByHistory(collapse, history, 'S4', 'kl-too-early')).toMatchObject({
      likelihood: 'likely',
      because: expect.stringMatching(
        /down to 0\.0\d+ at epoch 4 already, and the KL weight was 0\.01, its full target\./
      )
    })
  })

  it('is told from the weight that loss, reconstruction and KL imply', () => {
    const reconstruction = curve(40, () => 0.0174)
    const loss = reconstruction.map((value, i) => value + 0.01 * earlyKl[i])
    const cause = causeByHistory(collapse, historyOf({ kl: earlyKl, loss, reconstruction }), 'S4', 'kl-too-early')
    expect(cause).toMatchObject({ likelihood: 'likely', because: expect.stringContaining('imply it) was 0.01') })
  })

  it('is possible where the weight is not known, or was under its target', () => {
    expect(causeByHistory(collapse, historyOf({ kl: earlyKl }), 'S4', 'kl-too-early').likelihood).toBe('possible')
    const history = historyOf({ kl: earlyKl, klWeight: curve(40, (t) => t) })
    expect(causeByHistory(collapse, history, 'S4', 'kl-too-early')).toMatchObject({
      likelihood: 'possible',
      because: expect.stringContaining('even that was too much')
    })
  })

  it('is no less likely than by the checkpoints alone where a curve without the weight agrees with them', () => {
    const run = [{ ...collapse, checkpoint: { ...collapse.checkpoint, name: 'epoch_004', epoch: 4 } }, collapse]
    expect(causeByHistory(run, null, 'S4', 'kl-too-early').likelihood).toBe('likely')
    expect(causeByHistory(run, historyOf({ kl: earlyKl }), 'S4', 'kl-too-early')).toMatchObject({
      likelihood: 'likely',
      because: expect.stringMatching(
        /at epoch 4 already, and the code is collapsed in the first checkpoint; .*not logged/
      )
    })
    const warmUp = historyOf({ kl: earlyKl, klWeight: curve(40, (t) => t) })
    expect(causeByHistory(run, warmUp, 'S4', 'kl-too-early').likelihood).toBe('possible')
  })

  it('counts a slow fall that began at the first epoch, at the full weight', () => {
    const falling = { kl: curve(40, (t) => 5 * 0.001 ** t), klWeight: curve(40, () => 0.01) }
    const run = [{ ...collapse, checkpoint: { ...collapse.checkpoint, name: 'epoch_030', epoch: 30 } }, collapse]
    expect(causeByHistory(run, historyOf(falling), 'S4', 'kl-too-early')).toMatchObject({
      likelihood: 'likely',
      because: expect.stringContaining('highest at epoch 1 (5) and fell from there, and the KL weight was 0.01')
    })
    expect(causeByHistory(collapse, historyOf(falling), 'S4', 'kl-too-early').likelihood).toBe('possible')
    const alive = atEpoch40(evidenceOf(regimes.healthy))
    expect(causeByHistory([alive, collapse], historyOf(falling), 'S4', 'kl-too-early').likelihood).toBe('ruled-out')
    const warmUp = historyOf({ ...falling, klWeight: curve(40, (t) => t) })
    expect(causeByHistory(run, warmUp, 'S4', 'kl-too-early').likelihood).toBe('ruled-out')
  })

  it('is ruled out where the code was in use and was lost later; then the weight is to blame', () => {
    const history = historyOf({ kl: lateKl, klWeight: curve(40, (t) => 0.02 * t + 1e-5) })
    expect(causeByHistory(collapse, history, 'S4', 'kl-too-early')).toMatchObject({
      likelihood: 'ruled-out',
      because: expect.stringContaining('was in use at first')
    })
    expect(causeByHistory(collapse, history, 'S2', 'kl-weight-too-high')).toMatchObject({
      likelihood: 'likely',
      because: expect.stringMatching(/fell from 2\d.* to 0\.001 \(epoch 40\) while the KL weight rose from/)
    })
  })

  it('is not claimed from a curve on another scale, nor against what the checkpoints show', () => {
    const scaled = historyOf({ kl: lateKl.map((value) => value / 4096), klWeight: curve(40, () => 1) })
    expect(causeByHistory(collapse, scaled, 'S4', 'kl-too-early').likelihood).not.toBe('likely')
    const checkpoints = series(evidenceOf(), evidenceOf(regimes.collapse))
    const history = historyOf({ kl: [0.01, 0.01, 0.01], klWeight: [1, 1, 1] }, 'step')
    expect(causeByHistory(checkpoints, history, 'S4', 'kl-too-early').likelihood).toBe('ruled-out')
  })
})
