import { InputError } from '../../input-error.ts'
import type { OutputTensor } from '../graph-outputs.ts'

/** By the session: how many images it runs at once, where that was found by trying. */
const found = new WeakMap<object, number>()

/** The batch size that was found for a session, null where none had to be. */
export function foundBatchSize(session: object): number | null {
  return found.get(session) ?? null
}

/**
 * Runs a graph that leaves its batch open and may yet have one inside, written into a reshape: as it is, else, where it fails or
 * an output loses its rows, at 1 and at the sizes that its file declares. What runs is kept for the session.
 *
 * @param run the graph on so many of the images, and on all of them for null
 * @returns the outputs of the run on all images; a size where that is not to be used
 */
export async function tryBatchSizes(
  session: object & { batchSizes?: number[] },
  count: number,
  run: (size: number | null) => Promise<OutputTensor[]>
): Promise<OutputTensor[] | number> {
  const whole = await run(null).catch((error: unknown) => {
    if (error instanceof InputError) return error
    throw error
  })
  if (!(whole instanceof InputError) && !whole.some((output) => hasLostRows(output, count))) return whole
  const rowsOf = (outputs: OutputTensor[], size: number) => outputs.filter((output) => hasRows(output, size)).length
  const atOnce = whole instanceof InputError ? 0 : rowsOf(whole, count)
  for (const size of new Set([1, ...(session.batchSizes ?? [])])) {
    if (size === count) continue
    const outputs = await run(size).catch((error: unknown) => {
      if (error instanceof InputError) return []
      throw error
    })
    if (rowsOf(outputs, size) <= atOnce) continue
    found.set(session, size)
    return size
  }
  if (whole instanceof InputError) throw whole
  return whole
}

function hasRows({ shape }: OutputTensor, count: number): boolean {
  return shape.length >= 2 && shape[0] === count
}

/** Something of every image, under another number of rows. */
function hasLostRows({ shape, values }: OutputTensor, count: number): boolean {
  return shape.length >= 2 && shape[0] !== count && values.length > count && values.length % count === 0
}
