import { InputError } from '../input-error.ts'
import type { OutputTensor } from './graph-outputs.ts'
import { latentShape } from './latent-shape.ts'
import type { LatentShape, MatchedOutputs } from './model.ts'
import { candidates } from './matching/context.ts'
import type { Found, MatchContext } from './matching/context.ts'
import { matchCode } from './matching/match-code.ts'
import type { Code } from './matching/match-code.ts'
import { matchReconstruction, reconstructionLayout } from './matching/match-reconstruction.ts'

export interface OutputMatch {
  outputs: MatchedOutputs
  latent: LatentShape | null
  reconstructionLayout: 'nchw' | 'nhwc'
}

/**
 * Which output is the reconstruction, which is mu, and which the spread (docs/science.md, "What is measured"): by
 * configuration, else by name, else by how the graph samples, else by shape. A model without a code (plain autoencoder)
 * gives mu null and spread null.
 *
 * @param tensors all outputs of one run; values decide only what names and shapes leave open
 * @throws InputError with the candidates and the config lines that settle it
 */
export function matchOutputs(tensors: OutputTensor[], context: MatchContext): OutputMatch {
  const reconstruction = matchReconstruction(tensors, context)
  const rest = tensors.filter((tensor) => tensor !== reconstruction.value)
  return combine(reconstruction, matchCode(rest, context), context)
}

/** The same for a model in two parts: the encoder's outputs, and the decoder's when it was fed with `matchMu`. */
export function matchPair(encoder: OutputTensor[], decoder: OutputTensor[], context: MatchContext): OutputMatch {
  return combine(matchReconstruction(decoder, context), matchCode(encoder, context), context)
}

/** The encoder's output that its decoder is to be fed with. */
export function matchMu(encoder: OutputTensor[], context: MatchContext): OutputTensor {
  const { mu } = matchCode(encoder, context)
  if (mu) return mu.value
  throw new InputError(
    `${context.checkpoint}: the encoder has no output that can be mu. ${candidates(encoder, context)}`
  )
}

function combine(reconstruction: Found<OutputTensor>, { mu, spread }: Code, context: MatchContext): OutputMatch {
  const guess = spread?.value.guessed ? ', a guess from its values' : ''
  const parts = [
    `reconstruction = "${reconstruction.value.name}" (by ${reconstruction.by})`,
    mu ? `mu = "${mu.value.name}" (by ${mu.by})` : 'no mu',
    spread
      ? `${spread.value.convention} = "${spread.value.name}" (by ${spread.by}${guess})`
      : 'no log-variance, sigma or variance'
  ]
  return {
    outputs: {
      reconstruction: reconstruction.value.name,
      mu: mu?.value.name ?? null,
      spread: spread?.value ?? null,
      how: `Outputs taken: ${parts.join(', ')}.`
    },
    latent: mu ? latentShape(mu.value.shape, context.layout) : null,
    reconstructionLayout: reconstructionLayout(reconstruction.value.shape, context) ?? context.layout
  }
}
