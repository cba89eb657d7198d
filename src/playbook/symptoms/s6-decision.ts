import type { FindingSettings } from '../../settings/limits.ts'
import { aurocBounds, type AurocSpread } from '../../statistics/auroc-interval.ts'

/** Confidence of the bounds that decide, one-sided, and of the one that makes it likely. */
const PROOF = 0.95
const HINT = 0.8

export interface StuckDecision {
  /** `proven` and `likely` are both present. */
  is: 'proven' | 'likely' | 'absent' | 'undecided'
  /** Why it is absent. */
  by?: 'level' | 'rise' | 'earlier' | 'backwards'
  /** One-sided 95 % bounds of the judged AUROC. */
  bounds: [number, number]
  /** Highest upper bound of any checkpoint. */
  reach: number
}

/**
 * Whether the AUROC is stuck near chance (docs/science.md, "S6"): present where every checkpoint's bound says so and none rose,
 * absent where a bound says so, else likely by the point or undecided. An earlier checkpoint has to clear its limit by a bound
 * that allows for having been chosen among so many (Bonferroni): uncorrected, one of eight that are all stuck at 0.60 cleared
 * it in 14 of 100 simulated runs, corrected in 5.
 *
 * @param checkpoints in training order
 * @param judged among them
 * @param rise whether the last one gained on the first, by size and by test
 */
export function decideStuck(
  checkpoints: readonly AurocSpread[],
  judged: AurocSpread,
  rise: boolean,
  limits: FindingSettings['S6']['limits']
): StuckDecision {
  const bounds = aurocBounds(judged, PROOF)
  const [lower, upper] = bounds
  const reach = Math.max(...checkpoints.map((one) => aurocBounds(one, PROOF)[1]))
  const found = { bounds, reach }
  if (upper < limits['auroc-lower']) return { is: 'absent', by: 'backwards', ...found }
  if (reach < limits['auroc-upper'] && !rise) return { is: 'proven', ...found }
  if (lower > limits.clear) return { is: 'absent', by: 'level', ...found }
  if (rise && lower > limits['rise-clear'] && judged.auroc > limits['rise-auroc']) {
    return { is: 'absent', by: 'rise', ...found }
  }
  const others = checkpoints.filter((one) => one !== judged)
  const among = 1 - (1 - PROOF) / Math.max(1, others.length)
  if (others.some((one) => aurocBounds(one, among)[0] > limits.clear)) return { is: 'absent', by: 'earlier', ...found }
  const best = Math.max(...checkpoints.map(({ auroc }) => auroc))
  const hinted =
    judged.auroc < limits['likely-auroc'] &&
    best < limits['likely-best'] &&
    aurocBounds(judged, HINT)[1] < limits['likely-bound'] &&
    upper < limits['likely-reach'] &&
    !rise
  return { is: upper < limits['auroc-upper'] || hinted ? 'likely' : 'undecided', ...found }
}
