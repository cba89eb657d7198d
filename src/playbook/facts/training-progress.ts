import type { PlaybookRun } from '../run.ts'
import type { KlOnset, LossTrend } from './history-facts.ts'
import { latentState } from './latent-state.ts'
import type { ErrorState } from './reconstruction-state.ts'

/** Relative change of the mean squared error between two checkpoints that counts as progress. */
const progress = 0.02

export interface Progress {
  improving: boolean
  /** Name of the checkpoint before, or a moment of the training. */
  before: string
  /** Share of the error that was lost since. */
  drop: number
}

/**
 * Whether the reconstruction still got better up to the judged checkpoint: its mean squared error on defect-free patches
 * against that of the checkpoint before, and the training's own loss, where a history is given. Checkpoints may lie far
 * apart, with all the progress right after the earlier one, and a loss may fall while the error on the evaluation set does
 * not: so where both are there the loss decides, and an error that stands still says no. Null where neither is.
 */
export function stillImproving(run: PlaybookRun, trained: LossTrend | null): Progress | null {
  const measured = betweenCheckpoints(run)
  if (trained === null) return measured
  const byLoss = { improving: trained.falling, before: trained.since, drop: trained.drop }
  if (measured === null) return byLoss
  // The last two checkpoints may be an epoch apart, and little can come of that.
  return measured.drop >= progress / 4 ? byLoss : measured
}

function betweenCheckpoints(run: PlaybookRun): Progress | null {
  const previous = run.checkpoints[run.checkpoints.indexOf(run.judged) - 1]
  const now = run.judged.evidence.reconstruction
  const then = previous?.evidence.reconstruction
  if (!now || !then || then.meanSquaredError === 0) return null
  const drop = 1 - now.meanSquaredError / then.meanSquaredError
  return { improving: drop >= progress, before: previous.evidence.checkpoint.name, drop }
}

export interface CollapseOnset {
  /** Name of the first checkpoint. */
  first: string
  /** It was collapsed there already. */
  fromTheStart: boolean
}

/**
 * When the latent code collapsed, told from the checkpoints: already in the first one, or after one that was alive. Null
 * with a single checkpoint, or where the first one's code cannot be judged.
 */
export function collapseOnset(run: PlaybookRun): CollapseOnset | null {
  const [first] = run.checkpoints
  if (first === run.judged) return null
  const state = latentState(run, first)
  if (typeof state === 'string') return null
  return { first: first.evidence.checkpoint.name, fromTheStart: state.state !== 'alive' }
}

/**
 * Nothing reconstructed: a VAE may stay there for some epochs before it learns, so a flat error proves little. Not where the
 * history shows a code that was in use and was lost.
 */
export function onPlateau(onset: KlOnset | null, error: ErrorState | string): boolean {
  if (onset !== null && !onset.early && onset.late) return false
  return typeof error !== 'string' && error.grade === 'failed'
}
