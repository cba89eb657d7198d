import type { LatentShape } from './model.ts'

/** Of mu [n, d]: d channels of one position. Of [n, C, h, w]: C channels of h*w positions; an NHWC model's channels stand last. */
export function latentShape(shape: number[], layout: 'nchw' | 'nhwc'): LatentShape {
  const sizes = shape.slice(1)
  const channels = layout === 'nchw' ? sizes[0] : sizes.at(-1)!
  return { channels, positions: sizes.reduce((total, size) => total * size, 1) / channels }
}
