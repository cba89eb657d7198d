import { InputError } from '../../input-error.ts'
import type { ModelOutputs } from '../../inference/model.ts'
import type { Settings } from '../../settings/schema.ts'

/**
 * Whether the configured score can be computed from what a model gives.
 *
 * @throws InputError naming what is lacking and what to do
 */
export function checkScorable({ mu, logVariance }: ModelOutputs, { score }: Pick<Settings, 'score'>): void {
  if (score.latent === 'none') return
  const configured = `score.latent: ${score.latent}`
  if (mu === null) {
    throw new InputError(
      `${configured} needs the code, and the model has no output that is taken for mu; export it, name it in model.outputs.mu, or leave score.latent out`
    )
  }
  if (score.latent === 'kl' && logVariance === null) {
    throw new InputError(
      `${configured} needs the spread of the code, and the model has no output that is taken for it; export it, name it in model.outputs (log-variance, sigma or variance), or set score.latent to mahalanobis, which needs mu alone`
    )
  }
}
