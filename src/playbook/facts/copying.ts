import type { PixelEvidence, ReconstructionEvidence } from '../../evidence/evidence.ts'
import type { PlaybookRun } from '../run.ts'
import type { DecoderState } from './decoder-state.ts'
import type { FaintDefects } from './faint-defects.ts'
import type { ErrorState } from './reconstruction-state.ts'
import type { Band } from './spectrum-state.ts'

/** Whether the model copies its input, the question of X2. */
export interface Copying {
  /** Some clause holds; null: none could be measured. */
  copies: boolean | null
  /** An AUROC's lower bound is under the limit. */
  missed: boolean
  /** It is measured that the images' noise does not come through. */
  noiseStaysOut: boolean
  /** Median error, as a share of a patch's own variance. */
  error: number
  /** Error inside the masks over that outside; null without masks that can be used. */
  ratio: number | null
  /** The lower of the lower bounds of the two AUROCs, by score and by pixel; null without either. */
  bound: { metric: string; value: number } | null
}

/** The facts that copying is told by. */
interface Grounds {
  reconstruction: ReconstructionEvidence | string
  error: ErrorState | string
  /** Figures that masks decide, where these can be used. */
  pixel: PixelEvidence | null
  noisyBands: Band[]
  faintDefects: FaintDefects | null
  decoder: DecoderState | string
  skips: string[] | null
}

/**
 * The model copies its input, defects included, as skip connections let it (docs/science.md, "X2"). Any of:
 *
 * (a) the finest detail comes through (correlation of the Laplacian-filtered images over 0.5) and the error is under 0.8 of
 * the images' own noise, which no code could hold. A fine weave may raise that correlation honestly, so (a) also takes
 * defects that vanish: an error inside the masks under 5 times that outside, or an AUROC whose lower bound is under 0.6.
 *
 * (b) an error inside the masks under 5 times that outside where the rest is rebuilt to a tenth of its variance. Faint
 * defects look like that on a good model too; so (b) does not count where it is measured that noise does not come through:
 * where noise makes up most of a band and the reconstruction has nothing in common with it, nothing is copied. Nor does it where the
 * defects are measured to be faint in the images themselves: such would leave little error on any model.
 *
 * (c) the graph leads past the code, and swapping codes between images changes next to nothing.
 *
 * The noise clauses need a noise estimate that can be used.
 *
 * @returns the outcome, or the reason why there is no reconstruction to judge
 */
export function copyingOf({ judged, symptoms }: PlaybookRun, grounds: Grounds): Copying | string {
  const { reconstruction, error, pixel, noisyBands } = grounds
  if (typeof reconstruction === 'string') return reconstruction
  if (typeof error === 'string') return error
  const limits = symptoms.X2.limits
  const { highBandCorrelation, meanSquaredError, noise } = reconstruction
  const ratio = pixel?.insideOutsideRatio ?? null
  const bound = lowestBound(judged.metrics.imageAurocInterval, pixel)
  const missed = bound !== null && bound.value < limits.auroc
  const vanish = ratio !== null && ratio < limits['inside-outside-ratio']
  const fine = highBandCorrelation === null ? null : highBandCorrelation > limits['high-band-correlation']
  const noiseStaysOut =
    noisyBands.length > 0 &&
    fine === false &&
    noisyBands.every(({ coherence }) => Math.abs(coherence ?? 0) < limits['noise-coherence'])
  const nearNoise = meanSquaredError < limits['error-to-noise'] * noise.sigma ** 2
  const detail = fine === false ? false : fine === null || !noise.usable ? null : nearNoise && (vanish || missed)
  const faint = grounds.faintDefects?.grade === 'faint'
  const contrast =
    ratio === null || faint ? null : vanish && error.median < limits['error-to-variance'] && !noiseStaysOut
  const clauses = [detail, contrast, skipsAroundTheCode(grounds)]
  return {
    copies: clauses.every((clause) => clause === null) ? null : clauses.includes(true),
    missed,
    noiseStaysOut,
    error: error.median,
    ratio,
    bound
  }
}

/** A skip connection in the graph, and a decoder that does as well with another image's code; null: not measured. */
function skipsAroundTheCode({ skips, decoder }: Grounds): boolean | null {
  if (skips === null || typeof decoder === 'string') return null
  return skips.length > 0 && decoder.usesCode === 'no'
}

function lowestBound(interval: [number, number] | null, pixel: PixelEvidence | null): Copying['bound'] {
  const bounds = [
    ...(interval === null ? [] : [{ metric: 'imageAurocLowerBound', value: interval[0] }]),
    ...(pixel?.blurredAuroc ? [{ metric: 'blurredPixelAurocLowerBound', value: pixel.blurredAuroc.interval[0] }] : [])
  ]
  return bounds.length === 0 ? null : bounds.reduce((a, b) => (b.value < a.value ? b : a))
}
