import { sampleVariance } from 'simple-statistics'

/**
 * DeLong's variance of an AUROC: S10 / m + S01 / n, the sample variances of the two classes' components (DeLong, DeLong
 * and Clarke-Pearson 1988). Given the differences of two models' components it is the variance of the difference of
 * their AUROCs, with the covariance accounted for. Units count as independent.
 *
 * @param component structural components (`aurocComponents`), or their differences, shape [N]
 * @param labels 1 = defective, 0 = defect-free, shape [N]
 * @returns null where a class has fewer than two units
 */
export function delongVariance(component: ArrayLike<number>, labels: ArrayLike<number>): number | null {
  const all = Array.from(component)
  const positive = all.filter((_, i) => labels[i] === 1)
  const negative = all.filter((_, i) => labels[i] === 0)
  if (positive.length < 2 || negative.length < 2) return null
  return sampleVariance(positive) / positive.length + sampleVariance(negative) / negative.length
}
