import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { assessE1 } from '../../src/playbook/checks/e1-best-checkpoint-earlier.ts'
import { assessS6 } from '../../src/playbook/symptoms/s6-auroc-stuck.ts'
import { assessX1 } from '../../src/playbook/checks/x1-score-ranks-backwards.ts'
import { alignmentOf, contextOf, evidenceOf, regimes, series, unitsWith } from '../support/evidence.ts'

const large = { normals: 600, defects: 300 }
const at = (auroc: number, size = large): Evidence =>
  evidenceOf(regimes.healthy, { units: unitsWith({ auroc, ...size }) })
const run = (...aurocs: number[]) => contextOf(series(...aurocs.map((auroc) => at(auroc))))
const noise = (finding: ReturnType<typeof assessS6>, cause: string) =>
  finding.causes.find((entry) => entry.cause === cause)

describe('S6', () => {
  it.each([
    { name: 'weak', evidence: at(0.58), status: 'present' },
    { name: 'interval up to 0.70', evidence: at(0.68), status: 'absent' },
    { name: 'strong', evidence: at(0.9), status: 'absent' },
    { name: 'backwards', evidence: at(0.4), status: 'absent' },
    { name: 'too few units to tell', evidence: at(0.58, { normals: 20, defects: 8 }), status: 'not-assessable' }
  ])('the level of one checkpoint, $name: $status', ({ evidence, status }) => {
    const finding = assessS6(contextOf(evidence))
    expect(finding.status).toBe(status)
    if (status === 'present') {
      expect(finding.severity).toBe('warning')
      expect(finding.summary).toContain('cannot be told from 1 checkpoint;')
    }
  })

  it('is critical by the trend of five checkpoints, not of four', () => {
    const stuck = assessS6(run(0.57, 0.58, 0.56, 0.58, 0.57))
    expect(stuck).toMatchObject({ status: 'present', severity: 'critical' })
    expect(stuck.summary).toMatch(/best 0\.58, median 0\.57, last 0\.57/)
    expect(stuck.measurements.map(({ metric }) => metric)).toEqual([
      'imageAuroc',
      'highestAurocBound',
      'riseP',
      'gainOverFirst'
    ])
    const four = assessS6(run(0.57, 0.58, 0.56, 0.58))
    expect(four).toMatchObject({ status: 'present', severity: 'warning' })
    expect(four.summary).toContain('cannot be told from 4 checkpoints')
  })

  it('is no more than a warning where the AUROC rises, however slowly', () => {
    const finding = assessS6(run(0.55, 0.56, 0.565, 0.57, 0.575))
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.summary).toContain('slow rather than stuck')
  })

  it('is no more than a warning where the last checkpoint gained 0.03 on the first', () => {
    // No monotone trend (p over 0.05), but a gain.
    expect(assessS6(run(0.54, 0.57, 0.55, 0.58, 0.575)).severity).toBe('warning')
    expect(assessS6(run(0.55, 0.57, 0.55, 0.58, 0.575)).severity).toBe('critical')
  })

  it('is no more than a warning where any checkpoint came clear of chance', () => {
    const finding = assessS6(run(0.57, 0.8, 0.56, 0.58, 0.57))
    expect(finding.severity).toBe('warning')
    expect(finding.summary).toContain('the best reached 0.80')
  })

  it('is absent where the AUROC starts at 0.57 and recovers', () => {
    expect(assessS6(run(0.57, 0.6, 0.7, 0.8, 0.9)).status).toBe('absent')
  })

  it('points to the score where the error map finds the defects', () => {
    const weak = { units: unitsWith({ auroc: 0.58, ...large }) }
    const finds = assessS6(contextOf(evidenceOf(regimes.healthy, { ...weak, pixel: { auroc: 0.8 } })))
    expect(noise(finds, 'score-hides-defects')?.likelihood).toBe('likely')
    expect(finds.actions[0]).toMatch(/^Change the score before the model/)
    const blind = assessS6(contextOf(evidenceOf(regimes.healthy, { ...weak, pixel: { auroc: 0.79 } })))
    expect(noise(blind, 'score-hides-defects')?.likelihood).toBe('possible')
    expect(blind.actions[0]).not.toMatch(/^Change the score/)
    const scoresOnly = assessS6(
      contextOf(evidenceOf(regimes.healthy, { ...weak, pixel: null, latent: null, reconstruction: null }))
    )
    expect(scoresOnly.status).toBe('present')
    expect(scoresOnly.causes.every(({ likelihood }) => likelihood !== 'likely')).toBe(true)
  })

  describe('with other scores of the same images', () => {
    const weak = { units: unitsWith({ auroc: 0.58, ...large }) }
    const none = { gain: -0.1, p: null }
    const measured = (
      reduction: { gain: number; p: number | null },
      trivial: { gain: number; p: number | null } = none,
      reduce: 'max' | 'top-0.1%' = 'max'
    ) => {
      const otherScores = {
        auroc: 0.58,
        reductions: [
          { reduce: 'mean' as const, auroc: 0.58, gain: 0, p: null },
          { reduce, auroc: 0.58 + reduction.gain, ...reduction }
        ],
        trivial: [{ score: 'deviation' as const, higher: false, auroc: 0.58 + trivial.gain, ...trivial }]
      }
      return assessS6(contextOf(evidenceOf(regimes.healthy, { ...weak, otherScores })))
    }

    it.each([
      ['a clear gain', { gain: 0.05, p: 0.049 }, 'likely'],
      ['too small a gain', { gain: 0.049, p: 0.001 }, 'ruled-out'],
      ['a gain that may be chance', { gain: 0.2, p: 0.051 }, 'ruled-out'],
      ['no gain', none, 'ruled-out']
    ] as const)('%s by another reduction: the score hides the defects is %s', (_, reduction, likelihood) => {
      const finding = measured(reduction)
      expect(noise(finding, 'score-hides-defects')?.likelihood).toBe(likelihood)
      const advice = /^Change the score, not the model: score: \{ reduce: max \} raises the AUROC from 0\.58 to 0\.6/
      if (likelihood === 'likely') expect(finding.actions[0]).toMatch(advice)
      else expect(finding.actions.join()).not.toContain('Change the score')
    })

    it('advises only what can be configured', () => {
      expect(noise(measured({ gain: 0.3, p: 0.001 }, none, 'top-0.1%'), 'score-hides-defects')?.likelihood).toBe(
        'ruled-out'
      )
    })

    it.each([
      [{ gain: 0.05, p: 0.049 }, 'likely', 'ruled-out'],
      [{ gain: 0.049, p: 0.001 }, 'ruled-out', 'possible'],
      [{ gain: 0.2, p: 0.051 }, 'ruled-out', 'possible']
    ] as const)(
      'a trivial score with %j: ignored by the model %s, no visible difference %s',
      (trivial, ignored, none) => {
        const finding = measured({ gain: -0.1, p: null }, trivial)
        expect(noise(finding, 'model-ignores-plain-signal')?.likelihood).toBe(ignored)
        expect(noise(finding, 'no-visible-difference')?.likelihood).toBe(none)
        expect(noise(finding, 'no-visible-difference')?.because).toContain('The contrast of an image alone')
      }
    )

    it('puts the model first where it is ill', () => {
      const otherScores = {
        auroc: 0.58,
        reductions: [{ reduce: 'max' as const, auroc: 0.95, gain: 0.37, p: 0.001 }],
        trivial: [{ score: 'mean' as const, higher: true, auroc: 0.5, gain: -0.08, p: null }]
      }
      const ill = assessS6(contextOf(evidenceOf(regimes.underfit, { ...weak, otherScores })))
      expect(ill.actions[0]).toMatch(/^The score is worth a change too, once the model is put right: /)
    })
  })

  it.each([
    [0.0009, 'likely'],
    [0.001, 'ruled-out']
  ])('defects on %d of the image: tiny is %s', (medianMaskArea, likelihood) => {
    const weak = { units: unitsWith({ auroc: 0.58, ...large }), pixel: { medianMaskArea } }
    expect(noise(assessS6(contextOf(evidenceOf(regimes.healthy, weak))), 'tiny-defects')?.likelihood).toBe(likelihood)
  })

  it('takes the alignment of the masks from M1', () => {
    const shift = { dx: 5, dy: 0, z: 4, p: 0.01 }
    const with_ = (alignment: ReturnType<typeof alignmentOf>) =>
      assessS6(
        contextOf(evidenceOf(regimes.healthy, { units: unitsWith({ auroc: 0.58, ...large }), pixel: { alignment } }))
      )
    expect(noise(with_(alignmentOf()), 'masks-misaligned')?.likelihood).toBe('ruled-out')
    const wrong = with_(alignmentOf({ matched: { z: 0, p: 1 }, shift }))
    expect(noise(wrong, 'masks-misaligned')?.likelihood).toBe('likely')
    expect(wrong.actions.join()).toContain('Put the masks right first')
  })

  it('names the illness that owns it, and no larger latent for a collapsed one', () => {
    const finding = assessS6(
      contextOf(evidenceOf({ ...regimes.collapse, auroc: 0.58 }, { units: unitsWith({ auroc: 0.58, ...large }) }))
    )
    expect(noise(finding, 'posterior-collapse')?.likelihood).toBe('likely')
    expect(finding.actions.join()).toContain('will not help yet')
  })

  it('is not assessable with one class', () => {
    const units = unitsWith({ defects: 0 })
    expect(assessS6(contextOf(evidenceOf(regimes.healthy, { units }))).status).toBe('not-assessable')
  })
})

