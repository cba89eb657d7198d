import { degreesOfFreedom } from './degrees-of-freedom.ts'
import { numberGroups } from './number-groups.ts'

/** Variance of an AUROC, or of the difference of two, and how well it is known. */
export interface AurocVariance {
  variance: number
  /** Satterthwaite's, for Student's t: about those of the class that the variance mostly comes from. */
  degreesOfFreedom: number
}

/**
 * Obuchowski's variance of an AUROC whose units come in groups (patches of one image), which are independent of each
 * other while their units are not (Obuchowski 1997): S10 / M + S01 / N + 2 S11 / (M N) with the components centered
 * within their class and summed per group; a group may hold both classes. With groups of one unit each it is DeLong's.
 * Given the differences of two models' components it is the variance of the difference of their AUROCs.
 *
 * @param component structural components (`aurocComponents`), or their differences, shape [N]
 * @param labels 1 = defective, 0 = defect-free, shape [N]
 * @param groups name of the group of each unit, shape [N]
 * @returns null where fewer than two groups hold units of a class
 */
export function aurocVariance(
  component: ArrayLike<number>,
  labels: ArrayLike<number>,
  groups: ArrayLike<string>
): AurocVariance | null {
  const [negative, positive] = [classMean(component, labels, 0), classMean(component, labels, 1)]
  const { count, groupOf } = numberGroups(groups)
  const [v, w] = [new Float64Array(count), new Float64Array(count)]
  const [holdsPositives, holdsNegatives] = [new Uint8Array(count), new Uint8Array(count)]
  for (let i = 0; i < component.length; i++) {
    const g = groupOf[i]
    if (labels[i] === 1) {
      v[g] = v[g] + component[i] - positive.mean
      holdsPositives[g] = 1
    } else {
      w[g] = w[g] + component[i] - negative.mean
      holdsNegatives[g] = 1
    }
  }
  let [positiveGroups, negativeGroups, vv, ww, vw, v4, w4] = [0, 0, 0, 0, 0, 0, 0]
  for (let g = 0; g < count; g++) {
    positiveGroups += holdsPositives[g]
    negativeGroups += holdsNegatives[g]
    vv += v[g] * v[g]
    ww += w[g] * w[g]
    vw += v[g] * w[g]
    v4 += v[g] ** 4
    w4 += w[g] ** 4
  }
  if (positiveGroups < 2 || negativeGroups < 2) return null
  const [m, n] = [positive.count, negative.count]
  const within = (count: number): number => count / (count - 1)
  const ofPositives = (within(positiveGroups) * vv) / (m * m)
  const ofNegatives = (within(negativeGroups) * ww) / (n * n)
  const together = (2 * within(count) * vw) / (m * n)
  const spread =
    ofPositives ** 2 / degreesOfFreedom(positiveGroups, vv, v4) +
    ofNegatives ** 2 / degreesOfFreedom(negativeGroups, ww, w4)
  return {
    // Few groups of both classes can make the estimate negative, which no variance is.
    variance: Math.max(0, ofPositives + ofNegatives + together),
    degreesOfFreedom:
      spread > 0 ? (ofPositives + ofNegatives) ** 2 / spread : Math.min(positiveGroups, negativeGroups) - 1
  }
}

function classMean(
  component: ArrayLike<number>,
  labels: ArrayLike<number>,
  label: 0 | 1
): { mean: number; count: number } {
  let [sum, count] = [0, 0]
  for (let i = 0; i < component.length; i++) {
    if (labels[i] === label) [sum, count] = [sum + component[i], count + 1]
  }
  return { mean: sum / count, count }
}
