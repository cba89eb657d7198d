import { closest } from 'fastest-levenshtein'
import { InputError } from '../../input-error.ts'
import type { ModelSettings } from '../../settings/schema.ts'
import { isFeedable } from './graph-session.ts'
import type { GraphInput, GraphSession } from './graph-session.ts'

export interface ImageInput extends GraphInput {
  layout: 'nchw' | 'nhwc'
  channels: 1 | 3 | null
  height: number | null
  width: number | null
  /** Takes [N, C*H*W], or [N, H, W] of grey images, in place of a tensor with all axes. */
  form?: 'flat' | 'plane'
}

/**
 * Which input takes the images and which the condition: by configuration, else the only one of rank 4 and the only one of rank 2.
 *
 * @param layout of images in this framework, where the shape can be read either way
 * @param decoderInputs inputs of the other half of a pair: a configured condition may stand there alone
 * @throws InputError naming the inputs and the config lines that settle it
 */
export function chooseInputs(
  inputs: GraphInput[],
  settings: ModelSettings,
  path: string,
  { layout = null, decoderInputs = [] }: { layout?: GraphSession['layout']; decoderInputs?: GraphInput[] } = {}
): { image: ImageInput; condition: GraphInput | null } {
  const image = configured(inputs, settings.inputs.image, 'image', path) ?? onlyImage(inputs, settings, path)
  if (!isFeedable(image.elementType)) throw wrongType(image, path)
  const name = settings.inputs.condition
  const isDecoders = !inputs.some((input) => input.name === name) && decoderInputs.some((input) => input.name === name)
  const condition = configured(inputs, isDecoders ? undefined : name, 'condition', path) ?? onlyCondition(inputs, image)
  const unused = inputs.filter((input) => input !== image && input !== condition)
  if (unused.length > 0)
    throw new InputError(
      `${path}: nothing is known to feed the input ${describe(unused[0])} with. Export the model with the image (and, for a ` +
        `conditional VAE, a one-hot condition [N,k]) as its only inputs; noise belongs inside, or better: decode mu.`
    )
  if (condition && conditionLength(condition) === null)
    throw new InputError(
      `${path}: the condition ${describe(condition)} must have the shape [N,k] with a fixed k and be float. Export it so.`
    )
  return { image: withGeometry(image, settings, layout, path), condition }
}

export function conditionLength({ shape, elementType }: GraphInput): number | null {
  return shape?.length === 2 && elementType !== 'uint8' && isFeedable(elementType) ? shape[1] : null
}

export function describe({ name, shape }: GraphInput): string {
  return `"${name}" ${shape === null ? 'of unknown rank' : `[${shape.map((size) => size ?? '?').join(',')}]`}`
}

function configured(inputs: GraphInput[], wanted: string | undefined, key: 'image' | 'condition', path: string) {
  if (wanted === undefined) return null
  const found = inputs.find(({ name }) => name === wanted)
  if (found) return found
  const all = inputs.map(({ name }) => name)
  throw new InputError(
    `${path}: model.inputs.${key} names "${wanted}", but the model has ${all.map((name) => `"${name}"`).join(', ')}. ` +
      `Did you mean "${closest(wanted, all)}"?`
  )
}

function onlyImage(inputs: GraphInput[], settings: ModelSettings, path: string): GraphInput {
  const images = inputs.filter(({ shape }) => shape === null || shape.length === 4)
  if (images.length === 1) return images[0]
  const listed = inputs.map(describe).join(', ')
  if (images.length > 1)
    throw new InputError(
      `${path}: which input takes the image? ${listed}. Say so in the config:\nmodel:\n  inputs: { image: NAME }`
    )
  const flat = inputs.filter(isFlat)
  const largest = flat
    .filter(({ name }) => name !== settings.inputs.condition)
    .sort((a, b) => valuesOf(b) - valuesOf(a))[0]
  if (largest !== undefined && settings.input.size !== 'auto') return largest
  const isCode = ({ name, shape }: GraphInput) => /^(z|latents?|codes?)([^a-z]|$)/i.test(name) && shape !== null
  if (inputs.length > 0 && inputs.every(isCode))
    throw new InputError(
      `${path}: the input ${describe(inputs[0])} takes a code, not images: this is a decoder alone. ${GIVE_ENCODER}.`
    )
  if (largest !== undefined) {
    const side = Math.sqrt(valuesOf(largest))
    const sides = Number.isInteger(side) ? `${side}` : '[HEIGHT, WIDTH]'
    throw new InputError(
      `${path}: no input takes images [N,C,H,W] or [N,H,W,C] (inputs: ${listed}). If ${describe(largest)} takes them flat, say which ` +
        `size they have in the config:\nmodel:\n  input: { size: ${sides} }\n` +
        `If it takes a code, this is a decoder alone. ${GIVE_ENCODER}.`
    )
  }
  throw new InputError(
    `${path}: no input takes images [N,C,H,W] or [N,H,W,C] (inputs: ${listed || 'none'}). Export the model with an image as its input.`
  )
}

