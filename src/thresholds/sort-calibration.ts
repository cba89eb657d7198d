import { checkFinite } from '../statistics/check-units.ts'
import { numberGroups } from '../statistics/number-groups.ts'
import { sortedOrder } from '../statistics/sorted-order.ts'
import type { Calibration } from './threshold-context.ts'

/**
 * Scores in ascending order, with their groups.
 *
 * @throws RangeError where a score is not finite
 */
export function sortCalibration(
  { score, group }: { score: number[]; group: string[] },
  from: Calibration['from']
): Calibration {
  checkFinite(score)
  const { count, groupOf } = numberGroups(group)
  const order = sortedOrder(score, 'ascending')
  return {
    sorted: Array.from(order, (i) => score[i]),
    groupOf: Uint32Array.from(order, (i) => groupOf[i]),
    groups: count,
    from
  }
}
