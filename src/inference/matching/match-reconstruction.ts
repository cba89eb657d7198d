import { InputError } from '../../input-error.ts'
import type { OutputTensor } from '../graph-outputs.ts'
import { ambiguous, candidates, findConfigured, isNamed, shapeText, withoutConfigured } from './context.ts'
import type { Found, MatchContext } from './context.ts'
import { isNoImage, roleOfName } from './output-names.ts'
import { imageForm, imageShape, isImageShaped } from './image-form.ts'
import { isCopyOfImage, resemblance } from './resemblance.ts'

/** Correlation from which an output that nothing else tells of is a picture of the input. */
const ALIKE = 0.5

/** The same for one that the image is taken off, or may be: a map of errors is brighter where the image is. */
const ALIKE_DESPITE_DIFFERENCE = 0.8

/**
 * The output that reconstructs the input: by configuration, else by name, else the only one of the input's shape, if the graph
 * or its likeness to the image says that it is a picture of it. A copy of the input beside it is none.
 *
 * @param codes names of the outputs that are the code: what is computed from them alone is no map of errors
 * @throws InputError where none or several can be it
 */
export function matchReconstruction(
  tensors: OutputTensor[],
  context: MatchContext,
  codes: string[] = []
): Found<OutputTensor> {
  const configured = findConfigured(tensors, 'reconstruction', context)
  if (configured) {
    if (imageForm(configured.shape, context) === null)
      throw new InputError(
        `${context.checkpoint}: the configured reconstruction "${configured.name}" has the shape ` +
          `${shapeText(configured, context)}, but the input is [N,${context.inputShape.slice(1).join(',')}].` +
          otherChannels([configured], context)
      )
    return { value: configured, by: 'configuration' }
  }
  const shaped = withoutConfigured(tensors, context).filter(({ shape }) => imageForm(shape, context) !== null)
  const fitting = withoutCopies(shaped, context)
  const named = fitting.filter(({ name }) => roleOfName(name) === 'reconstruction')
  if (named.length === 1) return { value: named[0], by: 'name' }
  const images = fitting.filter(({ name }) => !isNoImage(name))
  const untold = images.filter((tensor) => !isNamed(tensor))
  // `sample` and `prediction` are names of a picture too, where nothing else is one.
  const isAlone = tensors.length === 1
  const unnamed = untold.length > 0 ? untold : images.filter(({ name }) => isAlone || roleOfName(name) === 'ignored')
  const inFull = unnamed.filter((tensor) => isImageShaped(tensor, context))
  const pool = named.length > 1 ? named : inFull.length > 0 ? inFull : unnamed
  if (pool.length === 1) return { value: pool[0], by: 'shape', ...pictureBecause(pool[0], tensors, context, codes) }
  if (pool.length > 1) throw ambiguous('the reconstruction', tensors, context)
  throw notFound('no output can be the reconstruction of the input', tensors, context, otherChannels(tensors, context))
}

/** @throws InputError where neither the graph nor the values say that an output without a telling name is a picture of the image */
function pictureBecause(
  tensor: OutputTensor,
  tensors: OutputTensor[],
  context: MatchContext,
  codes: string[]
): Pick<Found<OutputTensor>, 'because' | 'isAlone'> {
  const { image, isDecoder = false, heads } = context
  if (isDecoder) return { because: 'the decoder gives no other' }
  if (image === undefined) return {}
  if (heads?.ways?.isDecoded(tensor.name, codes)) return { because: 'the graph computes it from the code' }
  const likeness = resemblance(tensor, context)
  const enough = heads?.ways && !heads.ways.takesImageOff(tensor.name) ? ALIKE : ALIKE_DESPITE_DIFFERENCE
  if (likeness >= enough)
    return { because: `it resembles the image, correlation ${likeness.toFixed(2)}`, isAlone: true }
  throw notFound(
    `the output "${tensor.name}" has the shape of the image, but nothing says that it is the reconstruction: not its name, ` +
      `not the graph, and it does not resemble the image (correlation ${likeness.toFixed(2)}, ${enough} is asked for)`,
    tensors,
    context
  )
}

function notFound(what: string, tensors: OutputTensor[], context: MatchContext, more = ''): InputError {
  return new InputError(
    `${context.checkpoint}: ${what}. ${candidates(tensors, context)}${more}\n` +
      `Export the decoder's image as an output named "recon", or name it in the config:\n` +
      `model:\n  outputs: { reconstruction: NAME }`
  )
}

/** A copy of the input (training code hands it back for the loss) is no reconstruction where another output may be. */
function withoutCopies(tensors: OutputTensor[], context: MatchContext): OutputTensor[] {
  const others = tensors.filter((tensor) => !isCopyOfImage(tensor, context))
  return others.some(({ name }) => !isNoImage(name)) ? others : tensors
}

/** The cause where an output has the image's size and another number of channels. */
function otherChannels(tensors: OutputTensor[], context: MatchContext): string {
  const [, ...sizes] = imageShape(context)
  const [channels, height, width] = context.layout === 'nchw' ? sizes : [sizes[2], sizes[0], sizes[1]]
  for (const { name, shape } of tensors) {
    if (shape.length !== 4 || isNoImage(name)) continue
    const [, a, b, c] = shape
    const own = b === height && c === width ? a : a === height && b === width ? c : null
    if (own === null || own === channels) continue
    const cure =
      own === 1
        ? 'The image has colour, the output has none: judge the model on grey images, or export one that takes 1 channel.'
        : `A reconstruction has the channels of the image: export the decoder's mean alone.`
    return `\n"${name}" has ${own} channel${own === 1 ? '' : 's'}, the input ${channels}. ${cure}`
  }
  return ''
}
