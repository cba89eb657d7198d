import { against, type Advice } from '../advice.ts'
import type { PlaybookContext } from '../context.ts'
import type { Cause } from '../finding.ts'
import { capacityCauses, dimensionsAdvice, trainOn, undertrainedCause } from '../causes/capacity-causes.ts'
import { figure, percent } from '../../words/format.ts'
import { carryingUnits, collapseName, ifKl } from '../causes/latent-causes.ts'
import { aPatch } from '../facts/patch-word.ts'
import type { ErrorState } from '../facts/reconstruction-state.ts'
import { spectrumCauses } from '../causes/spectrum-causes.ts'
import { mainError } from '../facts/spectrum-state.ts'

/** Causes of S3, each with the measurement that speaks for or against it. */
export function heatMapCauses(context: PlaybookContext, error: ErrorState): Cause[] {
  const { ssim, r2 } = context.judged.evidence.reconstruction!
  const { latent: state, diversity } = context.facts
  const alike = typeof diversity !== 'string' && diversity.grade === 'none'
  const { collapsedLatent: collapsed, spectrum } = context.facts
  const similarity = ssim === null ? '' : `, SSIM ${figure(ssim)}`
  const explained = `R2 ${figure(r2)}${similarity}`
  return [
    {
      cause: 'almost-nothing-reconstructed',
      likelihood: error.grade === 'failed' ? 'likely' : 'ruled-out',
      because: `The median error is ${percent(error.median)} of ${aPatch(context)}'s own variance (${explained})${spectrum === null ? '' : `; ${mainError(spectrum)}`}.`
    },
    undertrainedCause(context),
    ...spectrumCauses(context),
    {
      cause: collapseName(context),
      likelihood:
        typeof state === 'string'
          ? alike && context.facts.klTerm !== 'unknown'
            ? 'likely'
            : 'possible'
          : collapsed
            ? 'likely'
            : 'ruled-out',
      because:
        typeof state !== 'string'
          ? `${carryingUnits(state)}.`
          : alike
            ? `All reconstructions look the same (S2).${ifKl(context)}`
            : `Not measured: ${state}${ifKl(context)}`
    },
    ...capacityCauses(context)
  ]
}

/** Actions of S3. What a measurement speaks against is said to be pointless instead of being advised. */
export function heatMapActions(context: PlaybookContext): (string | Advice)[] {
  const { progress } = context.facts
  return [
    trainOn(context) ??
      (progress === null
        ? against(
            'undertrained',
            'Train longer if this is an early checkpoint, and hand over several checkpoints: they show whether the error still falls.'
          )
        : context.facts.onPlateau
          ? against(
              'undertrained',
              `Train longer if this is an early checkpoint: the error has hardly moved since ${progress.before}, but a VAE may stay so for some epochs before it learns.`
            )
          : `Do not just train longer: the error has hardly moved since ${progress.before}.`),
    ...dimensionsAdvice(context),
    ...decoderAdvice(context)
  ]
}

/** No skip connections where the graph has some. */
function decoderAdvice({ facts: { skips } }: PlaybookContext): Advice[] {
  return [
    against(
      ['almost-nothing-reconstructed', 'decoder-too-weak'],
      'Put BatchNorm between the layers of the decoder, or start it from a better initialization (He for ReLU layers).'
    ),
    ...(skips !== null && skips.length > 0
      ? []
      : [
          against(
            ['decoder-too-weak', 'blurred-or-noisy-reconstruction'],
            'Try skip connections or a shallow U-Net decoder, at the low resolutions only: skips near the output copy defects into the reconstruction and hide them.'
          )
        ])
  ]
}
