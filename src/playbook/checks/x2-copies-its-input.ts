import type { PixelEvidence, ReconstructionEvidence } from '../../evidence/evidence.ts'
import type { PlaybookContext } from '../context.ts'
import type { Cause, Finding, Measurement } from '../finding.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { figure, percent, rate } from '../../words/format.ts'
import { aPatch } from '../facts/patch-word.ts'

/**
 * X2: the model copies its input, defects included, as skip connections let it (SCIENCE.md 1.6). Any of:
 *
 * (a) the finest detail comes through (correlation of the Laplacian-filtered images over 0.5) and the error is under 0.8 of
 * the images' own noise, which no code could hold. A fine weave may raise that correlation honestly, so (a) also takes
 * defects that vanish: an error inside the masks under 5 times that outside, or an AUROC whose lower bound is under 0.6.
 *
 * (b) an error inside the masks under 5 times that outside where the rest is rebuilt to a tenth of its variance. Faint
 * defects look like that on a good model too; so (b) does not count where it is measured that noise does not come through:
 * where noise makes up most of a band and the reconstruction has nothing in common with it, nothing is copied.
 *
 * (c) the graph leads past the code, and swapping codes between images changes next to nothing (RULES.md).
 *
 * The noise clauses need a noise estimate that can be used (RULES.md).
 */
export function assessX2(context: PlaybookContext): Finding {
  return buildFinding('X2', context.symptoms, assessment(context))
}

interface Copying {
  /** (a), (b), (c): true or false where it could be measured, else null. */
  clauses: (boolean | null)[]
  /** An AUROC's lower bound is under the limit. */
  missed: boolean
  noiseStaysOut: boolean
  error: number
  ratio: number | null
  bound: { metric: string; value: number } | null
}

function assessment(context: PlaybookContext): Assessment {
  const { reconstruction } = context.facts
  if (typeof reconstruction === 'string') return { status: 'not-assessable', reason: reconstruction }
  const { error } = context.facts
  if (typeof error === 'string') return { status: 'not-assessable', reason: error }
  const copying = clausesOf(context, reconstruction, error.median)
  const measurements = measure(context, reconstruction, copying)
  const { clauses, missed, ratio } = copying
  if (clauses.every((clause) => clause === null)) {
    const reason = 'Needs masks that can be used, or a known noise of the images, to tell copying from good rebuilding.'
    return { status: 'not-assessable', reason, measurements }
  }
  if (!clauses.includes(true)) {
    return { status: 'absent', summary: absence(context, copying), measurements }
  }
  const vanishing = ratio === null ? '' : `; inside the masks the error is only ${figure(ratio)} times that outside`
  return {
    status: 'present',
    severity: missed ? 'critical' : 'warning',
    summary: `The model passes its input on, defects included: the error is down to ${percent(error.median)} of ${aPatch(context)}'s own variance${vanishing}. What is copied leaves no error to find it by.`,
    measurements,
    causes: causes(context, copying),
    actions: [
      'Drop or gate the skip connections nearest to the output, so that images can only pass through the latent code.',
      'Narrow the latent code, above all a spatial one of high resolution: it must not have room for single threads.',
      'Train with noise or with blotted-out squares in the input, and the clean image as the target: copying then no longer pays.'
    ]
  }
}

function clausesOf(context: PlaybookContext, reconstruction: ReconstructionEvidence, error: number): Copying {
  const limits = context.symptoms.X2.limits
  const { highBandCorrelation, meanSquaredError, noise } = reconstruction
  const { pixel } = context.facts
  const ratio = pixel?.insideOutsideRatio ?? null
  const bound = lowestBound(context, pixel)
  const missed = bound !== null && bound.value < limits.auroc
  const vanish = ratio !== null && ratio < limits['inside-outside-ratio']
  const fine = highBandCorrelation === null ? null : highBandCorrelation > limits['high-band-correlation']
  const noisy = context.facts.noisyBands
  const noiseStaysOut =
    noisy.length > 0 &&
    fine === false &&
    noisy.every(({ coherence }) => Math.abs(coherence ?? 0) < limits['noise-coherence'])
  const nearNoise = meanSquaredError < limits['error-to-noise'] * noise.sigma ** 2
  const detail = fine === false ? false : fine === null || !noise.usable ? null : nearNoise && (vanish || missed)
  const contrast = ratio === null ? null : vanish && error < limits['error-to-variance'] && !noiseStaysOut
  return {
    clauses: [detail, contrast, skipsAroundTheCode(context)],
    missed,
    noiseStaysOut,
    error,
    ratio,
    bound
  }
}

