import { standardNormalCdf, standardNormalQuantile } from './normal.ts'

/**
 * Recall that a model of this AUROC would have at a false positive rate if its scores were normal with equal variance in
 * both classes: 1 - Phi(z_(1-FPR) - sqrt(2) PhiInv(AUROC)). At FPR 0.05: 0.099 for AUROC 0.6, 0.325 for 0.8.
 *
 * @param auroc 0..1
 * @param falsePositiveRate 0..1; 0.05 = a threshold at the 95th percentile of the defect-free scores
 * @throws RangeError where either lies outside 0..1
 */
export function binormalRecall(auroc: number, falsePositiveRate = 0.05): number {
  if (!(auroc >= 0 && auroc <= 1)) throw new RangeError(`AUROC ${auroc} is not within 0..1`)
  if (!(falsePositiveRate >= 0 && falsePositiveRate <= 1)) {
    throw new RangeError(`false positive rate ${falsePositiveRate} is not within 0..1`)
  }
  // The ends are settled first: infinity minus infinity has no value.
  if (auroc === 0 || auroc === 1) return auroc
  if (falsePositiveRate === 0 || falsePositiveRate === 1) return falsePositiveRate
  return standardNormalCdf(Math.SQRT2 * standardNormalQuantile(auroc) - standardNormalQuantile(1 - falsePositiveRate))
}

/**
 * Chance that a threshold finds none of `positives` independent defective units although the model ranks as its AUROC
 * says: (1 - recall)^positives. Where it is over 0.05, an empty catch proves nothing.
 */
export function chanceOfNoHit(auroc: number, positives: number, falsePositiveRate = 0.05): number {
  return (1 - binormalRecall(auroc, falsePositiveRate)) ** positives
}
