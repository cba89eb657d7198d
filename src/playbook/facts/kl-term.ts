import type { PlaybookRun } from '../run.ts'
import type { KlWeight } from './history-facts.ts'

/** Whether the model was trained with a KL term: a VAE is, a plain autoencoder or a vector-quantized one is not. */
export type KlTerm = 'present' | 'absent' | 'unknown'

/**
 * Told by an exported spread, by a code that is sampled in the graph, or by the training log. A code that none of these speaks for
 * is one without a KL term; a model that exports no code may be either.
 */
export function klTerm({ judged, history }: PlaybookRun, weight: KlWeight | null): KlTerm {
  const { latent, determinism } = judged.evidence
  // Noise is taken out of a graph only where the image sets how much of it there is.
  const isSampled = determinism?.samples === true && determinism.noiseTakenOut
  const { kl = null, validationKl = null } = history?.curves ?? {}
  const isLogged = kl !== null || validationKl !== null || weight !== null
  if ((latent?.spread ?? null) !== null || isSampled || isLogged) return 'present'
  return latent === null ? 'unknown' : 'absent'
}
