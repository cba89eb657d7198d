import { against } from '../advice.ts'
import type { PlaybookContext } from '../context.ts'
import type { Copying } from '../facts/copying.ts'
import type { Cause, Finding, Measurement } from '../finding.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { skipWords } from '../facts/decoder-state.ts'
import { figure, percent, rate, sentence } from '../../words/format.ts'
import { aPatch } from '../facts/patch-word.ts'

/**
 * X2: the model copies its input, defects included. A warning; critical where an AUROC shows that defects go unnoticed.
 */
export function assessX2(context: PlaybookContext): Finding {
  return buildFinding('X2', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const { copying } = context.facts
  if (typeof copying === 'string') return { status: 'not-assessable', reason: copying }
  const measurements = measure(context, copying)
  if (copying.copies === null) {
    const { faintDefects } = context.facts
    const reason =
      faintDefects?.grade === 'faint'
        ? `Defects this faint leave little error on any model, so copying cannot be told by them: ${faintDefects.words}.`
        : 'Needs masks that can be used, or a known noise of the images, to tell copying from good rebuilding.'
    return { status: 'not-assessable', reason, measurements }
  }
  const summary = copyingSummary(context, copying)
  if (!copying.copies) return { status: 'absent', summary, measurements }
  return {
    status: 'present',
    severity: copying.missed ? 'critical' : 'warning',
    summary,
    measurements,
    causes: causes(context, copying),
    actions: [
      against(
        'skip-connections',
        'Gate or drop the skip connections nearest to the output, so that images can only pass through the latent code.'
      ),
      against(
        'latent-too-wide',
        'Narrow the latent code, above all a spatial one of high resolution: it must not have room for the finest detail.'
      ),
      'Train with noise or with blotted-out squares in the input, and the clean image as the target: copying then no longer pays.'
    ]
  }
}

/** Whether defects come through, where that could be measured. */
export function copyingSummary(context: PlaybookContext, { copies, noiseStaysOut, ratio, error }: Copying): string {
  if (copies) {
    const vanishing = ratio === null ? '' : `; inside the masks the error is only ${figure(ratio)} times that outside`
    return `The model passes its input on, defects included: the error is down to ${percent(error)} of ${aPatch(context)}'s own variance${vanishing}. What is copied leaves no error to find it by.`
  }
  if (noiseStaysOut) return 'The noise of the images does not come through, so the model does not copy its input.'
  return ratio === null
    ? `The finest detail of the images does not come through to the level of their noise (error ${percent(error)} of ${aPatch(context)}'s variance).`
    : `Defects do not come through: the error inside the masks is ${figure(ratio)} times that outside, at ${percent(error)} of ${aPatch(context)}'s variance.`
}

function measure(context: PlaybookContext, { error, ratio, bound }: Copying): Measurement[] {
  const { highBandCorrelation, meanSquaredError, noise } = context.judged.evidence.reconstruction!
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

function causes(context: PlaybookContext, { bound, missed }: Copying): Cause[] {
  const { latent } = context.judged.evidence
  const collapsed = context.facts.collapsedLatent
  const { skips: ways, decoder } = context.facts
  const none = ways?.length === 0
  const around = ways !== null && ways.length > 0 && typeof decoder !== 'string' && decoder.usesCode === 'no'
  const skips: Cause = {
    cause: 'skip-connections',
    likelihood: none ? 'ruled-out' : around || collapsed !== null ? 'likely' : 'possible',
    because: none
      ? 'In the graph the image reaches the reconstruction through the code alone.'
      : around
        ? `${sentence(skipWords(ways))}, and ${decoder.words}.`
        : collapsed === null
          ? 'The latent code is in use, so it may carry the images, or share the work with a way around it.'
          : `The code carries next to nothing (${collapsed.carrying} of ${collapsed.latent.dimensions} units), so the images come through another way.`
  }
  const wide: Cause = {
    cause: 'latent-too-wide',
    likelihood: collapsed === null ? 'possible' : 'ruled-out',
    because:
      latent === null ? 'Not measured: no latent code is exported.' : `The code has ${latent.dimensions} dimensions.`
  }
  const { faintDefects } = context.facts
  const seen = faintDefects === null ? '' : `${sentence(faintDefects.words)}. `
  const faint: Cause = {
    cause: 'defects-too-faint',
    likelihood: { faint: 'likely', between: 'possible', plain: 'ruled-out' }[
      faintDefects?.grade ?? 'between'
    ] as Cause['likelihood'],
    because:
      seen +
      (bound === null
        ? 'Not measured: needs labels of both kinds.'
        : `The lowest bound of an AUROC is ${rate(bound.value)}${missed ? ': defects go unnoticed' : ', so defects are still found'}.`)
  }
  return [skips, wide, faint]
}
