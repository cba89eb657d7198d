import { describe, expect, it } from 'vitest'
import { assessE1 } from '../../../src/playbook/checks/e1-best-checkpoint-earlier.ts'
import { manyUnits, rated, ratedRun } from '../../support/contexts.ts'
import { diagnose } from '../../../src/diagnosis/diagnose.ts'
import type { TrainingHistory } from '../../../src/history/training-history.ts'
import { contextOf, evidenceOf, regimes, series, settingsOf, unitsOf, unitsWith } from '../../support/evidence.ts'
import { causeByHistory, curve, historyOf } from '../../support/histories.ts'

describe('E1', () => {
  it('names the epoch to stop at where an earlier checkpoint is clearly better', () => {
    const finding = assessE1(ratedRun(0.7, 0.9, 0.8))
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.summary).toContain('epoch 2 (epoch_002)')
    expect(finding.actions[0]).toContain('epoch 2 (epoch_002)')
  })

  it.each([
    ['the last is the best', [0.7, 0.8, 0.9]],
    ['the gain is under 0.03', [0.9, 0.875]],
    ['equal checkpoints', [0.9, 0.9]]
  ])('is absent where %s', (_, aurocs) => {
    expect(assessE1(ratedRun(...aurocs)).status).toBe('absent')
  })

  it('is undecided where the gain may be chance', () => {
    const small = { normals: 12, defects: 6 }
    const context = contextOf(series(rated(0.8, small), rated(0.75, small)))
    // The two rank their units in unlike ways, so the difference is noise.
    const [first] = context.checkpoints
    const { label, score } = first.evidence.units
    const shuffled = score.map((_, i) => score[label[i] === 0 ? (i * 5) % 12 : 12 + (((i - 12) * 5) % 6)])
    first.evidence.units.score.splice(0, score.length, ...shuffled)
    const finding = assessE1(context)
    expect(finding.measurements[0].value).toBeGreaterThanOrEqual(0.03)
    expect(finding).toMatchObject({ status: 'undecided', severity: 'notice' })
    expect(finding.reason).toMatch(/^Add defective units: it takes about \d+ \(now 6\) to show a lead of 0\.\d+/)
  })

  const withError = (auroc: number, meanSquaredError: number) =>
    evidenceOf(regimes.healthy, { units: unitsWith({ auroc, ...manyUnits }), reconstruction: { meanSquaredError } })
  const causesOf = (checkpoints: [auroc: number, error: number][], history: TrainingHistory | null = null) => {
    const evidence = series(...checkpoints.map(([auroc, error]) => withError(auroc, error)))
    const finding = assessE1(contextOf(evidence, {}, { history }))
    const of = (likelihood: string) =>
      finding.causes.filter((one) => one.likelihood === likelihood).map(({ cause }) => cause)
    return { finding, likely: of('likely'), ruledOut: of('ruled-out') }
  }

  it('tells of overtraining where curves show it: the error still fell', () => {
    const { finding, likely, ruledOut } = causesOf([
      [0.8, 0.004],
      [0.9, 0.003],
      [0.86, 0.002],
      [0.8, 0.001]
    ])
    expect(finding.summary).toMatch(/^Training went on too long: an earlier checkpoint, epoch 2 \(epoch_002\)/)
    expect([likely, ruledOut]).toEqual([['overtrained'], ['spike']])
  })

  it('does not where the error rose', () => {
    const { finding, likely, ruledOut } = causesOf([
      [0.9, 0.0030],
      [0.8, 0.0034]
    ])
    expect(finding.summary).toMatch(/^An earlier checkpoint/)
    expect([likely, ruledOut]).toEqual([[], ['overtrained']])
  })

  it('names a spike: one checkpoint that stands out alone, or a last one whose error or loss jumps', () => {
    const alone = causesOf([
      [0.75, 0.004],
      [0.76, 0.003],
      [0.9, 0.0025],
      [0.77, 0.002],
      [0.76, 0.002]
    ])
    expect(alone.likely).toEqual(['spike'])
    expect(alone.finding.causes[0].because).toBe(
      'epoch_003 stands out alone: epoch_002 before it has 0.76, and the best of the 2 after it 0.77.'
    )
    expect(alone.finding.actions[0]).toMatch(/^Confirm epoch 3/)
    const jumped: [number, number][] = [
      [0.85, 0.003],
      [0.9, 0.002],
      [0.7, 0.004]
    ]
    expect(causesOf(jumped).likely).toEqual(['spike'])
    const loss = historyOf({ loss: [9, 9, 1, 0.9, 0.8, 0.8, 0.8, 0.8, 0.8, 1.6].slice(-10) })
    const late = series(withError(0.85, 0.003), withError(0.9, 0.003), withError(0.8, 0.003))
    late[2] = { ...late[2], checkpoint: { ...late[2].checkpoint, epoch: 10 } }
    expect(assessE1(contextOf(late, {}, { history: loss })).causes[0]).toMatchObject({
      cause: 'spike',
      likelihood: 'likely',
      because: 'The training loss jumped from 0.8 before to 1.6 at epoch 10.'
    })
  })

  it('names a late rise of the KL weight, where the log has it at both epochs', () => {
    const checkpoints: [number, number][] = [
      [0.8, 0.004],
      [0.9, 0.003],
      [0.85, 0.0029],
      [0.8, 0.0028]
    ]
    const rise = causesOf(checkpoints, historyOf({ klWeight: [1e-4, 1e-4, 5e-4, 1e-3] }))
    expect(rise.likely).toEqual(['kl-weight-rose-late'])
    expect(rise.finding.causes[0].because).toBe('The KL weight rose from 0.0001 at epoch 2 to 0.001 at epoch 4.')
    expect(rise.finding.actions).toContain('Hold the KL weight at the 0.0001 that it had at epoch 2 (epoch_002).')
    expect(causesOf(checkpoints, historyOf({ klWeight: [1e-4, 1e-4, 1e-4, 1e-4] })).ruledOut).toContain(
      'kl-weight-rose-late'
    )
    // A log that ends before, or counts steps, says nothing of it.
    for (const history of [historyOf({ klWeight: [1e-4, 1e-4, 1e-3] }), historyOf({ klWeight: [1, 1, 2, 9] }, 'step')]) {
      expect(causesOf(checkpoints, history).finding.causes.map(({ cause }) => cause)).not.toContain('kl-weight-rose-late')
    }
  })

  it('says nothing against a run whose best checkpoint is the judged one', () => {
    const evidence = series(withError(0.7, 0.003), withError(0.9, 0.002), withError(0.8, 0.001))
    const settings = settingsOf({ judge: 'best' })
    const diagnosis = diagnose(evidence, { settings, departures: [], version: '1.0.0', today: '2026-12-01' })
    expect(diagnosis.judged).toBe('epoch_002')
    expect(diagnosis.findings.find(({ id }) => id === 'E1')).toMatchObject({
      status: 'not-assessable',
      reason: 'The judged checkpoint, epoch_002, is the best itself; the last one, epoch_003, has an AUROC lower by 0.10.'
    })
  })

  it('adds since when the validation loss has risen', () => {
    const rising = historyOf(
      { loss: curve(40, (t) => 1 - 0.5 * t), validationLoss: curve(40, (t) => 1 + (t - 0.5) ** 2) },
      'step'
    )
    const units = (auroc: 'good' | 'bad') =>
      unitsOf(
        curve(200, (t) => t),
        curve(60, (t) => (auroc === 'good' ? 1.5 : 0.4) + t)
      )
    const evidence = series(
      evidenceOf(regimes.healthy, { units: units('good') }),
      evidenceOf(regimes.healthy, { units: units('bad') })
    )
    const cause = causeByHistory(evidence, rising, 'E1', 'overtrained')
    expect(cause.because).toMatch(/The validation loss was lowest at step 20 \(1\).* and has risen to 1\.25 since\.$/)
  })

  it('is not assessable with one checkpoint or one class', () => {
    expect(assessE1(ratedRun(0.9)).status).toBe('not-assessable')
    const units = unitsWith({ defects: 0 })
    const blind = evidenceOf(regimes.healthy, { units })
    expect(assessE1(contextOf(series(blind, blind))).status).toBe('not-assessable')
  })
})
