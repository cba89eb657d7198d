import type { ReconstructionEvidence } from '../../evidence/evidence.ts'
import type { PlaybookRun } from '../run.ts'
import type { LatentState } from './latent-state.ts'
import type { DiversityState } from './reconstruction-state.ts'

/** Whether reconstructions and images are on one scale of brightness, the question of P1. */
export interface ScaleState {
  /**
   * `same`; `other`: a change of scale brings them together; `far`: it would not; `unreadable`: they are far from each other,
   * and the reconstructions hardly depend on the images, so no scale can be read from them.
   */
  match: 'same' | 'other' | 'far' | 'unreadable'
  /** The pooled regression image = intercept + slope * reconstruction. */
  fit: ReconstructionEvidence['scale']
}

/**
 * Another scale: the raw error is over half of Var(x), the error behind the best straight line under 0.3 of the raw one, and
 * itself under 0.5 (a near-constant output is no scale mismatch).
 *
 * @returns the state, or the reason why there are no reconstructions to judge
 */
export function scaleState(
  { symptoms }: PlaybookRun,
  reconstruction: ReconstructionEvidence | string,
  diversity: DiversityState | string,
  collapsed: LatentState | null
): ScaleState | string {
  if (typeof reconstruction === 'string') return reconstruction
  const { scale: fit } = reconstruction
  const { rawError, affineError } = fit
  const limits = symptoms.P1.limits
  if (rawError <= limits['raw-error']) return { match: 'same', fit }
  const mismatch = affineError < limits['affine-share'] * rawError && affineError < limits['affine-error']
  return { match: mismatch ? 'other' : ignoresTheImage(diversity, collapsed) ? 'unreadable' : 'far', fit }
}

/** By S2; or by S4, where the reconstructions do not show that the image reaches them past the code. */
function ignoresTheImage(diversity: DiversityState | string, collapsed: LatentState | null): boolean {
  const grade = typeof diversity === 'string' ? null : diversity.grade
  return grade === 'none' || (grade !== 'enough' && collapsed?.state === 'collapsed')
}
