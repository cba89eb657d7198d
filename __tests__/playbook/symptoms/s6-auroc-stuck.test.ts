import { describe, expect, it } from 'vitest'
import { assessS6 } from '../../../src/playbook/symptoms/s6-auroc-stuck.ts'
import { manyUnits, rated, ratedRun } from '../../support/contexts.ts'
import { alignmentOf, contextOf, evidenceOf, regimes, series, unitsWith } from '../../support/evidence.ts'
import { causeIn, likelihoodIn } from '../../support/findings.ts'
import { coversRow } from '../../support/playbook-row.ts'
import { bands, type Band } from '../../support/spectra.ts'

describe('S6', () => {
  it.each([
    { name: 'weak', evidence: rated(0.58), status: 'present' },
    { name: 'interval up to 0.70', evidence: rated(0.68), status: 'absent' },
    { name: 'strong', evidence: rated(0.9), status: 'absent' },
    { name: 'backwards', evidence: rated(0.4), status: 'absent' },
    { name: 'between', evidence: rated(0.66, { normals: 100, defects: 40 }), status: 'undecided' },
    { name: 'too few units to tell', evidence: rated(0.58, { normals: 20, defects: 8 }), status: 'undecided' }
  ])('the level of one checkpoint, $name: $status', ({ evidence, status }) => {
    const finding = assessS6(contextOf(evidence))
    expect(finding.status).toBe(status)
    if (status === 'present') {
      expect(finding.severity).toBe('warning')
      expect(finding.summary).toContain('cannot be told from 1 checkpoint;')
    }
  })

  it('is critical by the trend of five checkpoints, not of four', () => {
    const stuck = assessS6(ratedRun(0.57, 0.58, 0.56, 0.58, 0.57))
    expect(stuck).toMatchObject({ status: 'present', severity: 'critical' })
    expect(stuck.summary).toMatch(/best 0\.58, median 0\.57, last 0\.57/)
    expect(stuck.measurements.map(({ metric }) => metric)).toEqual([
      'imageAuroc',
      'imageAurocUpperBound',
      'imageAurocLowerBound',
      'highestAurocBound',
      'gainOverFirst',
      'riseP'
    ])
    const four = assessS6(ratedRun(0.57, 0.58, 0.56, 0.58))
    expect(four).toMatchObject({ status: 'present', severity: 'warning' })
    expect(four.summary).toContain('cannot be told from 4 checkpoints')
  })

  it('is no more than a warning where the last checkpoint gained 0.03 on the first, by a paired test', () => {
    const rising = assessS6(ratedRun(0.54, 0.57, 0.55, 0.58, 0.575))
    expect(rising).toMatchObject({ status: 'present', severity: 'warning' })
    expect(rising.summary).toContain('slow rather than stuck')
    expect(assessS6(ratedRun(0.55, 0.57, 0.55, 0.58, 0.575)).severity).toBe('critical')
    // However steady: too little to count.
    expect(assessS6(ratedRun(0.55, 0.56, 0.565, 0.57, 0.575)).severity).toBe('critical')
  })

  it('leaves it to E1 where an earlier checkpoint came clear of it', () => {
    const finding = assessS6(ratedRun(0.57, 0.8, 0.56, 0.58, 0.57))
    expect(finding.status).toBe('absent')
    expect(finding.summary).toContain('epoch_002 reached 0.80 (E1)')
  })

  describe('likely, though not proven', () => {
    const size = { normals: 120, defects: 48 }
    const of = (...aurocs: number[]) => assessS6(contextOf(series(...aurocs.map((auroc) => rated(auroc, size)))))

    it.each([
      ['a bound under 0.70, after a better checkpoint', [0.66, 0.6], 'present'],
      ['a point under 0.65, bounds that reach over 0.70', [0.63], 'present'],
      ['a point from 0.65 on', [0.655], 'undecided'],
      ['a checkpoint from 0.67 on', [0.672, 0.635], 'undecided'],
      ['none from 0.67 on', [0.665, 0.635], 'present']
    ] as const)('%s', (_, aurocs, status) => {
      const finding = of(...aurocs)
      expect(finding).toMatchObject({ status, severity: 'warning' })
      if (status === 'present') expect(finding.summary).toContain('likely, though not proven')
    })

    it('asks for bounds that leave a working model out', () => {
      expect(assessS6(contextOf(rated(0.62, { normals: 60, defects: 24 }))).status).toBe('present')
      expect(assessS6(contextOf(rated(0.62, { normals: 30, defects: 12 }))).status).toBe('undecided')
    })
  })

  it('is absent by a lower bound over 0.60, or over 0.55 after a rise', () => {
    const size = { normals: 100, defects: 40 }
    const of = (...aurocs: number[]) => assessS6(contextOf(series(...aurocs.map((auroc) => rated(auroc, size)))))
    expect(of(0.72).status).toBe('absent')
    expect(of(0.67).status).toBe('undecided')
    const risen = of(0.56, 0.67)
    expect(risen.status).toBe('absent')
    expect(risen.summary).toContain('rose since the first checkpoint')
    expect(of(0.56, 0.645).status).not.toBe('absent')
  })

  it('says how many defective units would decide it', () => {
    const reason = (auroc: number, size: { normals: number; defects: number }) =>
      assessS6(contextOf(rated(auroc, size))).reason
    expect(reason(0.66, { normals: 50, defects: 20 })).toMatch(
      /^Add defective units, with 2\.5 defect-free to each as now: it takes about 6\d if the AUROC is 0\.60, 30 if it is 0\.75, \d+ if it is 0\.66 as measured \(now 20\)/
    )
    // What it has no longer stands in the list.
    expect(reason(0.66, { normals: 120, defects: 48 })).not.toContain('if it is 0.75')
  })

  it('is absent where the AUROC starts at 0.57 and recovers', () => {
    expect(assessS6(ratedRun(0.57, 0.6, 0.7, 0.8, 0.9)).status).toBe('absent')
  })

  it('points to the score where the error map finds the defects', () => {
    const weak = { units: unitsWith({ auroc: 0.58, ...manyUnits }) }
    const finds = assessS6(contextOf(evidenceOf(regimes.healthy, { ...weak, pixel: { auroc: 0.8 } })))
    expect(likelihoodIn(finds, 'score-hides-defects')).toBe('likely')
    expect(finds.actions[0]).toMatch(/^Change the score before the model/)
    const blind = assessS6(contextOf(evidenceOf(regimes.healthy, { ...weak, pixel: { auroc: 0.79 } })))
    expect(likelihoodIn(blind, 'score-hides-defects')).toBe('possible')
    expect(blind.actions[0]).not.toMatch(/^Change the score/)
    const scoresOnly = assessS6(
      contextOf(evidenceOf(regimes.healthy, { ...weak, pixel: null, latent: null, reconstruction: null }))
    )
    expect(scoresOnly.status).toBe('present')
    expect(scoresOnly.causes.every(({ likelihood }) => likelihood !== 'likely')).toBe(true)
  })

  describe('with other scores of the same images', () => {
    const weak = { units: unitsWith({ auroc: 0.58, ...manyUnits }) }
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
      // Holm: three scores are compared.
      ['a clear gain', { gain: 0.05, p: 0.016 }, 'likely'],
      ['too small a gain', { gain: 0.049, p: 0.001 }, 'ruled-out'],
      ['a gain that may be chance', { gain: 0.2, p: 0.017 }, 'ruled-out'],
      ['no gain', none, 'ruled-out']
    ] as const)('%s by another reduction: the score hides the defects is %s', (_, reduction, likelihood) => {
      const finding = measured(reduction)
      expect(likelihoodIn(finding, 'score-hides-defects')).toBe(likelihood)
      const advice = /^Change the score, not the model: score: \{ reduce: max \} raises the AUROC from 0\.58 to 0\.6/
      if (likelihood === 'likely') expect(finding.actions[0]).toMatch(advice)
      else expect(finding.actions.join()).not.toContain('Change the score')
    })

    it('advises only what can be configured', () => {
      expect(likelihoodIn(measured({ gain: 0.3, p: 0.001 }, none, 'top-0.1%'), 'score-hides-defects')).toBe('ruled-out')
    })

    it.each([
      // Three scores are compared, and of this one both ends.
      [{ gain: 0.05, p: 0.008 }, 'likely', 'ruled-out'],
      [{ gain: 0.049, p: 0.001 }, 'ruled-out', 'possible'],
      [{ gain: 0.2, p: 0.0085 }, 'ruled-out', 'possible']
    ] as const)(
      'a trivial score with %j: ignored by the model %s, no visible difference %s',
      (trivial, ignored, none) => {
        const finding = measured({ gain: -0.1, p: null }, trivial)
        expect(likelihoodIn(finding, 'model-ignores-plain-signal')).toBe(ignored)
        expect(likelihoodIn(finding, 'no-visible-difference')).toBe(none)
        expect(causeIn(finding, 'no-visible-difference').because).toContain('The contrast of an image alone')
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
    const weak = { units: unitsWith({ auroc: 0.58, ...manyUnits }), pixel: { medianMaskArea } }
    expect(likelihoodIn(assessS6(contextOf(evidenceOf(regimes.healthy, weak))), 'tiny-defects')).toBe(likelihood)
  })

  it('takes the alignment of the masks from M1', () => {
    const shift = { dx: 5, dy: 0, z: 4, p: 0.01 }
    const with_ = (alignment: ReturnType<typeof alignmentOf>) =>
      assessS6(
        contextOf(
          evidenceOf(regimes.healthy, { units: unitsWith({ auroc: 0.58, ...manyUnits }), pixel: { alignment } })
        )
      )
    expect(likelihoodIn(with_(alignmentOf()), 'masks-misaligned')).toBe('ruled-out')
    const wrong = with_(alignmentOf({ matched: { z: 0, p: 1 }, shift }))
    expect(likelihoodIn(wrong, 'masks-misaligned')).toBe('likely')
    expect(wrong.actions.join()).toContain('Put the masks right first')
  })

  it('names the illness that owns it, and no larger latent for a collapsed one', () => {
    const finding = assessS6(
      contextOf(evidenceOf({ ...regimes.collapse, auroc: 0.58 }, { units: unitsWith({ auroc: 0.58, ...manyUnits }) }))
    )
    expect(likelihoodIn(finding, 'posterior-collapse')).toBe('likely')
    expect(finding.actions.join()).toContain('will not help yet')
  })

  it('is not assessable with one class', () => {
    const units = unitsWith({ defects: 0 })
    expect(assessS6(contextOf(evidenceOf(regimes.healthy, { units }))).status).toBe('not-assessable')
  })

  it('does not say that training is of no use where S2 says undertrained', () => {
    const none = bands([0.3, 0.01, 0.1], [0.6, 0.01, 0.1], [0.05, 0.01, 0], [0.05, 0.01, 0])
    const summary = (of: Band[] | null) => {
      const run = [0.57, 0.58, 0.56, 0.58, 0.57].map((auroc) =>
        evidenceOf(regimes.underfit, {
          units: unitsWith({ auroc, ...manyUnits }),
          reconstruction: { bands: of }
        })
      )
      return assessS6(contextOf(series(...run))).summary
    }
    const denial = 'Nothing here suggests that more of the same training will help'
    expect(summary(null)).toContain(denial)
    expect(summary(none)).toContain('never came clear of chance')
    expect(summary(none)).not.toContain(denial)
  })
})

coversRow('S6', rated(0.58), {
  causes: ['latent-or-decoder-not-expressive-enough', 'no-capacity-for-cues-of-anomalies', 'no-visible-difference'],
  actions: [
    /several kinds of product at once/,
    /latent code more dimensions/,
    /decoder more width/,
    /high frequencies/,
    /mask lies on its defect in its (patch|image)/
  ]
})
