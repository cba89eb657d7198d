import type { DecodePool } from './decode-pool.ts'
import { runDecodeTask } from './decode-task.ts'
import type { FileFacts } from './file-facts.ts'
import { mapInOrder } from '../map-in-order.ts'
import { uprightSize } from './orientation.ts'
import type { EvaluationSet } from '../types.ts'

/** Facts of the files of both splits, in their order. */
export interface SetFacts {
  images: FileFacts[]
  calibration: FileFacts[]
}

/** Each has one file open at a time. Many images a task, as a model that loads holds the thread that hands them out. */
const TASKS_AT_A_TIME = 16
const IMAGES_A_TASK = 32

const known = new WeakMap<EvaluationSet, Promise<SetFacts>>()

/**
 * Reads every file of the set once and checks it: whoever asks again gets the same facts. No model is needed, so that this can
 * go on while one loads.
 *
 * @param pool where the work is done the first time: in this thread where left out
 * @param signal gives up what has not begun, where nobody will want it any more
 * @throws InputError for unreadable files
 */
export function inspectSet(
  set: EvaluationSet,
  pool: Pick<DecodePool, 'run'> = { run: runDecodeTask },
  signal?: AbortSignal
): Promise<SetFacts> {
  let facts = known.get(set)
  if (facts === undefined) {
    facts = inspect(set, pool, signal)
    // Whoever wants them is told later; what was given up can be asked for anew.
    facts.catch(() => {
      if (signal?.aborted) known.delete(set)
    })
    known.set(set, facts)
  }
  return facts
}

async function inspect(set: EvaluationSet, pool: Pick<DecodePool, 'run'>, signal?: AbortSignal): Promise<SetFacts> {
  const all = [...set.images, ...(set.calibration ?? [])]
  const tasks = Array.from({ length: Math.ceil(all.length / IMAGES_A_TASK) }, (_, i) =>
    all.slice(i * IMAGES_A_TASK, (i + 1) * IMAGES_A_TASK).map(({ path, masks }) => ({ path, masks }))
  )
  const done = await mapInOrder(tasks, TASKS_AT_A_TIME, async (images) => {
    signal?.throwIfAborted()
    return pool.run({ kind: 'facts', images })
  })
  const stored = done.flat()
  const facts =
    set.orientation === 'exif'
      ? stored.map((one) => ({ ...one, header: uprightSize(one.header, one.orientation) }))
      : stored
  return { images: facts.slice(0, set.images.length), calibration: facts.slice(set.images.length) }
}
