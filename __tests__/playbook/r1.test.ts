import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/evidence/evidence.ts'
import type { Baseline } from '../../src/playbook/baseline/baseline.ts'
import { baselineComparisonSchema } from '../../src/playbook/baseline/baseline-comparison.ts'
import { compareBaseline } from '../../src/playbook/baseline/compare-baseline.ts'
import { withFacts, type PlaybookContext } from '../../src/playbook/context.ts'
import { assessR1 } from '../../src/playbook/checks/r1-worse-than-baseline.ts'
import { seededRandom } from '../../src/statistics/seeded-random.ts'
import { standardNormalQuantile } from '../../src/statistics/normal.ts'
import { contextOf, evidenceOf, regimes, unitsOf } from '../support/evidence.ts'

const random = seededRandom(7)
const normal = () => standardNormalQuantile(Math.max(1e-12, random()))

/** Scores of two models on the same units that share most of their noise; defects stand out by `before` and `after`. */
function pair(before: number, after: number, [normals, defects]: [number, number] = [300, 100], own = 0.5) {
  const shared = Array.from({ length: normals + defects }, normal)
  const scores = (gain: number) => shared.map((z, i) => z + own * normal() + (i < normals ? 0 : gain))
  const [a, b] = [scores(before), scores(after)]
  return { units: unitsOf(b.slice(0, normals), b.slice(normals)), score: a }
}

const baselineOf = (score: number[], some: Partial<Baseline> = {}): Baseline => ({
  name: 'shipped',
  source: 'evidence',
  sha256: 'cd'.repeat(32),
  score,
  threshold: null,
  liveUnits: 32,
  errorToVariance: 0.07,
  bestOf: null,
  ...some
})

function contextWith(units: Evidence['units'], baseline: Baseline, regime = regimes.healthy): PlaybookContext {
  const context = contextOf(evidenceOf(regime, { units }))
  const { limits } = context.symptoms.R1
  const threshold = context.thresholds.operating?.threshold ?? null
  return withFacts({ ...context, baseline: compareBaseline(context.judged.evidence, baseline, threshold, limits, 0) })
}

describe('R1', () => {
  it('is not assessable without a baseline, or with one class', () => {
    expect(assessR1(contextOf(evidenceOf()))).toMatchObject({ reason: 'No baseline is configured.' })
    const units = unitsOf([1, 2, 3], [])
    const context = contextWith(units, baselineOf([1, 2, 3], { threshold: 2 }))
    expect(assessR1(context)).toMatchObject({ status: 'not-assessable', reason: expect.stringContaining('both') })
    expect(context.baseline).toMatchObject({ deltaAuroc: null, regressed: null, pValue: null })
  })

  it('is critical where the AUROC clearly fell', () => {
    const { units, score } = pair(2.5, 1)
    const context = contextWith(units, baselineOf(score))
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
    const context = contextWith(units, baselineOf(score))
    const finding = assessR1(context)
    expect(finding.status).toBe('absent')
    expect(finding.summary).toMatch(/^No regression against shipped.*would show a drop of 0\.\d+ or more in 8 of 10/)
    expect(context.baseline!.minimumDetectableDrop).toBeGreaterThan(0.01)
    expect(context.baseline!.regressed).toBe(false)
  })

  it('warns where the set is too small to tell', () => {
    const normals = Array.from({ length: 40 }, (_, i) => i)
    const defects = Array.from({ length: 12 }, (_, i) => 34.5 + i)
    // One defect in twelve ranks far lower than before.
    const units = unitsOf(normals, [10.5, ...defects.slice(1)])
    const context = contextWith(units, baselineOf([...normals, ...defects]))
    expect(context.baseline).toMatchObject({ deltaAuroc: expect.closeTo(-0.05, 10), method: 'permutation' })
    const finding = assessR1(context)
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.summary).toContain('cannot be ruled out')
    expect(context.baseline!.regressed).toBe(false)
  })

  it('calls equal score vectors identical', () => {
    const { units } = pair(1.5, 1.5)
    const context = contextWith(units, baselineOf([...units.score]))
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
    const lost = contextWith(units, baselineOf([...units.score], { threshold: -1 }))
    const recall = lost.baseline!.tests.find(({ metric }) => metric === 'recall')!
    expect(recall).toMatchObject({ regressed: true, better: 0 })
    expect(recall.worse).toBeGreaterThan(5)
    // The lower threshold raised far more false alarms, so nothing is lost but by choice.
    expect(assessR1(lost)).toMatchObject({ status: 'present', severity: 'warning' })
    expect(assessR1(lost).summary).toContain('the threshold has moved')
    expect(lost.baseline!.regressed).toBe(false)

    // The same false alarms, fewer defects found: half of the defects score below all normals in the judged model.
    const score = units.score.map((value, i) => (units.label[i] === 1 ? value + 10 : value))
    const threshold = contextOf(evidenceOf(regimes.healthy, { units })).thresholds.operating!.threshold!
    const fewer = contextWith(units, baselineOf(score, { threshold }))
    expect(fewer.baseline!.tests.filter(({ regressed }) => regressed).map(({ metric }) => metric)).toContain('recall')
    expect(assessR1(fewer).severity).toBe('critical')
  })

  it('warns where half of the live units are gone', () => {
    const { units, score } = pair(1.5, 1.6)
    const finding = assessR1(contextWith(units, baselineOf(score, { liveUnits: 64 })))
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.summary).toBe('Of 64 live latent units in shipped, 32 are left.')
    expect(finding.causes).toContainEqual(
      expect.objectContaining({ cause: 'latent-code-shrank', likelihood: 'likely' })
    )
    expect(assessR1(contextWith(units, baselineOf(score, { liveUnits: 63 }))).status).toBe('absent')
  })

  it('says that a baseline chosen on this set is flattered', () => {
    const { units, score } = pair(2.5, 1)
    const finding = assessR1(contextWith(units, baselineOf(score, { bestOf: 12 })))
    expect(finding.causes).toContainEqual({
      cause: 'baseline-flattered',
      likelihood: 'possible',
      because: expect.stringContaining('best of 12 checkpoints')
    })
  })

  it('takes groups for what they are: copies of few images prove little', () => {
    const { units, score } = pair(1.8, 1.2, [12, 8], 1)
    const times = 25
    const copies = <T>(column: T[]) => column.flatMap((value) => Array.from({ length: times }, () => value))
    const jitter = (column: number[]) => copies(column).map((value, i) => value + 1e-6 * (i % times))
    const many = {
      id: jitter(units.score).map((_, i) => `p${i}`),
      label: copies(units.label),
      group: copies(units.group),
      kind: copies(units.kind),
      fabric: copies(units.fabric),
      score: jitter(units.score)
    }
    const grouped = contextWith(many, baselineOf(jitter(score))).baseline!
    const ungrouped = contextWith({ ...many, group: many.id }, baselineOf(jitter(score))).baseline!
    expect(grouped.deltaAuroc).toBeCloseTo(ungrouped.deltaAuroc!, 10)
    expect(grouped.pValue!).toBeGreaterThan(ungrouped.pValue!)
    expect(grouped.minimumDetectableDrop!).toBeGreaterThan(3 * ungrouped.minimumDetectableDrop!)
  })
})
