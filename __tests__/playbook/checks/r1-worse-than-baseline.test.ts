import { describe, expect, it } from 'vitest'
import { baselineComparisonSchema } from '../../../src/playbook/baseline/baseline-comparison.ts'
import { assessR1 } from '../../../src/playbook/checks/r1-worse-than-baseline.ts'
import { baselineOf, beside, pairsFrom } from '../../support/baselines.ts'
import { contextOf, evidenceOf, regimes, unitsOf } from '../../support/evidence.ts'

const pair = pairsFrom(7)

describe('R1', () => {
  it('is not assessable without a baseline, or with one class', () => {
    expect(assessR1(contextOf(evidenceOf()))).toMatchObject({ reason: 'No baseline is configured.' })
    const units = unitsOf([1, 2, 3], [])
    const context = beside(baselineOf([1, 2, 3], { threshold: 2 }), units)
    expect(assessR1(context)).toMatchObject({ status: 'not-assessable', reason: expect.stringContaining('both') })
    expect(context.baseline).toMatchObject({ deltaAuroc: null, regressed: null, pValue: null })
  })

  it('is critical where the AUROC clearly fell', () => {
    const { units, score } = pair(2.5, 1)
    const context = beside(baselineOf(score), units)
    const finding = assessR1(context)
    expect(finding).toMatchObject({ status: 'present', severity: 'critical' })
    expect(finding.summary).toMatch(/The AUROC fell from 0\.9\d \(shipped\) to 0\.[78]\d\./)
    expect(finding.actions[0]).toContain('Keep shipped')
    const { baseline } = context
    expect(baselineComparisonSchema.parse(baseline)).toEqual(baseline)
    expect(baseline!.regressed).toBe(true)
    expect(baseline!.interval![1]).toBeLessThan(0)
    expect(baseline!.method).toBe('delong')
  })

  it('is absent, with the smallest drop that could be seen, where nothing fell', () => {
    const { units, score } = pair(1.5, 1.7)
    const context = beside(baselineOf(score), units)
    const finding = assessR1(context)
    expect(finding.status).toBe('absent')
    expect(finding.summary).toMatch(/^No regression against shipped.*would show a drop of 0\.\d+ or more in 8 of 10/)
    expect(context.baseline!.minimumDetectableDrop).toBeGreaterThan(0.01)
    expect(context.baseline!.regressed).toBe(false)
  })

  it('warns where the set is too small to tell', () => {
    const defectFree = Array.from({ length: 40 }, (_, i) => i)
    const defects = Array.from({ length: 12 }, (_, i) => 34.5 + i)
    // One defect in twelve ranks far lower than before.
    const units = unitsOf(defectFree, [10.5, ...defects.slice(1)])
    const context = beside(baselineOf([...defectFree, ...defects]), units)
    expect(context.baseline).toMatchObject({ deltaAuroc: expect.closeTo(-0.05, 10), method: 'permutation' })
    const finding = assessR1(context)
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.summary).toContain('cannot be ruled out')
    expect(context.baseline!.regressed).toBe(false)
  })

  it('is undecided where recall fell by as much as counts, which may be chance', () => {
    const defectFree = Array.from({ length: 40 }, (_, i) => i / 2)
    const defects = [18.2, ...Array.from({ length: 11 }, (_, i) => 30 + i)]
    // The same ranking, but the threshold of this one, 18.5, misses a defect of twelve.
    const units = unitsOf(defectFree, defects)
    const context = beside(baselineOf(units.score, { threshold: 17.9 }), units)
    const finding = assessR1(context)
    expect(finding).toMatchObject({ status: 'undecided', severity: 'notice' })
    expect(finding.summary).toMatch(
      /^The recall fell from 1\.00 \(shipped\) to 0\.92, which may be chance \(p [\d.]+\)\.$/
    )
    expect(finding.reason).toContain('defective ones above all')
  })

  it('calls equal score vectors identical', () => {
    const { units } = pair(1.5, 1.5)
    const context = beside(baselineOf([...units.score]), units)
    expect(context.baseline).toMatchObject({
      deltaAuroc: 0,
      interval: [0, 0],
      pValue: 1,
      method: 'identical',
      minimumDetectableDrop: null
    })
    expect(assessR1(context)).toMatchObject({ status: 'absent', summary: expect.stringMatching(/^Identical/) })
  })

  it('tells lost recall from a threshold that has moved', () => {
    const { units } = pair(2, 2)
    const lost = beside(baselineOf([...units.score], { threshold: -1 }), units)
    const recall = lost.baseline!.tests.find(({ metric }) => metric === 'recall')!
    expect(recall).toMatchObject({ regressed: true, better: 0 })
    expect(recall.worse).toBeGreaterThan(5)
    // The lower threshold raised far more false alarms, so nothing is lost but by choice.
    expect(assessR1(lost)).toMatchObject({ status: 'present', severity: 'warning' })
    expect(assessR1(lost).summary).toContain('the threshold has moved')
    expect(lost.baseline!.regressed).toBe(false)

    // The same false alarms, fewer defects found: half of the defects score below all defect-free units in the judged model.
    const score = units.score.map((value, i) => (units.label[i] === 1 ? value + 10 : value))
    const threshold = contextOf(evidenceOf(regimes.healthy, { units })).thresholds.operating!.threshold!
    const fewer = beside(baselineOf(score, { threshold }), units)
    expect(fewer.baseline!.tests.filter(({ regressed }) => regressed).map(({ metric }) => metric)).toContain('recall')
    expect(assessR1(fewer).severity).toBe('critical')
  })

  it('warns where half of the live units are gone', () => {
    const { units, score } = pair(1.5, 1.6)
    const finding = assessR1(beside(baselineOf(score, { liveUnits: 64 }), units))
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.summary).toBe('Of 64 live latent units in shipped, 32 are left.')
    expect(finding.causes).toContainEqual(
      expect.objectContaining({ cause: 'latent-code-shrank', likelihood: 'likely' })
    )
    expect(assessR1(beside(baselineOf(score, { liveUnits: 63 }), units)).status).toBe('absent')
  })

  it('says that a baseline chosen on this set is flattered', () => {
    const { units, score } = pair(2.5, 1)
    const finding = assessR1(beside(baselineOf(score, { bestOf: 12 }), units))
    expect(finding.causes).toContainEqual({
      cause: 'baseline-flattered',
      likelihood: 'possible',
      because: expect.stringContaining('best of 12 checkpoints')
    })
  })
})
