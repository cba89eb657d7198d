import { describe, expect, it } from 'vitest'
import { assessE1 } from '../../../src/playbook/checks/e1-best-checkpoint-earlier.ts'
import { manyUnits, rated, ratedRun } from '../../support/contexts.ts'
import { contextOf, evidenceOf, regimes, series, unitsOf, unitsWith } from '../../support/evidence.ts'
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

  it('tells overtraining from a plain loss', () => {
    const better = rated(0.9)
    const worse = evidenceOf(regimes.healthy, {
      units: unitsWith({ auroc: 0.8, ...manyUnits }),
      reconstruction: { meanSquaredError: 0.0001 }
    })
    expect(assessE1(contextOf(series(better, worse))).causes[0].because).toContain('still fell')
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
