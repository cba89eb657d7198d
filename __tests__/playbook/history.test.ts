import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnosis/diagnose.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { curveKinds, type CurveKind, type TrainingHistory } from '../../src/history/training-history.ts'
import { assessPlaybook } from '../../src/playbook/assess-playbook.ts'
import { lossTrend } from '../../src/playbook/facts/history-facts.ts'
import { renderMarkdown } from '../../src/report/render-markdown.ts'
import { contextOf, evidenceOf, regimes, series, settingsOf, unitsOf } from '../support/evidence.ts'
import { faults } from '../support/markdown-structure.ts'

function historyOf(curves: Partial<Record<CurveKind, number[]>>, axis: TrainingHistory['axis'] = 'epoch') {
  const entries = curveKinds.map((kind) => {
    const value = curves[kind]
    return [kind, value === undefined ? null : { name: `log/${kind}`, at: value.map((_, i) => i + 1), value }]
  })
  return { axis, curves: Object.fromEntries(entries), unused: ['time|`x`'], notes: [] } as TrainingHistory
}
const ramp = (n: number, f: (share: number) => number) => Array.from({ length: n }, (_, i) => f(i / (n - 1)))
const late = (evidence: Evidence): Evidence => ({
  ...evidence,
  checkpoint: { ...evidence.checkpoint, name: 'epoch_040', epoch: 40 }
})
function causeOf(evidence: Evidence | Evidence[], history: TrainingHistory | null, id: string, cause: string) {
  const findings = assessPlaybook(contextOf(evidence, {}, { history }))
  return findings.find((finding) => finding.id === id)!.causes.find((one) => one.cause === cause)
}

describe('KL too early', () => {
  const collapse = late(evidenceOf(regimes.collapse))
  const earlyKl = ramp(40, (t) => (t === 0 ? 1.9 : 0.05 * (1 - t) + 0.001))
  const lateKl = ramp(40, (t) => (t < 0.3 ? 10 + 60 * t : t < 0.5 ? 28 * (0.5 - t) * 5 : 0.001))

  it('is likely where the divergence collapsed at once with the weight at its target', () => {
    const history = historyOf({ kl: earlyKl, klWeight: ramp(40, () => 0.01) })
    expect(causeOf(collapse, history, 'S4', 'kl-too-early')).toMatchObject({
      likelihood: 'likely',
      because: expect.stringMatching(
        /down to 0\.0\d+ at epoch 4 already, and the KL weight was 0\.01, its full target\./
      )
    })
  })

  it('is told from the weight that loss, reconstruction and KL imply', () => {
    const reconstruction = ramp(40, () => 0.0174)
    const loss = reconstruction.map((value, i) => value + 0.01 * earlyKl[i])
    const cause = causeOf(collapse, historyOf({ kl: earlyKl, loss, reconstruction }), 'S4', 'kl-too-early')!
    expect(cause).toMatchObject({ likelihood: 'likely', because: expect.stringContaining('imply it) was 0.01') })
  })

  it('is possible where the weight is not known, or was under its target', () => {
    expect(causeOf(collapse, historyOf({ kl: earlyKl }), 'S4', 'kl-too-early')!.likelihood).toBe('possible')
    const history = historyOf({ kl: earlyKl, klWeight: ramp(40, (t) => t) })
    expect(causeOf(collapse, history, 'S4', 'kl-too-early')).toMatchObject({
      likelihood: 'possible',
      because: expect.stringContaining('even that was too much')
    })
  })

  it('is no less likely than by the checkpoints alone where a curve without the weight agrees with them', () => {
    const run = [{ ...collapse, checkpoint: { ...collapse.checkpoint, name: 'epoch_004', epoch: 4 } }, collapse]
    expect(causeOf(run, null, 'S4', 'kl-too-early')!.likelihood).toBe('likely')
    expect(causeOf(run, historyOf({ kl: earlyKl }), 'S4', 'kl-too-early')).toMatchObject({
      likelihood: 'likely',
      because: expect.stringMatching(
        /at epoch 4 already, and the code is collapsed in the first checkpoint; .*not logged/
      )
    })
    const warmUp = historyOf({ kl: earlyKl, klWeight: ramp(40, (t) => t) })
    expect(causeOf(run, warmUp, 'S4', 'kl-too-early')!.likelihood).toBe('possible')
  })

  it('counts a slow fall that began at the first epoch, at the full weight', () => {
    const falling = { kl: ramp(40, (t) => 5 * 0.001 ** t), klWeight: ramp(40, () => 0.01) }
    const run = [{ ...collapse, checkpoint: { ...collapse.checkpoint, name: 'epoch_030', epoch: 30 } }, collapse]
    expect(causeOf(run, historyOf(falling), 'S4', 'kl-too-early')).toMatchObject({
      likelihood: 'likely',
      because: expect.stringContaining('highest at epoch 1 (5) and fell from there, and the KL weight was 0.01')
    })
    expect(causeOf(collapse, historyOf(falling), 'S4', 'kl-too-early')!.likelihood).toBe('possible')
    const alive = late(evidenceOf(regimes.healthy))
    expect(causeOf([alive, collapse], historyOf(falling), 'S4', 'kl-too-early')!.likelihood).toBe('ruled-out')
    const warmUp = historyOf({ ...falling, klWeight: ramp(40, (t) => t) })
    expect(causeOf(run, warmUp, 'S4', 'kl-too-early')!.likelihood).toBe('ruled-out')
  })

  it('is ruled out where the code was in use and was lost later; then the weight is to blame', () => {
    const history = historyOf({ kl: lateKl, klWeight: ramp(40, (t) => 0.02 * t + 1e-5) })
    expect(causeOf(collapse, history, 'S4', 'kl-too-early')).toMatchObject({
      likelihood: 'ruled-out',
      because: expect.stringContaining('was in use at first')
    })
    expect(causeOf(collapse, history, 'S2', 'kl-weight-too-high')).toMatchObject({
      likelihood: 'likely',
      because: expect.stringMatching(/fell from 2\d.* to 0\.001 \(epoch 40\) while the KL weight rose from/)
    })
  })

  it('is not claimed from a curve on another scale, nor against what the checkpoints show', () => {
    const scaled = historyOf({ kl: lateKl.map((value) => value / 4096), klWeight: ramp(40, () => 1) })
    expect(causeOf(collapse, scaled, 'S4', 'kl-too-early')!.likelihood).not.toBe('likely')
    const checkpoints = series(evidenceOf(), evidenceOf(regimes.collapse))
    const history = historyOf({ kl: [0.01, 0.01, 0.01], klWeight: [1, 1, 1] }, 'step')
    expect(causeOf(checkpoints, history, 'S4', 'kl-too-early')!.likelihood).toBe('ruled-out')
  })
})

