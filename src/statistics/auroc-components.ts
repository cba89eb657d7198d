import { checkUnits } from './check-units.ts'
import { sortedOrder } from './sorted-order.ts'

/**
 * DeLong's structural components of an AUROC, by midranks (Sun and Xu 2014).
 *
 * `component[i]` is, for a positive unit, the share of negatives that it scores above (V10), for a negative unit the
 * share of positives that score above it (V01), ties counting half. Either class's components average to the AUROC.
 */
export interface AurocComponents {
  auroc: number
  /** Shape [N], in the order of the units. */
  component: Float64Array
  positives: number
  negatives: number
}

/**
 * @param scores finite anomaly scores, shape [N]
 * @param labels 1 = defective, 0 = defect-free, shape [N]
 * @returns null where one of the classes is empty
 * @throws RangeError where lengths differ, a score is not finite or a label is neither 0 nor 1
 */
export function aurocComponents(scores: ArrayLike<number>, labels: ArrayLike<number>): AurocComponents | null {
  checkUnits(scores, labels)
  const n = scores.length
  let positives = 0
  for (let i = 0; i < n; i++) positives += labels[i]
  const negatives = n - positives
  if (positives === 0 || negatives === 0) return null

  const order = sortedOrder(scores, 'ascending')
  const component = new Float64Array(n)
  let positivesBelow = 0
  let negativesBelow = 0
  let twice = 0
  for (let start = 0, end = 0; start < n; start = end) {
    let tiedPositives = 0
    while (end < n && scores[order[end]] === scores[order[start]]) tiedPositives += labels[order[end++]]
    const tiedNegatives = end - start - tiedPositives
    for (let i = start; i < end; i++) {
      component[order[i]] =
        labels[order[i]] === 1
          ? (negativesBelow + tiedNegatives / 2) / negatives
          : (positives - positivesBelow - tiedPositives / 2) / positives
    }
    twice += tiedPositives * (2 * negativesBelow + tiedNegatives)
    positivesBelow += tiedPositives
    negativesBelow += tiedNegatives
  }
  return { auroc: twice / (2 * positives * negatives), component, positives, negatives }
}
