import { degreesOfFreedom } from './degrees-of-freedom.ts'

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
  const sums = new Map<string, { v: number | null; w: number | null }>()
  for (let i = 0; i < component.length; i++) {
    const sum = sums.get(groups[i]) ?? { v: null, w: null }
    if (labels[i] === 1) sum.v = (sum.v ?? 0) + component[i] - positive.mean
    else sum.w = (sum.w ?? 0) + component[i] - negative.mean
    sums.set(groups[i], sum)
  }
  let [positiveGroups, negativeGroups, vv, ww, vw, v4, w4] = [0, 0, 0, 0, 0, 0, 0]
  for (const { v, w } of sums.values()) {
    if (v !== null) [positiveGroups, vv, v4] = [positiveGroups + 1, vv + v * v, v4 + v ** 4]
    if (w !== null) [negativeGroups, ww, w4] = [negativeGroups + 1, ww + w * w, w4 + w ** 4]
    vw += (v ?? 0) * (w ?? 0)
  }
  if (positiveGroups < 2 || negativeGroups < 2) return null
  const [m, n] = [positive.count, negative.count]
  const within = (count: number): number => count / (count - 1)
  const ofPositives = (within(positiveGroups) * vv) / (m * m)
  const ofNegatives = (within(negativeGroups) * ww) / (n * n)
  const together = (2 * within(sums.size) * vw) / (m * n)
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
