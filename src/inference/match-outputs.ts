import { InputError } from '../input-error.ts'
import type { OutputTensor } from './graph-outputs.ts'
import { latentShape } from './latent-shape.ts'
import type { LatentShape, MatchedOutputs } from './model.ts'
import { candidates } from './matching/context.ts'
import type { Found, MatchContext } from './matching/context.ts'
import { matchCode } from './matching/match-code.ts'
import type { Code, FoundLevel } from './matching/code.ts'
import { imageForm } from './matching/image-form.ts'
import { findOutput } from './matching/halves.ts'
import { matchReconstruction } from './matching/match-reconstruction.ts'
import { roleOfName } from './matching/output-names.ts'

export interface OutputMatch {
  outputs: MatchedOutputs
  latent: LatentShape | null
  reconstructionLayout: 'nchw' | 'nhwc'
  /** The reconstruction has one channel, the images three equal ones. */
  isGrey?: boolean
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
  const reconstruction = matchReconstruction(tensors, context, headsOf(tensors, context))
  const rest = tensors.filter((tensor) => tensor !== reconstruction.value)
  return combine(reconstruction, matchCode(rest, context, { reconstruction: reconstruction.value.name }), context)
}

/** The same for a model in two parts: the encoder's outputs, and the decoder's when it was fed with `matchMu`. */
export function matchPair(encoder: OutputTensor[], decoder: OutputTensor[], context: MatchContext): OutputMatch {
  const { reconstruction: configured } = context.settings
  const settings = configured === undefined ? {} : { reconstruction: configured }
  const reconstruction = matchReconstruction(decoder, { ...context, settings, isDecoder: true })
  return combine(reconstruction, matchCode(encoder, ofEncoder(context), { reconstruction: null }), context)
}

/** Both halves may call an output alike (`output_0`): what is configured for the decoder's says nothing of the encoder's. */
function ofEncoder(context: MatchContext): MatchContext {
  return { ...context, settings: { ...context.settings, reconstruction: undefined } }
}

/** The encoder's output that its decoder is to be fed with. */
export function matchMu(encoder: OutputTensor[], context: MatchContext): OutputTensor {
  const { mu, levels } = matchCode(encoder, ofEncoder(context), { reconstruction: null })
  if (levels)
    throw new InputError(
      `${context.checkpoint}: the encoder has several latent levels (${levels.map((level) => `"${level.mu.name}"`).join(', ')}), and ` +
        `the decoder of a pair is fed with one code. Export encoder and decoder as one graph, or name the code that the decoder ` +
        `takes in the config:\nmodel:\n  outputs: { mu: NAME }`
    )
  if (mu) return mu.value
  const sampled = encoder.find(({ name }) => ['code', 'ignored'].includes(roleOfName(name) ?? ''))
  throw new InputError(
    `${context.checkpoint}: the encoder has no output that can be mu. ${candidates(encoder, context)}` +
      (sampled === undefined
        ? ''
        : `\n"${sampled.name}" is called as a sample is, and a sample of the code is no mu: scores would be random. Export the ` +
          `encoder with its mean and log-variance as the outputs mu and logvar, or, if "${sampled.name}" is the mean, say so in ` +
          `the config:\nmodel:\n  outputs: { mu: ${JSON.stringify(sampled.name)} }`)
  )
}

/** Outputs that are the code by name or by how the graph samples. */
function headsOf(tensors: OutputTensor[], { heads, settings }: MatchContext): string[] {
  const configured = [settings.mu, settings['log-variance'], settings.sigma, settings.variance].flat()
  const isHead = (name: string) => {
    const role = roleOfName(name)
    return role !== null && !['reconstruction', 'code', 'ignored'].includes(role)
  }
  const named = tensors.map(({ name }) => name).filter((name) => configured.includes(name) || isHead(name))
  return [...named, ...(heads?.mus ?? []), ...Object.keys(heads?.spreads ?? {})]
}

function combine(
  reconstruction: Found<OutputTensor>,
  { mu, spread, notes = [], levels }: Code,
  context: MatchContext
): OutputMatch {
  const guess = spread?.value.guessed ? ', a guess from its values' : ''
  const form = imageForm(reconstruction.value.shape, context)
  const how = <T>({ by, because }: Found<T>) => `by ${by}${because === undefined ? '' : `: ${because}`}`
  const parts = [
    `reconstruction = "${reconstruction.value.name}" (${how(reconstruction)})`,
    mu ? `mu = "${mu.value.name}" (${how(mu)})` : 'no mu',
    spread
      ? `${spread.value.convention} = "${spread.value.name}" (${how(spread)}${guess})`
      : 'no log-variance, sigma or variance'
  ]
  const alone = [reconstruction, mu, spread].flatMap((found, i) => (found?.isAlone ? [parts[i]] : []))
  const grey = form?.isGrey
    ? [`"${reconstruction.value.name}" has one channel: it stands for all three of the grey images.`]
    : []
  return {
    outputs: {
      reconstruction: reconstruction.value.name,
      mu: mu?.value.name ?? null,
      spread: spread?.value ?? null,
      ...(levels && { levels: levels.map((level) => ({ mu: level.mu.name, spread: level.spread })) }),
      how: [`Outputs taken: ${parts.join(', ')}.`, ...notes, ...grey].join(' '),
      ...(alone.length > 0 && { alone })
    },
    latent: mu && { ...latentShape(mu.value.shape, context.layout), ...(levels && { levels: levels.map(levelShape) }) },
    reconstructionLayout: form?.layout ?? context.layout,
    ...(form?.isGrey ? { isGrey: true } : {})
  }
}

function levelShape({ mu }: FoundLevel) {
  return { name: mu.name, units: mu.shape.slice(1).reduce((product, size) => product * size, 1) }
}

/** The tensor that was matched as mu, among the outputs of any run. */
export function muOf(tensors: OutputTensor[], { outputs }: OutputMatch, layout: 'nchw' | 'nhwc'): OutputTensor | null {
  return findOutput(tensors, outputs.mu, layout)
}
