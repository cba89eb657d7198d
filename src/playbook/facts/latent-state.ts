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
  /** Units that carry something about the image: by signal share, or by Var(mu) beside the largest where no spread is exported. */
  carrying: number
  /** mu is one and the same number for every image. */
  dead: boolean
}

/** Below this, mu is called constant: float32 rounding leaves as much. */
const deadSpread = 1e-6

/**
 * The state of the latent code by signal share and information (docs/science.md, "S4"): collapsed without a live unit
 * or under 0.1 nat; partly collapsed with under a tenth of the units live and over 90 % of them at the prior. Without
 * an exported spread only what the decoder makes of the code tells.
 *
 * @returns the state, or the reason why it cannot be told
 */
export function latentState(run: PlaybookRun, checkpoint: CheckpointFigures): LatentState | string {
  const { latent, outputs, interventions } = checkpoint.evidence
  if (latent === null) return 'The model exports no latent code (mu).'
  if (tooFew(latent.images, run)) return tooFewReason(latent.images, run)
  const { spread } = latent
  if (spread === null) return withoutSpread(run, checkpoint, latent)
  const dead = latent.muSpread < deadSpread
  const limits = run.symptoms.S4.limits
  const { value, interval } = spread.signalInformation
  const common = { latent, carrying: spread.liveUnits, dead }
  if (spread.liveUnits === 0 || value < limits.information) {
    const effect = interventions?.permutation ?? null
    const decoderUsesCode = effect !== null && effect.interval[0] > run.symptoms.X2.limits.permutation
    const certain = interval[1] < limits.information || (spread.liveUnits === 0 && !decoderUsesCode)
    return { state: 'collapsed', conclusive: certain && outputs.spread?.guessed !== true, ...common }
  }
  // A level that carries nothing is spare units (U1) where another one is in use.
  const used = latent.levels?.filter((level) => !isCollapsed(level, limits)) ?? [latent]
  const partly = used.length > 0 && used.every((level) => isPartlyCollapsed(level, limits))
  return { state: partly ? 'partly-collapsed' : 'alive', conclusive: false, ...common }
}

type Figures = Omit<LatentEvidence, 'levels'>
type Limits = PlaybookRun['symptoms']['S4']['limits']

/** Of one of several levels, by the same limits as the whole code; without a spread only an encoder that is dead there tells. */
export function isCollapsed(level: Figures, limits: Limits): boolean {
  const { spread } = level
  if (spread === null) return isDeadAlone(level)
  return spread.liveUnits === 0 || spread.signalInformation.value < limits.information
}

function isPartlyCollapsed({ spread, dimensions }: Figures, limits: Limits): boolean {
  return (
    spread !== null &&
    spread.liveUnits / dimensions < limits['live-fraction-warning'] &&
    spread.collapsedFraction > limits['collapsed-fraction-warning']
  )
}

/** Of a code without a spread, by its own size. */
function isDeadAlone({ top, muSpread }: Figures): boolean {
  return muSpread <= deadSpread * Math.max(0, ...top.map(({ muMean }) => Math.abs(muMean)))
}

/** Share of the largest Var(mu) above which a unit counts as one that varies. */
const variesAtAll = 1e-4

/**
 * A code without a spread has no scale of its own: another factor, which the decoder undoes, must change nothing. So the codes of
 * other images tell, or, where only the code leads into the decoder, how much of the images' variation it gives back.
 */
function withoutSpread(
  run: PlaybookRun,
  { evidence: { interventions, reconstruction } }: CheckpointFigures,
  latent: LatentEvidence
): LatentState | string {
  const dead = isDeadAlone(latent)
  const largest = Math.max(0, ...latent.top.map(({ muVariance }) => muVariance))
  const carrying = latent.top.filter(({ muVariance }) => muVariance > variesAtAll * largest).length
  const common = { conclusive: false, latent, dead }
  const limit = run.symptoms.X2.limits.permutation
  const effect = interventions?.permutation?.interval ?? null
  const collapsed: LatentState = { state: 'collapsed', carrying: 0, ...common }
  if (dead || (effect !== null && effect[1] < limit)) return collapsed
  const alive: LatentState = { state: 'alive', carrying, ...common }
  if (effect !== null && effect[0] > limit) return alive
  const kept = reconstruction?.diversity?.interval ?? null
  if (interventions?.skips?.length === 0 && kept !== null) {
    if (kept[0] > run.symptoms.S2.limits.diversity) return alive
    if (kept[1] < run.symptoms.S2.limits.diversity) return collapsed
  }
  return effect === null
    ? 'The model exports no spread (log-variance), so mu has no scale to be held against, and no other codes could be decoded.'
    : "The model exports no spread (log-variance), and decoding another image's code leaves open whether the code is used."
}

/** The state where it can be told and the code is collapsed, wholly or in part; else null. */
export function collapsedLatent(state: LatentState | string): LatentState | null {
  return typeof state === 'string' || state.state === 'alive' ? null : state
}
