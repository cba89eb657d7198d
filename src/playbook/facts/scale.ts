import type { ReconstructionEvidence, ScalesEvidence } from '../../evidence/evidence.ts'
import type { PlaybookRun } from '../run.ts'
import type { LatentState } from './latent-state.ts'
import type { DiversityState } from './reconstruction-state.ts'

/** Whether reconstructions and images are on one scale of brightness, the question of P1. */
export interface ScaleState {
  /**
   * `same`; `other`: a change of scale brings them together; `impossible`: no picture is so far from the images, so the scale is
   * wrong, whichever it is; `far`: a change would not help; `unreadable`: they are far from each other, and the reconstructions
   * hardly depend on the images, so no scale can be read from them.
   */
  match: 'same' | 'other' | 'impossible' | 'far' | 'unreadable'
  /** The pooled regression image = intercept + slope * reconstruction. */
  fit: ReconstructionEvidence['scale']
  /** The scales of input and reconstruction that fit, found by trying the usual ones; null: not tried, or none does. */
  pair: ScalesEvidence | null
}

/**
 * Another scale: of the raw error another pair of scales leaves under half; or it is over half of Var(x), and the error behind the
 * best straight line under 0.3 of it. What is left is itself under 0.5 (a near-constant output is no scale mismatch). A line that
 * would have to stretch the model's own values is none (a pale output is no scale mismatch).
 *
 * @returns the state, or the reason why there are no reconstructions to judge
 */
export function scaleState(
  { symptoms, judged }: PlaybookRun,
  reconstruction: ReconstructionEvidence | string,
  diversity: DiversityState | string,
  collapsed: LatentState | null
): ScaleState | string {
  if (typeof reconstruction === 'string') return reconstruction
  const { scale: fit } = reconstruction
  const { rawError, affineError } = fit
  const limits = symptoms.P1.limits
  const pair = rawError > limits['tried-error'] ? fittingPair(judged.evidence.scales ?? null, limits) : null
  if (pair === null && rawError <= limits['raw-error']) return { match: 'same', fit, pair }
  const mismatch = affineError < limits['affine-share'] * rawError && affineError < limits['affine-error']
  if (pair !== null || mismatch) return { match: 'other', fit, pair }
  if (reconstruction.meanSquaredError > limits['picture-error']) return { match: 'impossible', fit, pair }
  return { match: ignoresTheImage(diversity, collapsed) ? 'unreadable' : 'far', fit, pair }
}

function fittingPair(
  scales: ScalesEvidence | null,
  limits: PlaybookRun['symptoms']['P1']['limits']
): ScalesEvidence | null {
  if (scales === null) return null
  const { configured, fitting } = scales
  const fits =
    fitting.rawError < limits['pair-share'] * configured.rawError && fitting.rawError < limits['affine-error']
  return fits && !(fitting.measured && onlyPale(fitting.reconstruction)) ? scales : null
}

/** Black to white spans 1 or more on every scale that a decoder is trained on, the narrowest being -0.5..0.5. */
const PALE = 1.25

/**
 * A line that was read off what the model gives, and by which this spans clearly less from black to white: pictures without
 * contrast, as a decoder gives them that has hardly been trained, not another scale.
 */
function onlyPale({ range: [low, high], std }: ScalesEvidence['fitting']['reconstruction']): boolean {
  return [std].flat().every((slope) => slope > PALE * (high - low))
}

/** By S2; or by S4, where the reconstructions do not show that the image reaches them past the code. */
function ignoresTheImage(diversity: DiversityState | string, collapsed: LatentState | null): boolean {
  const grade = typeof diversity === 'string' ? null : diversity.grade
  return grade === 'none' || (grade !== 'enough' && collapsed?.state === 'collapsed')
}
