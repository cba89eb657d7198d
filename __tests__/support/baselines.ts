import type { Evidence } from '../../src/evidence/evidence.ts'
import type { Baseline } from '../../src/playbook/baseline/baseline.ts'
import { compareBaseline } from '../../src/playbook/baseline/compare-baseline.ts'
import { withFacts, type PlaybookContext } from '../../src/playbook/context.ts'
import { standardNormalQuantile } from '../../src/statistics/normal.ts'
import { seededRandom } from '../../src/statistics/seeded-random.ts'
import { contextOf, evidenceOf, regimes, unitsOf } from './evidence.ts'

/** Units of the judged model, and the scores that the baseline gives them. */
interface Pair {
  units: Evidence['units']
  score: number[]
}

/**
 * Draws scores of two models on the same units that share most of their noise; defects stand out by `before` and `after`.
 * Each call goes on in the stream of random numbers.
 */
export function pairsFrom(seed: number) {
  const random = seededRandom(seed)
  const normal = () => standardNormalQuantile(Math.max(1e-12, random()))
  return (before: number, after: number, [defectFree, defects] = [300, 100], own = 0.5): Pair => {
    const shared = Array.from({ length: defectFree + defects }, normal)
    const scores = (gain: number) => shared.map((z, i) => z + own * normal() + (i < defectFree ? 0 : gain))
    const [a, b] = [scores(before), scores(after)]
    return { units: unitsOf(b.slice(0, defectFree), b.slice(defectFree)), score: a }
  }
}

export function baselineOf(score: number[], some: Partial<Baseline> = {}): Baseline {
  return {
    name: 'shipped',
    source: 'evidence',
    sha256: 'cd'.repeat(32),
    score,
    threshold: null,
    liveUnits: 32,
    errorToVariance: 0.07,
    bestOf: null,
    ...some
  }
}

/** A run of a healthy model with these units beside a baseline. */
export function beside(baseline: Baseline, units: Evidence['units']): PlaybookContext {
  const context = contextOf(evidenceOf(regimes.healthy, { units }))
  const { limits } = context.symptoms.R1
  const threshold = context.thresholds.operating?.threshold ?? null
  return withFacts({
    ...context,
    baseline: compareBaseline(context.judged.evidence, baseline, threshold, limits, 0)
  })
}
