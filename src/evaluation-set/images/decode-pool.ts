import { availableParallelism } from 'node:os'
import { InputError } from '../../input-error.ts'
import { bundledFile } from '../../workers/bundled-file.ts'
import { Thread } from '../../workers/thread.ts'
import { showPath } from '../show-path.ts'
import { runDecodeTask, type AnyDecodeResult, type DecodeResult, type DecodeTask } from './decode-task.ts'

const MOST_WORKERS = 4
const FAILURE = 'decoding images in a worker thread failed'

/** The largest image that is read takes a few seconds; one that is made to take long must not hold the run. */
const PATIENCE = { seconds: 30, late }

function late(task: DecodeTask): InputError | null {
  // Facts are those of many files.
  if (task.kind === 'facts') return null
  const path = task.kind === 'mask' ? task.paths[0]! : task.path
  return new InputError(`${showPath(path)} took more than ${PATIENCE.seconds} s to decode: save it anew, as PNG`)
}

/** One is the model's. */
const spareCores = () => Math.max(1, availableParallelism() - 1)

/**
 * Decodes in worker threads, beside inference. Idle workers do not keep the process alive. Without a worker file (code
 * that runs unbundled from its TypeScript source) the same work is done in the calling thread.
 */
export class DecodePool {
  /** Tasks that are worth having under way at a time: files of a small image take longer to open than to decode. */
  readonly capacity: number
  /** None where the work is done in the calling thread. */
  readonly #threads: Thread<DecodeTask, AnyDecodeResult>[]

  constructor(
    workerFile: string | null = bundledFile('decode-worker.js'),
    size = Math.min(MOST_WORKERS, spareCores())
  ) {
    const thread = (file: string) => new Thread<DecodeTask, AnyDecodeResult>(file, FAILURE, PATIENCE)
    this.#threads = workerFile === null ? [] : Array.from({ length: size }, () => thread(workerFile))
    this.capacity = workerFile === null ? 1 : 8 * size
  }

  /** Starts the workers before there is something to decode: they load their code beside whatever goes on meanwhile. */
  start(): void {
    for (const thread of this.#threads) thread.start()
  }

  /** @throws InputError for unreadable images, just as in the calling thread. */
  run<T extends DecodeTask>(task: T): Promise<DecodeResult<T>> {
    if (this.#threads.length === 0) return runDecodeTask(task)
    const freest = this.#threads.reduce((best, thread) => (thread.pending < best.pending ? thread : best))
    return freest.ask(task) as Promise<DecodeResult<T>>
  }

  /** What is still under way keeps the process alive no longer: nobody will want it. */
  giveUp(): void {
    for (const thread of this.#threads) thread.giveUp()
  }
}

let shared: DecodePool | null = null

/** The pool of this process, started on first use. */
export function decodePool(): DecodePool {
  return (shared ??= new DecodePool())
}
