import type { OutputTensor } from '../graph-outputs.ts'
import { InputError } from '../../input-error.ts'
import { engineCall } from '../engine-calls.ts'
import { foundBatchSize, tryBatchSizes } from './batch-size.ts'
import type { Feed, GraphSession } from './graph-session.ts'

/**
 * Runs any number of images through a graph. One exported with a fixed batch size, in its inputs or inside, gets them in parts of
 * that size, the last one filled up with copies of its last image, whose outputs are dropped.
 *
 * @param feeds tensors whose first dimension is the batch
 * @returns the outputs whose first dimension is the batch; others (a loss) say nothing of an image
 */
export async function runInBatches(
  session: Pick<GraphSession, 'path' | 'run' | 'batchSizes'>,
  feeds: Feed[]
): Promise<OutputTensor[]> {
  const run = (some: Feed[]) => engineCall(session.path, () => session.run(some))
  const count = feeds[0].shape[0]
  const declared = feeds.map(({ input }) => input.shape?.[0] ?? null).find((size) => size !== null) ?? null
  let fixed = declared ?? foundBatchSize(session)
  if (fixed === null) {
    const tried = await tryBatchSizes(session, count, (size) =>
      run(size === null ? feeds : feeds.map((feed) => part(feed, 0, size)))
    )
    if (typeof tried !== 'number') return ofImages(tried, count, session)
    fixed = tried
  }
  if (fixed === count) return ofImages(await run(feeds), count, session)
  const parts: OutputTensor[][] = []
  const size = fixed
  for (let start = 0; start < count; start += size) {
    const outputs = await run(feeds.map((feed) => part(feed, start, size)))
    parts.push(ofImages(outputs, size, session))
  }
  return parts[0].map(({ name, shape }, output) =>
    joined(
      name,
      shape,
      parts.map((outputs) => outputs[output].values),
      count
    )
  )
}

function ofImages(outputs: OutputTensor[], count: number, { path }: Pick<GraphSession, 'path'>): OutputTensor[] {
  const usable = outputs.filter(({ shape }) => shape.length >= 2 && shape[0] === count)
  if (usable.length > 0) return usable
  const given = outputs.map(({ name, shape }) => `"${name}" [${shape.join(',')}]`).join(', ') || 'none of real numbers'
  if (count > 1 && outputs.some(({ shape }) => shape.length === 1 && shape[0] === count))
    throw new InputError(
      `${path}: no output is a picture (${count} images were fed; outputs: ${given}), so that there is no reconstruction to judge. ` +
        `Export the decoder's image too; or hand over the scores alone, as a CSV file with the columns score and label.`
    )
  throw new InputError(
    `${path}: no output has one row an image (${count} were fed; outputs: ` +
      `${given}). ` +
      `Export it with a dynamic batch axis for inputs and outputs.`
  )
}

function part({ input, shape, values }: Feed, start: number, size: number): Feed {
  const perImage = values.length / shape[0]
  const filled = new Float32Array(size * perImage)
  for (let i = 0; i < size; i++) {
    const image = Math.min(start + i, shape[0] - 1)
    filled.set(values.subarray(image * perImage, (image + 1) * perImage), i * perImage)
  }
  return { input, shape: [size, ...shape.slice(1)], values: filled }
}

function joined(name: string, [size, ...rest]: number[], parts: Float32Array[], count: number): OutputTensor {
  const perImage = parts[0].length / size
  const values = new Float32Array(count * perImage)
  parts.forEach((outputs, i) =>
    values.set(outputs.subarray(0, Math.min(size, count - i * size) * perImage), i * size * perImage)
  )
  return { name, shape: [count, ...rest], values }
}
