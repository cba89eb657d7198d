import type { ModelBatch } from '../model.ts'

/** The images from `start` to `end` (exclusive) of a batch; their values are not copied. */
export function partOfBatch(batch: ModelBatch, start: number, end: number): ModelBatch {
  const part = (values: Float32Array) => {
    const size = values.length / batch.count
    return values.subarray(start * size, end * size)
  }
  return {
    ...batch,
    count: end - start,
    pixels: part(batch.pixels),
    condition: batch.condition && part(batch.condition)
  }
}
