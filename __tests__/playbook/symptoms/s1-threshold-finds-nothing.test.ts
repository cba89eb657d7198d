import { describe, expect, it } from 'vitest'
import { assessS1 } from '../../../src/playbook/symptoms/s1-threshold-finds-nothing.ts'
import { contextOf, evenly, evidenceOf, regimes, series, unitsOf, unitsWith } from '../../support/evidence.ts'
import { causeIn, likelihoodsIn } from '../../support/findings.ts'
import { atEpoch40, causeByHistory, curve, historyOf } from '../../support/histories.ts'
import { coversRow } from '../../support/playbook-row.ts'
import { spectra, type Band } from '../../support/spectra.ts'

/** The defects lie between the 80th and the 94th percentile of the defect-free scores: AUROC 0.87, nothing above the 95th. */
const hidden = unitsOf(evenly(200, 1, 2), evenly(60, 1.8, 1.94))

describe('S1', () => {
  it('is critical where a usable model is shipped with a threshold that finds nothing', () => {
    const finding = assessS1(contextOf(evidenceOf(regimes.healthy, { units: hidden })))
    expect(finding).toMatchObject({ id: 'S1', status: 'present', severity: 'critical' })
    expect(finding.measurements[0]).toEqual({ metric: 'truePositives', value: 0, operator: '<=', limit: 0 })
    const measured = Object.fromEntries(finding.measurements.map((m) => [m.metric, m.value]))
    expect(measured.imageAuroc).toBeCloseTo(0.87, 2)
    expect(measured.chanceOfNoHit).toBeLessThan(0.05)
    expect(measured.reachableRecall).toBeGreaterThan(0.2)
  })

  it('evaluates lower thresholds itself and puts their figures into the advice', () => {
    const context = contextOf(evidenceOf(regimes.healthy, { units: hidden }))
    const { actions } = assessS1(context)
    const { recommended, sweep } = context.thresholds
    expect(actions[0]).toContain(`F1 ${recommended!.f1!.toFixed(2)}`)
    expect(actions[0]).toContain(`cross-fitted F1 ${recommended!.crossFittedF1!.toFixed(2)}`)
    expect(actions[1]).toMatch(/85 gives .*87\.5 gives .*90 gives /)
    expect(actions[1]).toContain(`recall ${sweep[0].recall!.toFixed(2)}`)
    expect(actions.join()).toMatch(/histogram/)
    expect(actions.join()).toMatch(/[Ss]top training/)
  })

  it('names its causes by what was measured', () => {
    const finding = assessS1(contextOf(evidenceOf(regimes.healthy, { units: hidden })))
    expect(likelihoodsIn(finding)).toEqual({
      'threshold-too-high': 'likely',
      'errors-over-smoothed': 'likely',
      'little-separation': 'ruled-out',
      'outliers-among-defect-free': 'ruled-out',
      'trained-past-the-best': 'possible'
    })
    expect(finding.causes.every(({ because }) => because.length > 0)).toBe(true)
  })

  it('finds outliers among the defect-free units and an earlier, better checkpoint', () => {
    const outlying = unitsOf([...evenly(188, 1, 1.5), ...evenly(12, 8, 9)], evenly(60, 1.6, 2))
    const early = evidenceOf(regimes.healthy, { units: unitsWith({ auroc: 0.999 }) })
    const finding = assessS1(contextOf(series(early, evidenceOf(regimes.healthy, { units: outlying }))))
    expect(finding.status).toBe('present')
    expect(likelihoodsIn(finding)).toMatchObject({
      'outliers-among-defect-free': 'likely',
      'trained-past-the-best': 'likely'
    })
    expect(finding.actions.join()).toContain('12 of 200 defect-free calibration images')
    expect(finding.actions.join()).toContain('epoch_001 separates better')
  })

  it('finds outliers by trimming where they do not lie far out', () => {
    const tail = unitsOf([...evenly(184, 1, 2), ...evenly(16, 3, 3.1)], evenly(60, 1.6, 1.9))
    const finding = assessS1(contextOf(evidenceOf(regimes.healthy, { units: tail })))
    expect(likelihoodsIn(finding)['outliers-among-defect-free']).toBe('ruled-out')
    const fewer = unitsOf([...evenly(189, 1, 2), ...evenly(11, 3, 3.1)], evenly(60, 1.6, 1.9))
    const other = assessS1(contextOf(evidenceOf(regimes.healthy, { units: fewer })))
    expect(likelihoodsIn(other)['outliers-among-defect-free']).toBe('likely')
  })

  it('does not call a slightly narrower gap overtraining', () => {
    const before = evidenceOf(regimes.healthy, { units: unitsOf(evenly(200, 1, 2), evenly(60, 1.82, 1.95)) })
    const finding = assessS1(contextOf(series(before, evidenceOf(regimes.healthy, { units: hidden }))))
    expect(likelihoodsIn(finding)['trained-past-the-best']).toBe('ruled-out')
    expect(finding.actions.at(-1)).toMatch(/^Stopping the training earlier would not help/)
  })

  it('is a warning, "not conclusive", where few defects could all be missed by chance', () => {
    const finding = assessS1(
      contextOf(evidenceOf(regimes.healthy, { units: unitsOf(evenly(200, 1, 2), evenly(5, 1.5, 1.9)) }))
    )
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.summary).toContain('not conclusive')
  })

  it.each([
    // docs/science.md, "S1": so many defects are needed before finding none of them means anything.
    [0.6, 28, false],
    [0.6, 30, true],
    [0.8, 7, false],
    [0.8, 9, true]
  ])('the chance guard at AUROC %d with %d defects passes: %s', (auroc, defects, passes) => {
    // All defects at one score, under the 95th percentile: the AUROC is the share of normals below.
    const units = unitsOf(evenly(1000, 0, 1), new Array<number>(defects).fill(auroc))
    const finding = assessS1(contextOf(evidenceOf(regimes.healthy, { units })))
    const chance = finding.measurements.find(({ metric }) => metric === 'chanceOfNoHit')!
    expect(chance.value! <= chance.limit).toBe(passes)
  })

  it('counts defects of one group once in the chance guard', () => {
    const grouped = { ...hidden, group: hidden.group.map((group, i) => (i < 200 ? group : `defect-${i % 3}`)) }
    const finding = assessS1(contextOf(evidenceOf(regimes.healthy, { units: grouped })))
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
  })

  it('is a warning where the model is not usable at any threshold', () => {
    // Above the median of the normals, but under their 85th percentile.
    const units = unitsOf(evenly(400, 0, 1), evenly(100, 0.6, 0.84))
    const finding = assessS1(contextOf(evidenceOf(regimes.healthy, { units })))
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.summary).toContain('a usable model is not proven')
  })

  it('is critical for a configured threshold far too high, and names it', () => {
    const finding = assessS1(contextOf(evidenceOf(), { threshold: 5 }))
    expect(finding).toMatchObject({ status: 'present', severity: 'critical' })
    expect(likelihoodsIn(finding)['threshold-of-another-score']).toBe('likely')
  })

  it('leaves a score at or below chance to S6 and X1', () => {
    const units = unitsOf(evenly(200, 1, 2), evenly(60, 1, 1.5))
    const finding = assessS1(contextOf(evidenceOf(regimes.healthy, { units })))
    expect(finding.status).toBe('absent')
    expect(finding.summary).toContain('no better than chance')
  })

  it('near S1: finds hardly more defects than false alarms', () => {
    // 5% false alarms, 1 of 100 defects found.
    const units = unitsOf(evenly(400, 0, 1), [...evenly(99, 0.6, 0.9), 0.99])
    const finding = assessS1(contextOf(evidenceOf(regimes.healthy, { units })))
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.measurements[0].metric).toBe('recall')
  })

  it('near S1: an F1 under a quarter of what a lower threshold reaches', () => {
    const finding = assessS1(
      contextOf(
        evidenceOf(regimes.healthy, {
          units: unitsOf(evenly(200, 0, 1), [...evenly(190, 0.96, 1.2), ...evenly(10, 2, 3)])
        }),
        {
          threshold: 1.5
        }
      )
    )
    expect(finding.status).toBe('present')
    expect(finding.summary).toContain('F1')
  })

  it('does not blame a threshold that is too low, however poor its F1', () => {
    // Everything is found, and 60% of 2000 defect-free units are flagged along with 20 defects.
    const units = unitsOf(evenly(2000, 0, 1), evenly(20, 2, 3))
    expect(assessS1(contextOf(evidenceOf(regimes.healthy, { units }), { 'threshold-percentile': 40 })).status).toBe(
      'absent'
    )
    expect(assessS1(contextOf(evidenceOf(regimes.healthy, { units }))).status).toBe('absent')
  })

  it('is absent on a healthy model', () => {
    expect(assessS1(contextOf(evidenceOf())).status).toBe('absent')
  })

  it('is undecided where recall may be no higher than the false alarms', () => {
    // 10 of 200 false alarms; 12 or 4 of 40 defects found, of which the interval's lower end is 17 % or 3 %.
    const found = (hits: number) => {
      const units = unitsOf(evenly(200, 0, 1), [...evenly(40 - hits, 0.4, 0.94), ...evenly(hits, 1.1, 1.2)])
      return assessS1(contextOf(evidenceOf(regimes.healthy, { units })))
    }
    expect(found(12).status).toBe('absent')
    expect(found(4)).toMatchObject({ status: 'undecided', severity: 'warning' })
    expect(found(4).measurements[0]).toMatchObject({ metric: 'recall', operator: '<=', limit: 0.05 })
    expect(found(4).reason).toMatch(/^Add defective units: it takes about \d+ \(now 40\), .* if the recall is 10%/)
  })

  it('is not assessable without defects or without normals, and undecided from fewer than 19 scores', () => {
    const without = (units: ReturnType<typeof unitsOf>) => assessS1(contextOf(evidenceOf(regimes.healthy, { units })))
    expect(without(unitsOf(evenly(50, 0, 1), []))).toMatchObject({ status: 'not-assessable' })
    expect(without(unitsOf([], evenly(50, 0, 1)))).toMatchObject({ status: 'not-assessable' })
    const few = without(unitsOf(evenly(18, 0, 1), evenly(9, 0, 1)))
    expect(few).toMatchObject({ status: 'undecided', severity: 'warning' })
    expect(few.summary).toContain('only 18')
    expect(without(unitsOf(evenly(19, 0, 1), evenly(9, 0.5, 1.5))).summary).not.toContain('too few to say')
  })

  it('is undecided where few units leave open whether the score ranks better than chance', () => {
    const units = unitsOf(evenly(30, 0, 1), evenly(9, 0, 0.9))
    expect(assessS1(contextOf(evidenceOf(regimes.healthy, { units })))).toMatchObject({
      status: 'undecided',
      severity: 'warning',
      summary: expect.stringContaining('cannot be told') as string
    })
  })

  it('judges a configured threshold with fewer than 19 scores too', () => {
    const units = unitsOf(evenly(10, 0, 1), evenly(9, 2, 3))
    expect(assessS1(contextOf(evidenceOf(regimes.healthy, { units }), { threshold: 1.5 })).status).toBe('absent')
  })

  it('names smoothed-away detail beside the spread of the scores', () => {
    const cause = (of: Band[], defective: number[]) =>
      causeIn(
        assessS1(
          contextOf(
            evidenceOf(regimes.healthy, { units: unitsOf(evenly(200, 1, 2), defective), reconstruction: { bands: of } })
          )
        ),
        'errors-over-smoothed'
      )
    const narrow = evenly(60, 1.8, 1.94)
    expect(cause(spectra.blur, narrow)).toMatchObject({
      likelihood: 'likely',
      because: expect.stringContaining('smoothed-away detail')
    })
    expect(cause(spectra.smallDecoder, narrow).because).not.toContain('smoothed-away')
    const wide = [...evenly(30, 1.2, 1.3), ...evenly(40, 1.93, 1.945)]
    expect(cause(spectra.blur, wide).likelihood).toBe('possible')
    expect(cause(spectra.smallDecoder, wide).likelihood).toBe('ruled-out')
  })

  it('tells from the validation loss whether a single checkpoint was trained too long', () => {
    const overfitted = historyOf({
      loss: curve(40, (t) => 1 - 0.5 * t),
      validationLoss: curve(40, (t) => 1 + (t - 0.5) ** 2)
    })
    const evidence = atEpoch40(evidenceOf(regimes.healthy, { units: hidden }))
    expect(causeByHistory(evidence, null, 'S1', 'trained-past-the-best').likelihood).toBe('possible')
    expect(causeByHistory(evidence, overfitted, 'S1', 'trained-past-the-best')).toMatchObject({
      likelihood: 'likely',
      because: expect.stringContaining('lowest at epoch 20')
    })
  })
})

coversRow('S1', evidenceOf(regimes.healthy, { units: hidden }), {
  causes: ['threshold-too-high', 'errors-over-smoothed', 'little-separation'],
  actions: [
    /Lower the threshold to .*evaluated again/,
    /percentiles from 85 to 90/,
    /histogram.*defect-free against defective/,
    /Stop training/
  ]
})