describe('train longer', () => {
  const underfit = late(evidenceOf(regimes.underfit))
  const advice = (history: TrainingHistory | null, evidence: Evidence | Evidence[] = underfit) =>
    assessPlaybook(contextOf(evidence, {}, { history }))
      .flatMap(({ id, actions }) => (id === 'S3' ? actions : []))
      .find((action) => /rain longer/.test(action))

  it('is advised where the loss still falls, and only then', () => {
    const falling = historyOf({ loss: ramp(40, (t) => Math.exp(-2 * t)) })
    expect(causeOf(underfit, falling, 'S3', 'undertrained')!.likelihood).toBe('likely')
    expect(advice(falling)).toMatch(/^Train longer: the error still fell by \d+% since epoch 31/)
    const level = historyOf({ loss: ramp(40, (t) => 1 + Math.exp(-30 * t)) })
    expect(causeOf(late(evidenceOf(regimes.narrowDecoder)), level, 'S3', 'undertrained')!.likelihood).not.toBe('likely')
    const poor = late(evidenceOf(regimes.tinyLatent))
    expect(causeOf(poor, level, 'S3', 'undertrained')!.likelihood).toBe('ruled-out')
    expect(advice(level, poor)).toMatch(/^Do not just train longer/)
  })

  it('is not advised where the loss falls, but not the error on the evaluation set', () => {
    const falling = historyOf({ loss: ramp(40, (t) => Math.exp(-2 * t)) })
    const checkpoints = series(evidenceOf(regimes.tinyLatent), evidenceOf(regimes.tinyLatent))
    expect(causeOf(checkpoints, { ...falling, axis: 'step' }, 'S3', 'undertrained')!.likelihood).toBe('ruled-out')
  })

  it('looks no further than the judged checkpoint', () => {
    const history = historyOf({ loss: [...ramp(40, (t) => Math.exp(-2 * t)), ...ramp(40, () => 0.1)] })
    expect(lossTrend({ ...contextOf(underfit), history })!.falling).toBe(true)
    expect(lossTrend({ ...contextOf(underfit), history: { ...history, axis: 'step' } })!.falling).toBe(false)
    expect(lossTrend({ ...contextOf(underfit), history: historyOf({ loss: [3, 2, 1] }) })).toBeNull()
  })

  it('mentions a learning rate that has run out', () => {
    const history = historyOf({ loss: ramp(40, () => 1), learningRate: ramp(40, (t) => 10 ** (-3 - 3 * t)) })
    const cause = causeOf(late(evidenceOf(regimes.tinyLatent)), history, 'S3', 'undertrained')!
    expect(cause.because).toContain('The learning rate has come down to 1.0e-6')
  })
})