/** A skip connection in the graph, and a decoder that does as well with another image's code; null: not measured. */
function skipsAroundTheCode(context: PlaybookContext): boolean | null {
  const { skips, decoder } = context.facts
  if (skips === null || typeof decoder === 'string') return null
  return skips.length > 0 && decoder.usesCode === 'no'
}

/** The lower of the two AUROCs' lower bounds. */
function lowestBound({ judged }: PlaybookContext, pixel: PixelEvidence | null): Copying['bound'] {
  const { imageAurocInterval } = judged.metrics
  const bounds = [
    ...(imageAurocInterval === null ? [] : [{ metric: 'imageAurocLowerBound', value: imageAurocInterval[0] }]),
    ...(pixel?.blurredAuroc ? [{ metric: 'blurredPixelAurocLowerBound', value: pixel.blurredAuroc.interval[0] }] : [])
  ]
  return bounds.length === 0 ? null : bounds.reduce((a, b) => (b.value < a.value ? b : a))
}

function measure(
  context: PlaybookContext,
  { highBandCorrelation, meanSquaredError, noise }: ReconstructionEvidence,
  { error, ratio, bound }: Copying
): Measurement[] {
  const limits = context.symptoms.X2.limits
  const loudest = context.facts.noisyBands.reduce<number | null>(
    (a, { coherence }) => Math.max(a ?? -1, coherence ?? -1),
    null
  )
  return [
    {
      metric: 'highBandCorrelation',
      value: highBandCorrelation,
      operator: '>',
      limit: limits['high-band-correlation']
    },
    ...(noise.usable && noise.sigma > 0
      ? [
          {
            metric: 'errorToNoise',
            value: meanSquaredError / noise.sigma ** 2,
            operator: '<' as const,
            limit: limits['error-to-noise']
          }
        ]
      : []),
    { metric: 'insideOutsideRatio', value: ratio, operator: '<', limit: limits['inside-outside-ratio'] },
    { metric: 'errorToVariance', value: error, operator: '<', limit: limits['error-to-variance'] },
    ...(loudest === null
      ? []
      : [{ metric: 'noiseCoherence', value: loudest, operator: '>=' as const, limit: limits['noise-coherence'] }]),
    ...(bound === null ? [] : [{ ...bound, operator: '<' as const, limit: limits.auroc }])
  ]
}

function absence(context: PlaybookContext, { noiseStaysOut, ratio, error }: Copying): string {
  if (noiseStaysOut) return 'The noise of the images does not come through, so the model does not copy its input.'
  return ratio === null
    ? `The finest detail of the images does not come through to the level of their noise (error ${percent(error)} of ${aPatch(context)}'s variance).`
    : `Defects do not come through: the error inside the masks is ${figure(ratio)} times that outside, at ${percent(error)} of ${aPatch(context)}'s variance.`
}

function causes(context: PlaybookContext, { bound, missed }: Copying): Cause[] {
  const { latent } = context.judged.evidence
  const collapsed = context.facts.collapsedLatent
  const skips: Cause = {
    cause: 'skip-connections',
    likelihood: collapsed === null ? 'possible' : 'likely',
    because:
      collapsed === null
        ? 'The latent code is in use, so it may carry the images, or share the work with a way around it.'
        : `The code carries next to nothing (${collapsed.carrying} of ${collapsed.latent.dimensions} units), so the images come through another way.`
  }
  const wide: Cause = {
    cause: 'latent-too-wide',
    likelihood: collapsed === null ? 'possible' : 'ruled-out',
    because:
      latent === null ? 'Not measured: no latent code is exported.' : `The code has ${latent.dimensions} dimensions.`
  }
  const faint: Cause = {
    cause: 'defects-too-faint',
    likelihood: 'possible',
    because:
      bound === null
        ? 'Not measured: needs labels of both kinds.'
        : `The lowest bound of an AUROC is ${rate(bound.value)}${missed ? ': defects go unnoticed' : ', so defects are still found'}.`
  }
  return [skips, wide, faint]
}
