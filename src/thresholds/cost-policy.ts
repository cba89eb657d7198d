import { evaluateThreshold } from './evaluate-threshold.ts'
import { figure, note, exactPercent } from '../words/format.ts'
import { type Costs, lowestCost } from './lowest-cost.ts'
import type { ThresholdContext } from './threshold-context.ts'
import type { Threshold } from './types.ts'
import { withCrossFit } from './with-cross-fit.ts'

/**
 * The threshold with the lowest expected cost at the configured prevalence, with its precision there: the test set holds
 * more defects than production does, so its own precision does not carry over.
 *
 * @returns null with one class only, or where all scores are equal
 */
export function costPolicy(costs: Costs, context: ThresholdContext): Threshold | null {
  const best = lowestCost(context.ranked, costs)
  if (best === null) return null
  const row = evaluateThreshold(best.threshold, context, {
    policy: 'cost',
    note: note(
      `Expected cost ${figure(best.cost)} a unit at ${exactPercent(costs.prevalence)} defects.`,
      best.precision === null ? 'It is cheapest to flag nothing.' : `Precision there: ${exactPercent(best.precision)}.`
    )
  })
  return withCrossFit(row, context, (training) => lowestCost(training, costs)?.threshold ?? null)
}
