import { aurocComponents } from './auroc-components.ts'
import { aurocVariance } from './auroc-variance.ts'
import { delongVariance } from './delong.ts'
import { tooFewForIntervals } from './enough-units.ts'
import { groupSizes } from './group-sizes.ts'
import { hanleyMcNeilVariance, scoreInterval } from './score-interval.ts'
import { studentQuantile } from './student-t.ts'

/** What is left of the degrees of freedom of a variance between groups: their kurtosis, seen in few groups, is too low. */
const KEPT_FREEDOM = 0.75

export interface AurocInterval {
  auroc: number
  interval: [number, number]
  /** Too few units or groups (`tooFewForIntervals`) for the 95 % to be more than approximately held. */
  approximate: boolean
}

/** What the bounds of an AUROC follow from, at any level. */
export interface AurocSpread {
  auroc: number
  /** Effective class sizes. */
  positives: number
  negatives: number
  /** For Student's t; null: so many that it is the normal distribution. */
  degreesOfFreedom: number | null
  approximate: boolean
}

/** AUROC with its nominal 95 % interval (`aurocSpread` says how). */
export function aurocInterval(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  groups?: ArrayLike<string>
): AurocInterval | null {
  const spread = aurocSpread(scores, labels, groups)
  if (spread === null) return null
  return { auroc: spread.auroc, interval: aurocBounds(spread, 0.975), approximate: spread.approximate }
}

/**
 * Both one-sided bounds of an AUROC.
 *
 * @param confidence of each: 0.95 gives one-sided 95 % bounds, which are a two-sided 90 % interval
 */
export function aurocBounds(
  { auroc, positives, negatives, degreesOfFreedom }: AurocSpread,
  confidence: number
): [number, number] {
  return scoreInterval(auroc, positives, negatives, studentQuantile(confidence, degreesOfFreedom))
}

/**
 * How well an AUROC is known: its bounds are those of the score interval over effective class sizes. Both sizes are divided by how much
 * larger the variance is than that interval takes it to be:
 *
 * - DeLong's variance over Hanley and McNeil's, at least 1: defects that differ in strength and classes of different sizes
 *   leave the latter too small, for which the plain score interval held the truth in only 0.86 of simulated cases;
 * - where a group holds several units (patches of one image), Obuchowski's variance over DeLong's, at least 1, at most as if
 *   the units of a group were copies.
 *
 * Where either was needed, Student's t takes the place of z. Groups are few and unlike each other, so the variance that they
 * show is too small by about 1 / groups, and known less well than its degrees of freedom say: both are allowed for. What
 * this covers is simulated in docs/calibration.md.
 *
 * @param scores finite anomaly scores, shape [N]
 * @param labels 1 = defective, 0 = defect-free, shape [N]
 * @param groups name of the group of each unit, shape [N]; none: units are independent
 * @returns null where one of the classes is empty
 * @throws RangeError where lengths differ, a score is not finite or a label is neither 0 nor 1
 */
export function aurocSpread(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  groups: ArrayLike<string> = Array.from(scores, (_, i) => String(i))
): AurocSpread | null {
  const components = aurocComponents(scores, labels)
  if (components === null) return null
  if (groups.length !== scores.length) throw new RangeError(`${scores.length} scores, but ${groups.length} groups`)
  const { auroc, component, positives, negatives } = components
  const approximate = tooFewForIntervals(labels, groups) !== null
  const { grouped, groups: count } = groupSizes(groups)
  const classes = [1, 0].map((label) => groupSizes(groups, (i) => labels[i] === label))
  const perClass = classes.map(({ largestDesignEffect }) => largestDesignEffect)
  const estimated = aurocVariance(component, labels, groups)
  const independent = delongVariance(component, labels)
  // Perfect separation, or a class in one group, says nothing about the correlation: assume copies.
  if (estimated === null || independent === null || independent === 0) {
    return {
      auroc,
      positives: positives / perClass[0],
      negatives: negatives / perClass[1],
      degreesOfFreedom: grouped ? count - 2 : null,
      approximate
    }
  }
  const small = grouped ? 1 + 1 / Math.min(...classes.map(({ groups: own }) => own)) : 1
  const clustering = Math.min(Math.max(1, (small * estimated.variance) / independent), Math.max(...perClass))
  const misfit = Math.max(1, independent / hanleyMcNeilVariance(auroc, positives, negatives))
  const [m, n] = [positives, negatives].map((size) => Math.max(1, size / (clustering * misfit)))
  const freedom = estimated.degreesOfFreedom * (grouped ? KEPT_FREEDOM : 1)
  return {
    auroc,
    positives: m,
    negatives: n,
    degreesOfFreedom: grouped || misfit > 1 ? freedom : null,
    approximate
  }
}
