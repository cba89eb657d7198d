import { InputError } from '../../input-error.ts'
import type { OutputTensor } from '../graph-outputs.ts'
import { ambiguous, findConfigured, isNamed, shapeText, withoutConfigured } from './context.ts'
import type { Found, MatchContext } from './context.ts'
import { isNoImage, roleOfName } from './output-names.ts'
import { imageForm, isImageShaped } from './image-form.ts'
import { notFound, otherChannels } from './no-reconstruction.ts'
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
  const means = decodersMeans(fitting, tensors, context, codes)
  if (named.length === 0 && means.length === 1) return { value: means[0], by: 'name', because: 'the mean of a picture' }
  const images = fitting.filter(({ name }) => !isNoImage(name))
  const untold = images.filter((tensor) => !isNamed(tensor))
  // `sample` and `prediction` are names of a picture too, where nothing else is one.
  const isAlone = tensors.length === 1
  const unnamed = untold.length > 0 ? untold : images.filter(({ name }) => isAlone || roleOfName(name) === 'ignored')
  const inFull = unnamed.filter((tensor) => isImageShaped(tensor, context))
  const pool = named.length > 1 ? named : inFull.length > 0 ? inFull : unnamed
  if (pool.length === 1 && named.length === 0 && isCopyOfImage(pool[0], context) && !context.isDecoder)
    throw notFound(
      `the output "${pool[0].name}" is a copy of the image that was fed, and no reconstruction`,
      tensors,
      context
    )
  if (pool.length === 1) return { value: pool[0], by: 'shape', ...pictureBecause(pool[0], tensors, context, codes) }
  if (pool.length > 1) throw ambiguous('the reconstruction', tensors, context)
  throw notFound('no output can be the reconstruction of the input', tensors, context)
}

/** Pictures that are called a mean, where the mean of the code is another output or the graph decodes them: a decoder may give a spread too. */
function decodersMeans(
  fitting: OutputTensor[],
  tensors: OutputTensor[],
  context: MatchContext,
  codes: string[]
): OutputTensor[] {
  const isMean = ({ name }: OutputTensor) => roleOfName(name) === 'mu'
  const pictures = fitting.filter((tensor) => isMean(tensor) && isImageShaped(tensor, context))
  const hasOther = tensors.some((tensor) => isMean(tensor) && !isImageShaped(tensor, context))
  const others = codes.filter((code) => !pictures.some(({ name }) => name === code))
  return pictures.filter(
    ({ name }) => hasOther || context.isDecoder || (others.length > 0 && context.heads?.ways?.isDecoded(name, others))
  )
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

/** A copy of the input (training code hands it back for the loss) is no reconstruction where another output may be. */
function withoutCopies(tensors: OutputTensor[], context: MatchContext): OutputTensor[] {
  const others = tensors.filter((tensor) => !isCopyOfImage(tensor, context))
  return others.some(({ name }) => !isNoImage(name)) ? others : tensors
}
