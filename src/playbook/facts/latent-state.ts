import type { LatentEvidence } from '../../evidence/evidence.ts'
import type { CheckpointFigures, PlaybookRun } from '../run.ts'
import { tooFew, tooFewReason } from './units-needed.ts'

/** How much of the latent code is in use, the question of S4; other rules name their causes by it. */
export interface LatentState {
  state: 'collapsed' | 'partly-collapsed' | 'alive'
  /**
   * The evidence supports a critical finding: the interval of the information beyond its limit, or no live unit and no decoder
   * that shows otherwise; spread exported, convention not guessed.
   */
  conclusive: boolean
  latent: LatentEvidence
  /** Units that carry something about the image: by signal share, or by Var(mu) where no spread is exported. */
  carrying: number
  /** mu is one and the same number for every image. */
  dead: boolean
}

/** Below this, mu is called constant: float32 rounding leaves as much. */
const deadSpread = 1e-6

/**
 * The state of the latent code by signal share and information (docs/science.md, "S4"): collapsed without a live unit
 * or under 0.1 nat; partly collapsed with under a tenth of the units live and over 90 % of them at the prior. Without
 * an exported spread only Var(mu) is left: collapsed where it is at most 0.01 on all units.
 *
 * @returns the state, or the reason why it cannot be told
 */
export function latentState(run: PlaybookRun, checkpoint: CheckpointFigures): LatentState | string {
  const { latent, outputs, interventions } = checkpoint.evidence
  if (latent === null) return 'The model exports no latent code (mu).'
  if (tooFew(latent.images, run)) return tooFewReason(latent.images, run)
  const dead = latent.muSpread < deadSpread
  const { spread } = latent
  if (spread === null) {
    const state = latent.activeUnits === 0 ? 'collapsed' : 'alive'
    return { state, conclusive: false, latent, carrying: latent.activeUnits, dead }
  }
  const limits = run.symptoms.S4.limits
  const { value, interval } = spread.signalInformation
  const common = { latent, carrying: spread.liveUnits, dead }
  if (spread.liveUnits === 0 || value < limits.information) {
    const effect = interventions?.permutation ?? null
    const decoderUsesCode = effect !== null && effect.interval[0] > run.symptoms.X2.limits.permutation
    const certain = interval[1] < limits.information || (spread.liveUnits === 0 && !decoderUsesCode)
    return { state: 'collapsed', conclusive: certain && outputs.spread?.guessed !== true, ...common }
  }
  const partly =
    spread.liveUnits / latent.dimensions < limits['live-fraction-warning'] &&
    spread.collapsedFraction > limits['collapsed-fraction-warning']
  return { state: partly ? 'partly-collapsed' : 'alive', conclusive: false, ...common }
}

/** The state where it can be told and the code is collapsed, wholly or in part; else null. */
export function collapsedLatent(state: LatentState | string): LatentState | null {
  return typeof state === 'string' || state.state === 'alive' ? null : state
}