describe('X1', () => {
  it('is critical where the interval lies below 0.5', () => {
    const finding = assessX1(contextOf(at(0.3)))
    expect(finding).toMatchObject({ status: 'present', severity: 'critical' })
    expect(finding.actions.join()).toMatch(/min-max.*similarity.*labels/)
  })

  it('is absent where it may be chance', () => {
    expect(assessX1(contextOf(at(0.45, { normals: 20, defects: 10 }))).status).toBe('absent')
    expect(assessX1(contextOf(at(0.9))).status).toBe('absent')
  })

  it('tells a score from its maps', () => {
    const units = unitsWith({ auroc: 0.2, ...large })
    const likelihoods = (pixel: { auroc: number } | null) =>
      Object.fromEntries(
        assessX1(contextOf(evidenceOf(regimes.healthy, { units, pixel }))).causes.map(({ cause, likelihood }) => [
          cause,
          likelihood
        ])
      )
    expect(likelihoods({ auroc: 0.9 })['similarity-used-as-error']).toBe('ruled-out')
    expect(likelihoods({ auroc: 0.3 })['similarity-used-as-error']).toBe('possible')
    expect(likelihoods(null)).toEqual({
      'per-image-normalization': 'possible',
      'similarity-used-as-error': 'possible',
      'labels-swapped': 'possible'
    })
  })
})

