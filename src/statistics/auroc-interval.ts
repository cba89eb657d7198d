import { aurocComponents, type AurocComponents } from './auroc-components.ts'
import { delongVariance } from './delong.ts'
import { groupSizes } from './group-sizes.ts'
import { groupedVariance } from './grouped-auroc.ts'
import { z95 } from './normal.ts'
import { scoreInterval } from './score-interval.ts'
import { t95 } from './student-t.ts'

/** Below this many units in a class, or groups, the stated 95 % are only approximately held. */
const fewUnits = 20

export interface AurocInterval {
  auroc: number
  interval: [number, number]
  /** Fewer than 20 groups, or 20 units in a class: take the interval for a rough one. */
  approximate: boolean
}

/**
 * AUROC with a nominal 95 % interval.
 *
 * Independent units get the score interval. Where a group holds several units (patches of one image), both class sizes
 * are first divided by the design effect: Obuchowski's grouped variance over DeLong's, at least 1, at most as if the
 * units of a group were copies; and Student's t takes the place of z. Simulated with 16 patches per image (8 to 60
 * images, intra-class correlation 0.3 to 0.6, AUROC 0.6 to 0.99) it holds the truth in 0.93 to 0.99 of cases; the
 * interval that ignores groups does in 0.41 to 0.98, the logit-scale grouped one in 0.60 to 0.96.
 *
 * @param scores finite anomaly scores, shape [N]
 * @param labels 1 = defective, 0 = defect-free, shape [N]
 * @param groups name of the group of each unit, shape [N]; none: units are independent
 * @returns null where one of the classes is empty
 * @throws RangeError where lengths differ, a score is not finite or a label is neither 0 nor 1
 */
export function aurocInterval(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  groups?: ArrayLike<string>
): AurocInterval | null {
  const components = aurocComponents(scores, labels)
  if (components === null) return null
  const { auroc, positives, negatives } = components
  const few = Math.min(positives, negatives) < fewUnits
  const all = groups === undefined ? null : groupSizes(groups)
  if (groups === undefined || all === null || !all.grouped) {
    return { auroc, interval: scoreInterval(auroc, positives, negatives, z95), approximate: few }
  }
  if (groups.length !== scores.length) throw new RangeError(`${scores.length} scores, but ${groups.length} groups`)
  const [m, n] = effectiveSizes(components, labels, groups)
  return { auroc, interval: scoreInterval(auroc, m, n, t95(all.groups - 2)), approximate: few || all.groups < fewUnits }
}

/** Numbers of independent units that would carry as much information. */
function effectiveSizes(
  { component, positives, negatives }: AurocComponents,
  labels: ArrayLike<number>,
  groups: ArrayLike<string>
): [number, number] {
  const worst = [1, 0].map((label) => groupSizes(groups, (i) => labels[i] === label).largestDesignEffect)
  const grouped = groupedVariance(component, labels, groups)
  const independent = delongVariance(component, labels)
  // Perfect separation, or a class in one group, says nothing about the correlation: assume copies.
  if (grouped === null || independent === null || independent === 0) {
    return [positives / worst[0], negatives / worst[1]]
  }
  const designEffect = Math.min(Math.max(1, grouped / independent), Math.max(...worst))
  return [Math.max(1, positives / designEffect), Math.max(1, negatives / designEffect)]
}
