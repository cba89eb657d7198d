import { tooFewForIntervals } from '../../statistics/enough-units.ts'
import { holm } from '../../statistics/holm.ts'
import { mcnemar } from '../../statistics/mcnemar.ts'
import { pairedAurocTest, type PairedAurocTest } from '../../statistics/paired-auroc-test.ts'
import { rocAuc } from '../../statistics/roc-auc.ts'
import { studentQuantile, t95 } from '../../statistics/student-t.ts'
import type { Evidence, UnitColumns } from '../../evidence/evidence.ts'
import type { FindingSettings } from '../../settings/limits.ts'
import type { Baseline } from './baseline.ts'
import type { BaselineComparison, BaselineTest } from './baseline-comparison.ts'
import { medianErrorToVariance } from './median-error.ts'

/** A drop of the smallest size that the report names shows in so many cases. */
const power = 0.8

type Ungraded = Omit<BaselineTest, 'adjustedPValue' | 'regressed'>

/**
 * Compares the judged checkpoint with the baseline on the same units (docs/science.md, "R1"): paired test of the AUROC,
 * exact McNemar at each model's own operating threshold on defective and on defect-free units, Holm over these.
 *
 * @param evidence of the judged checkpoint
 * @param threshold its operating threshold; null: it has none
 * @param limits of R1
 * @param seed of permutations
 * @returns `deltaAuroc` and `regressed` are null where one of the classes is empty
 */
export function compareBaseline(
  evidence: Pick<Evidence, 'units' | 'latent' | 'reconstruction'>,
  baseline: Baseline,
  threshold: number | null,
  limits: FindingSettings['R1']['limits'],
  seed: number
): BaselineComparison {
  const { units } = evidence
  const auroc = pairedAurocTest(units.score, baseline.score, units.label, units.group, seed)
  const ungraded = [
    ...aurocTest(auroc, units, baseline),
    ...outcomeTest('recall', units, baseline, threshold),
    ...outcomeTest('falsePositiveRate', units, baseline, threshold)
  ]
  const adjusted = holm(ungraded.map(({ pValue }) => pValue))
  const tests = ungraded.map((test, i): BaselineTest => {
    const drop = test.metric === 'falsePositiveRate' ? test.change : -test.change
    const regressed = drop >= limits.drop && adjusted[i] < limits.p
    return { ...test, adjustedPValue: adjusted[i], regressed }
  })
  const error = auroc?.standardError ?? null
  return {
    name: baseline.name,
    source: baseline.source,
    sha256: baseline.sha256,
    deltaAuroc: auroc?.difference ?? null,
    interval: auroc === null ? null : intervalOf(auroc),
    pValue: tests.find(({ metric }) => metric === 'imageAuroc')?.adjustedPValue ?? null,
    regressed: auroc === null ? null : tests.some((test) => test.regressed && !isTrade(test, tests, limits.p)),
    method: auroc?.method ?? null,
    approximate: auroc?.method === 'permutation' || tooFewForIntervals(units.label, units.group) !== null,
    minimumDetectableDrop:
      error === null || error === 0 ? null : detectableErrors(limits.p, tests.length, auroc!.degreesOfFreedom) * error,
    tests,
    liveUnits: { baseline: baseline.liveUnits, judged: evidence.latent?.spread?.liveUnits ?? null },
    errorToVariance: { baseline: baseline.errorToVariance, judged: medianErrorToVariance(evidence) },
    threshold: { baseline: baseline.threshold, judged: threshold },
    bestOf: baseline.bestOf
  }
}

/**
 * Whether a loss of recall was paid for with fewer false alarms, or the reverse: then the threshold has moved along the
 * same curve, which is worth a warning and no failure, as the AUROC has a test of its own.
 */
export function isTrade({ metric }: BaselineTest, tests: readonly BaselineTest[], p: number): boolean {
  const other = { imageAuroc: null, recall: 'falsePositiveRate', falsePositiveRate: 'recall' }[metric]
  return tests.some((test) => test.metric === other && test.betterPValue < p)
}

function aurocTest(test: PairedAurocTest | null, units: UnitColumns, baseline: Baseline): Ungraded[] {
  if (test === null) return []
  return [
    {
      metric: 'imageAuroc',
      baseline: rocAuc(baseline.score, units.label)!,
      judged: rocAuc(units.score, units.label)!,
      change: test.difference,
      pValue: test.less,
      betterPValue: test.greater,
      worse: null,
      better: null
    }
  ]
}

function outcomeTest(
  metric: 'recall' | 'falsePositiveRate',
  units: UnitColumns,
  baseline: Baseline,
  threshold: number | null
): Ungraded[] {
  const own = [...units.label.keys()].filter((i) => units.label[i] === (metric === 'recall' ? 1 : 0))
  if (own.length === 0 || threshold === null || baseline.threshold === null) return []
  const flagged = (score: number[], t: number) => own.map((i) => (score[i] > t ? 1 : 0))
  const [before, after] = [flagged(baseline.score, baseline.threshold), flagged(units.score, threshold)]
  const share = (hits: number[]) => hits.reduce((sum, hit) => sum + hit, 0) / own.length
  const test = mcnemar(
    before,
    after,
    own.map((i) => units.group[i])
  )
  const found = metric === 'recall'
  return [
    {
      metric,
      baseline: share(before),
      judged: share(after),
      change: (test.gained - test.lost) / own.length,
      pValue: found ? test.fewer : test.more,
      betterPValue: found ? test.more : test.fewer,
      worse: found ? test.lost : test.gained,
      better: found ? test.gained : test.lost
    }
  ]
}

/**
 * How many standard errors a drop needs to be found in 8 of 10 cases, where Holm's first of so many tests has to pass. By
 * Student's t, as a standard error from few groups is as often too small as too large.
 */
function detectableErrors(p: number, tests: number, degreesOfFreedom: number | null): number {
  return studentQuantile(1 - p / tests, degreesOfFreedom) + studentQuantile(power, degreesOfFreedom)
}

/** Difference plus and minus its standard errors, by Student's t. */
function intervalOf({ difference, standardError, degreesOfFreedom }: PairedAurocTest): [number, number] | null {
  if (standardError === null) return null
  const half = degreesOfFreedom === null ? 0 : t95(degreesOfFreedom) * standardError
  return [Math.max(-1, difference - half), Math.min(1, difference + half)]
}
