import type { PlaybookContext } from '../context.ts'
import { lossTrend } from './history-facts.ts'
import { latentState } from './latent-state.ts'

/** Relative change of the mean squared error between two checkpoints that counts as progress. */
const progress = 0.02

/**
 * Whether the reconstruction still got better up to the judged checkpoint: its mean squared error on defect-free patches
 * against that of the checkpoint before, and the training's own loss, where a history is given. Checkpoints may lie far
 * apart, with all the progress right after the earlier one, and a loss may fall while the error on the evaluation set does
 * not: so where both are there the loss decides, and an error that stands still says no. Null where neither is.
 */
export function stillImproving(context: PlaybookContext): { improving: boolean; before: string; drop: number } | null {
  const measured = betweenCheckpoints(context)
  const trained = lossTrend(context)
  if (trained === null) return measured
  const byLoss = { improving: trained.falling, before: trained.since, drop: trained.drop }
  if (measured === null) return byLoss
  // The last two checkpoints may be an epoch apart, and little can come of that.
  return measured.drop >= progress / 4 ? byLoss : measured
}

function betweenCheckpoints(context: PlaybookContext): { improving: boolean; before: string; drop: number } | null {
  const previous = context.checkpoints[context.checkpoints.indexOf(context.judged) - 1]
  const now = context.judged.evidence.reconstruction
  const then = previous?.evidence.reconstruction
  if (!now || !then || then.meanSquaredError === 0) return null
  const drop = 1 - now.meanSquaredError / then.meanSquaredError
  return { improving: drop >= progress, before: previous.evidence.checkpoint.name, drop }
}

/**
 * When the latent code collapsed, told from the checkpoints: already in the first one, or after one that was alive. Null
 * with a single checkpoint, or where the first one's code cannot be judged.
 */
export function collapseOnset(context: PlaybookContext): { first: string; fromTheStart: boolean } | null {
  const [first] = context.checkpoints
  if (first === context.judged) return null
  const state = latentState(context, first)
  if (typeof state === 'string') return null
  return { first: first.evidence.checkpoint.name, fromTheStart: state.state !== 'alive' }
}
