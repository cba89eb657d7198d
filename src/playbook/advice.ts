/**
 * Causes that some action acts against. A link to a cause that no finding ever gives would be a dead one: a test looks for each
 * of them.
 */
export const curableCauses = [
  'almost-nothing-reconstructed',
  'blurred-or-noisy-reconstruction',
  'dead-encoder',
  'decoder-too-weak',
  'kl-too-early',
  'kl-weight-rose-late',
  'kl-weight-too-high',
  'kl-weight-too-low',
  'labels-swapped',
  'latent-bypassed',
  'latent-larger-than-needed',
  'latent-or-decoder-not-expressive-enough',
  'latent-too-small',
  'latent-too-wide',
  'log-variance-clamped',
  'masks-misaligned',
  'no-capacity-for-cues-of-anomalies',
  'outliers-among-defect-free',
  'overtrained',
  'over-confident-encoder',
  'per-image-normalization',
  'score-hides-defects',
  'similarity-used-as-error',
  'skip-connections',
  'spike',
  'threshold-too-high',
  'trained-past-the-best',
  'undertrained'
] as const
export type CurableCause = (typeof curableCauses)[number]

/**
 * An action with the causes that it acts against: where all of them are ruled out, it is not advised. An action that is told as
 * plain text holds whatever the cause is.
 */
export interface Advice {
  text: string
  against: readonly CurableCause[]
}

export function against(causes: CurableCause | readonly CurableCause[], text: string): Advice {
  return { text, against: typeof causes === 'string' ? [causes] : causes }
}

export function adviceText(advice: string | Advice): string {
  return typeof advice === 'string' ? advice : advice.text
}
