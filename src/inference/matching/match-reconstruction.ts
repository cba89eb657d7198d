import { InputError } from '../../input-error.ts'
import type { OutputTensor } from '../graph-outputs.ts'
import { ambiguous, candidates, findConfigured, isNamed, shapeText, withoutConfigured } from './context.ts'
import type { Found, MatchContext } from './context.ts'
import { roleOfName } from './output-names.ts'

/**
 * The output that reconstructs the input: by configuration, else by name, else the only one of the input's shape.
 *
 * @throws InputError where none or several can be it
 */
export function matchReconstruction(tensors: OutputTensor[], context: MatchContext): Found<OutputTensor> {
  const configured = findConfigured(tensors, 'reconstruction', context)
  if (configured) {
    if (reconstructionLayout(configured.shape, context) === null)
      throw new InputError(
        `${context.checkpoint}: the configured reconstruction "${configured.name}" has the shape ` +
          `${shapeText(configured, context)}, but the input is [N,${context.inputShape.slice(1).join(',')}].`
      )
    return { value: configured, by: 'configuration' }
  }
  const fitting = withoutConfigured(tensors, context).filter(
    ({ shape }) => reconstructionLayout(shape, context) !== null
  )
  const named = fitting.filter(({ name }) => roleOfName(name) === 'reconstruction')
  if (named.length === 1) return { value: named[0], by: 'name' }
  const unnamed = tensors.length === 1 ? fitting : fitting.filter((tensor) => !isNamed(tensor))
  const images = unnamed.filter((tensor) => isImageShaped(tensor, context))
  const pool = named.length > 1 ? named : images.length > 0 ? images : unnamed
  if (pool.length === 1) return { value: pool[0], by: 'shape' }
  if (pool.length > 1) throw ambiguous('the reconstruction', tensors, context)
  throw new InputError(
    `${context.checkpoint}: no output can be the reconstruction of the input. ${candidates(tensors, context)}\n` +
      `Export the decoder's image as an output named "recon", or name it in the config:\n` +
      `model:\n  outputs: { reconstruction: NAME }`
  )
}

/** Of the input's rank and size, in either layout. */
export function isImageShaped({ shape }: OutputTensor, context: MatchContext): boolean {
  return shape.length === 4 && reconstructionLayout(shape, context) !== null
}

/**
 * A model may answer in another layout than it is asked in. A flat [n, C*H*W] (fully connected decoder) counts as the input's own.
 *
 * @returns null where the shape is not the input's
 */
export function reconstructionLayout(shape: number[], { inputShape, layout }: MatchContext): 'nchw' | 'nhwc' | null {
  const equals = (other: number[]) => shape.length === other.length && shape.every((size, i) => size === other[i])
  if (equals(inputShape)) return layout
  const [count, a, b, c] = inputShape
  if (equals(layout === 'nchw' ? [count, b, c, a] : [count, c, a, b])) return layout === 'nchw' ? 'nhwc' : 'nchw'
  return equals([count, a * b * c]) ? layout : null
}