describe('trained too long', () => {
  const rising = historyOf({
    loss: ramp(40, (t) => 1 - 0.5 * t),
    validationLoss: ramp(40, (t) => 1 + (t - 0.5) ** 2)
  })

  it('is told from the validation loss where there is one checkpoint', () => {
    const units = unitsOf(
      ramp(200, (t) => 1 + t),
      ramp(60, (t) => 1.8 + 0.14 * t)
    )
    const evidence = late(evidenceOf(regimes.healthy, { units }))
    expect(causeOf(evidence, null, 'S1', 'trained-past-the-best')!.likelihood).toBe('possible')
    expect(causeOf(evidence, rising, 'S1', 'trained-past-the-best')).toMatchObject({
      likelihood: 'likely',
      because: expect.stringContaining('lowest at epoch 20')
    })
  })

  it('adds the epoch to E1', () => {
    const units = (auroc: 'good' | 'bad') =>
      unitsOf(
        ramp(200, (t) => t),
        ramp(60, (t) => (auroc === 'good' ? 1.5 : 0.4) + t)
      )
    const evidence = series(
      evidenceOf(regimes.healthy, { units: units('good') }),
      evidenceOf(regimes.healthy, { units: units('bad') })
    )
    const cause = causeOf(evidence, { ...rising, axis: 'step' }, 'E1', 'overtrained')!
    expect(cause.because).toMatch(/The validation loss was lowest at step 20 \(1\).* and has risen to 1\.25 since\.$/)
  })
})

describe('S5', () => {
  it('finds a KL term that takes no part in the loss', () => {
    const kl = ramp(40, (t) => 100 * t + 1)
    const off = historyOf({ kl, loss: ramp(40, () => 0.01), reconstruction: ramp(40, () => 0.01) })
    const evidence = late(evidenceOf(regimes.klOff))
    expect(causeOf(evidence, off, 'S5', 'kl-weight-too-low')).toMatchObject({ likelihood: 'likely' })
    const on = historyOf({ kl, loss: kl.map((value) => 0.01 + 1e-4 * value), reconstruction: ramp(40, () => 0.01) })
    expect(causeOf(evidence, on, 'S5', 'kl-weight-too-low')).toMatchObject({
      likelihood: 'possible',
      because: expect.stringMatching(/made up 50% of the loss/)
    })
  })
})

describe('the report', () => {
  it('draws the curves and says what was taken for what', () => {
    const history = historyOf({ loss: ramp(500, (t) => Math.exp(-5 * t)), kl: ramp(500, (t) => 20 * t) })
    const options = { settings: settingsOf(), departures: [], version: '1.0.0', today: '2026-06-15', history }
    const diagnosis = diagnose([evidenceOf()], options)
    expect(diagnosis.history!.curves.map(({ curve, at }) => [curve, at.length, at[0], at[59]])).toEqual([
      ['loss', 60, 1, 500],
      ['kl', 60, 1, 500]
    ])
    const markdown = renderMarkdown(diagnosis, { failed: false })
    expect(faults(markdown)).toEqual([])
    expect(markdown).toContain('<summary>Training history</summary>')
    expect(markdown).toMatch(/Loss {12}█[▁▂▃▄▅▆▇█]{34}▁ {2}1\.00 → 0\.00674 \(log\)/)
    expect(markdown).toContain('- Read: Loss from `log/loss`, KL divergence from `log/kl`.')
    expect(markdown).toContain('- Not used: time&#124;')
    expect(renderMarkdown(diagnose([evidenceOf()], { ...options, history: null }), { failed: false })).not.toContain(
      'Training history'
    )
  })
})
