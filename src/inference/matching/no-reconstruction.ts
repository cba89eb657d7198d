import { InputError } from '../../input-error.ts'
import type { OutputTensor } from '../graph-outputs.ts'
import { candidates, shapeText } from './context.ts'
import type { MatchContext } from './context.ts'
import { imageForm, imageShape } from './image-form.ts'
import { isNoImage, isSample, roleOfName } from './output-names.ts'

/** The error where no output can be the reconstruction, with the cause where the outputs show it. */
export function notFound(what: string, tensors: OutputTensor[], context: MatchContext): InputError {
  const alone = encoderAlone(tensors, context)
  const cure =
    `Export the decoder's image as an output named "recon", or name it in the config:\n` +
    `model:\n  outputs: { reconstruction: NAME }`
  return new InputError(
    `${context.checkpoint}: ${what}. ${candidates(tensors, context)}${otherChannels(tensors, context) || otherForm(tensors, context)}\n${alone ?? cure}`
  )
}

const GIVE_DECODER =
  'Export the decoder too, and give both (NAME_encoder.onnx beside NAME_decoder.onnx, or folders encoder/ and decoder/) or one graph of both'

/** What to say of outputs none of which is as large as the image; null where one is. */
function encoderAlone(tensors: OutputTensor[], context: MatchContext): string | null {
  const image = imageShape(context).reduce((product, size) => product * size, 1)
  if (context.isDecoder || tensors.some(({ values }) => values.length >= image)) return null
  const roles = tensors.map(({ name }) => roleOfName(name))
  if (roles.some((role) => role !== null && HEADS.has(role)))
    return `These are the outputs of an encoder alone. ${GIVE_DECODER}.`
  const code = tensors.find(({ name }) => roleOfName(name) === 'code' || isSample(name))
  return code === undefined
    ? `No output is as large as the image: is this an encoder alone? ${GIVE_DECODER}, with the decoder's image as an output named "recon".`
    : `This is an encoder alone, and one that gives only "${code.name}": of a VAE a sample of the code, with which scores would be ` +
        `random. ${GIVE_DECODER}, with mean and log-variance as the outputs mu and logvar.`
}

const HEADS = new Set<string>(['mu', 'log-variance', 'log-sigma', 'sigma', 'variance', 'moments'])

/** The cause where an output holds the picture in parts, or several pictures an image. */
function otherForm(tensors: OutputTensor[], context: MatchContext): string {
  const image = imageShape(context)
  const [count, ...sizes] = image
  const picture = sizes.reduce((product, size) => product * size, 1)
  const wanted = `[N,${sizes.join(',')}]`
  for (const tensor of tensors) {
    const { name, shape, values } = tensor
    if (isNoImage(name) || shape[0] !== count || imageForm(shape, context) !== null) continue
    const several = shape.length === image.length + 1 && sizes.every((size, i) => shape[i + 2] === size)
    if (several && shape[1] > 1) return `\n"${name}" holds ${shape[1]} pictures an image: export one, as ${wanted}.`
    if (shape.length > 2 && values.length === count * picture)
      return `\n"${name}" ${shapeText(tensor, context)} holds as many values as the image in another shape: put the picture together in the export, as ${wanted}.`
  }
  return ''
}

/** The cause where an output has the image's size and another number of channels. */
export function otherChannels(tensors: OutputTensor[], context: MatchContext): string {
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
