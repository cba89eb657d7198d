import type { Checkpoint } from '../../checkpoints/checkpoint.ts'
import { InputError } from '../../input-error.ts'
import type { RecordedOutputs } from '../../inference/recorded/read-recorded.ts'
import type { Settings } from '../../settings/schema.ts'

/** Whether units are scored by what was recorded beside the scores, which stand else. */
export function isRecomputed({ score }: Pick<Settings, 'score'>): boolean {
  return score.latent !== 'none' || score.error === 'ssim'
}

/**
 * Whether a score that is to be computed can be computed from a recording.
 *
 * @throws InputError naming the file, what it lacks and what to do
 */
export function checkRecordedScore(recorded: RecordedOutputs, { path }: Checkpoint, settings: Settings): void {
  if (!isRecomputed(settings)) return
  const { latent, error, 'kl-weight': weight } = settings.score
  const named = latent === 'none' ? `score.error: ${error}` : `score.latent: ${latent}`
  const fail = (lack: string): never => {
    const keys = latent === 'none' ? 'score.error' : 'score.latent'
    throw new InputError(
      `${path}: ${named} cannot be computed: ${lack}, or leave ${keys} out, and the recorded scores stand`
    )
  }
  if (recorded.labels === null) fail('it has no labels, without which nothing but its scores is used; record label')
  if (latent !== 'none' && recorded.mu === null) fail('it holds no code; record mu beside score')
  if (latent === 'kl' && recorded.logVariance === null) {
    fail('it holds no spread of the code; record logvar, sigma or var beside mu')
  }
  const needsImages = latent === 'none' || weight !== undefined
  if (needsImages && (recorded.pixels === null || recorded.reconstruction === null)) {
    fail('it holds no images; record x and x_hat beside score')
  }
}