describe('E1', () => {
  it('names the epoch to stop at where an earlier checkpoint is clearly better', () => {
    const finding = assessE1(run(0.7, 0.9, 0.8))
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.summary).toContain('epoch 2 (epoch_002)')
    expect(finding.actions[0]).toContain('epoch 2 (epoch_002)')
  })

  it.each([
    ['the last is the best', [0.7, 0.8, 0.9]],
    ['the gain is under 0.03', [0.9, 0.875]],
    ['equal checkpoints', [0.9, 0.9]]
  ])('is absent where %s', (_, aurocs) => {
    expect(assessE1(run(...aurocs)).status).toBe('absent')
  })

  it('is absent where the gain may be chance', () => {
    const small = { normals: 12, defects: 6 }
    const context = contextOf(series(at(0.8, small), at(0.75, small)))
    // The two rank their units in unlike ways, so the difference is noise.
    const [first] = context.checkpoints
    const { label, score } = first.evidence.units
    const shuffled = score.map((_, i) => score[label[i] === 0 ? (i * 5) % 12 : 12 + (((i - 12) * 5) % 6)])
    first.evidence.units.score.splice(0, score.length, ...shuffled)
    const finding = assessE1(context)
    expect(finding.measurements[0].value).toBeGreaterThanOrEqual(0.03)
    expect(finding.status).toBe('absent')
  })

  it('tells overtraining from a plain loss', () => {
    const better = at(0.9)
    const worse = evidenceOf(regimes.healthy, {
      units: unitsWith({ auroc: 0.8, ...large }),
      reconstruction: { meanSquaredError: 0.0001 }
    })
    expect(assessE1(contextOf(series(better, worse))).causes[0].because).toContain('still fell')
  })

  it('is not assessable with one checkpoint or one class', () => {
    expect(assessE1(run(0.9)).status).toBe('not-assessable')
    const units = unitsWith({ defects: 0 })
    const blind = evidenceOf(regimes.healthy, { units })
    expect(assessE1(contextOf(series(blind, blind))).status).toBe('not-assessable')
  })
})
