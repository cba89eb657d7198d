/** What a comparison needs of the model that the judged checkpoint has to hold up against. */
export interface Baseline {
  name: string
  source: 'checkpoint' | 'evidence' | 'diagnosis'
  sha256: string
  /** Scores of the judged checkpoint's units, in their order. */
  score: number[]
  /** Its own operating threshold; null where it has none. */
  threshold: number | null
  /** Latent units with a signal share above 0.01; null where no spread is exported. */
  liveUnits: number | null
  /** Median over defect-free patches of squared error over the patch's own variance; null without reconstructions. */
  errorToVariance: number | null
  /** Number of checkpoints that it was the best of, on this very set; null where it was not chosen so. */
  bestOf: number | null
}
