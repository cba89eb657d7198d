import { youdenOfRanked } from '../statistics/youden.ts'
import { evaluateThreshold } from './evaluate-threshold.ts'
import type { ThresholdContext } from './threshold-context.ts'
import type { Threshold } from './types.ts'
import { withCrossFit } from './with-cross-fit.ts'

/**
 * The threshold with the highest TPR - FPR on the test units, whatever their share of defects.
 *
 * @returns null with one class only, or where no threshold is better than chance
 */
export function youdenPolicy(context: ThresholdContext): Threshold | null {
  const best = youdenOfRanked(context.ranked)
  if (best === null || best.threshold === null) return null
  const row = evaluateThreshold(best.threshold, context, {
    policy: 'youden',
    note: 'Chosen on these very units: its plain figures are too good.'
  })
  return withCrossFit(row, context, (training) => youdenOfRanked(training)?.threshold ?? null)
}