const GIVE_ENCODER =
  'Give its encoder with it (NAME_encoder.onnx beside NAME_decoder.onnx, or folders encoder/ and decoder/), or export both as one graph'

/** [N, values] or [N, H, W] with fixed sizes. */
function isFlat({ shape, elementType }: GraphInput): boolean {
  const rank = shape?.length ?? 0
  return (rank === 2 || rank === 3) && isFeedable(elementType) && shape!.slice(1).every((size) => size !== null)
}

function valuesOf({ shape }: GraphInput): number {
  return shape!.slice(1).reduce<number>((product, size) => product * (size ?? 0), 1)
}

/** A second input named like noise is none. */
function onlyCondition(inputs: GraphInput[], image: GraphInput): GraphInput | null {
  const others = inputs.filter((input) => input !== image && !/^(eps|epsilon|noise)/i.test(input.name))
  const flat = others.filter(({ shape }) => shape?.length === 2)
  return flat.length === 1 ? flat[0] : null
}

function withGeometry(
  image: GraphInput,
  { input: settings }: ModelSettings,
  usual: GraphSession['layout'],
  path: string
): ImageInput {
  const { shape } = image
  if (shape !== null && isFlat(image) && settings.size !== 'auto') return flatGeometry(image, settings, usual, path)
  if (shape !== null && shape.length !== 4)
    throw new InputError(
      `${path}: the input ${describe(image)} is not an image [N,C,H,W] or [N,H,W,C]. Export the model with an image as its input.`
    )
  const layout = settings.layout === 'auto' ? layoutOf(image, usual, path) : settings.layout
  const [channels, height, width] =
    shape === null ? [null, null, null] : layout === 'nchw' ? shape.slice(1) : [shape[3], shape[1], shape[2]]
  if (channels !== null && channels !== 1 && channels !== 3)
    throw new InputError(
      `${path}: the input ${describe(image)} has ${channels} channels in ${layout.toUpperCase()} order; images have 1 (grey) or 3 (RGB). ` +
        `Check model.input.layout.`
    )
  return { ...image, layout, channels, height, width }
}

/** @throws InputError where an input does not hold images of the configured size */
function flatGeometry(
  image: GraphInput,
  settings: ModelSettings['input'],
  usual: GraphSession['layout'],
  path: string
): ImageInput {
  const [height, width] = Array.isArray(settings.size) ? settings.size : [Number(settings.size), Number(settings.size)]
  const channels = valuesOf(image) / (height * width)
  const isPlane = image.shape!.length === 3
  const fits = isPlane ? image.shape![1] === height && image.shape![2] === width : channels === 1 || channels === 3
  if (!fits)
    throw new InputError(
      `${path}: the input ${describe(image)} holds ${valuesOf(image)} values, which are no images of 1 or 3 channels and ` +
        `${height}x${width} pixels (height x width). Check model.input.size.`
    )
  const layout = settings.layout === 'auto' ? (usual ?? 'nchw') : settings.layout
  const form = isPlane ? 'plane' : 'flat'
  return { ...image, layout, channels: isPlane ? 1 : (channels as 1 | 3), height, width, form }
}

function layoutOf(image: GraphInput, usual: GraphSession['layout'], path: string): 'nchw' | 'nhwc' {
  const isChannels = (size: number | null | undefined) => size === 1 || size === 3
  const [first, last] = [isChannels(image.shape?.[1]), isChannels(image.shape?.[3])]
  if (first !== last) return first ? 'nchw' : 'nhwc'
  const sizes = image.shape?.slice(1) ?? [null]
  if (!first && sizes.every((size) => size !== null))
    throw new InputError(
      `${path}: the input ${describe(image)} has neither 1 (grey) nor 3 (RGB) channels. Only such images can be fed.`
    )
  if (usual !== null) return usual
  throw new InputError(
    `${path}: the input ${describe(image)} can be NCHW (channels first) or NHWC (channels last). Say which in the config:\n` +
      `model:\n  input: { layout: nchw }`
  )
}

function wrongType(input: GraphInput, path: string): InputError {
  return new InputError(
    `${path}: the input ${describe(input)} takes ${input.elementType}. Export the model with a float32 input.`
  )
}
