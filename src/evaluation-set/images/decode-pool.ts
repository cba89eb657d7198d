import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { InputError } from '../../input-error.ts'
import { bundledFile } from '../../workers/bundled-file.ts'
import { runDecodeTask, type AnyDecodeResult, type DecodeResult, type DecodeTask } from './decode-task.ts'

export interface WorkerRequest {
  id: number
  task: DecodeTask
}

export type WorkerAnswer = { id: number } & (
  { result: AnyDecodeResult } | { error: { isInputError: boolean; message: string; stack: string | undefined } }
)

interface Job {
  resolve: (result: AnyDecodeResult) => void
  reject: (error: Error) => void
}

interface Lane {
  worker: Worker
  jobs: Map<number, Job>
}

const MOST_WORKERS = 4

/** One is the model's. */
const spareCores = () => Math.max(1, availableParallelism() - 1)

/**
 * Decodes in worker threads, beside inference. Idle workers do not keep the process alive. Without a worker file (code
 * that runs unbundled from its TypeScript source) the same work is done in the calling thread.
 */
export class DecodePool {
  /** Tasks that are worth having under way at a time: files of a small image take longer to open than to decode. */
  readonly capacity: number
  readonly #workerFile: string | null
  readonly #size: number
  readonly #lanes: Lane[] = []
  #next = 0

  constructor(
    workerFile: string | null = bundledFile('decode-worker.js'),
    size = Math.min(MOST_WORKERS, spareCores())
  ) {
    this.#workerFile = workerFile
    this.#size = size
    this.capacity = workerFile === null ? 1 : 8 * size
  }

  /** Starts the workers before there is something to decode: they load their code beside whatever goes on meanwhile. */
  start(): void {
    if (this.#workerFile === null) return
    while (this.#lanes.length < this.#size) this.#startLane(this.#workerFile).worker.unref()
  }

  /** @throws InputError for unreadable images, just as in the calling thread. */
  run<T extends DecodeTask>(task: T): Promise<DecodeResult<T>> {
    if (this.#workerFile === null) return runDecodeTask(task)
    const lane = this.#freestLane(this.#workerFile)
    const id = this.#next++
    const done = new Promise<AnyDecodeResult>((resolve, reject) => lane.jobs.set(id, { resolve, reject }))
    lane.worker.ref()
    lane.worker.postMessage({ id, task } satisfies WorkerRequest)
    return done as Promise<DecodeResult<T>>
  }

  /** What is still under way keeps the process alive no longer: nobody will want it. */
  giveUp(): void {
    for (const { worker } of this.#lanes) worker.unref()
  }

  #freestLane(workerFile: string): Lane {
    const freest = this.#lanes.reduce<Lane | null>(
      (best, lane) => (best === null || lane.jobs.size < best.jobs.size ? lane : best),
      null
    )
    if (freest !== null && (freest.jobs.size === 0 || this.#lanes.length >= this.#size)) return freest
    return this.#startLane(workerFile)
  }

  #startLane(workerFile: string): Lane {
    const lane: Lane = { worker: new Worker(workerFile), jobs: new Map() }
    this.#lanes.push(lane)
    lane.worker.on('message', (answer: WorkerAnswer) => {
      const job = lane.jobs.get(answer.id)!
      lane.jobs.delete(answer.id)
      if (lane.jobs.size === 0) lane.worker.unref()
      if ('result' in answer) job.resolve(answer.result)
      else job.reject(toError(answer.error))
    })
    lane.worker.on('error', (error) => this.#fail(lane, error))
    lane.worker.on('exit', (code) => this.#fail(lane, new Error(`a decode worker ended with exit code ${code}`)))
    return lane
  }

  #fail(lane: Lane, cause: unknown): void {
    const index = this.#lanes.indexOf(lane)
    if (index !== -1) this.#lanes.splice(index, 1)
    const error = new Error('decoding images in a worker thread failed', { cause })
    for (const job of lane.jobs.values()) job.reject(error)
    lane.jobs.clear()
  }
}

function toError({ isInputError, message, stack }: { isInputError: boolean; message: string; stack?: string }): Error {
  if (isInputError) return new InputError(message)
  const error = new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}

let shared: DecodePool | null = null

/** The pool of this process, started on first use. */
export function decodePool(): DecodePool {
  return (shared ??= new DecodePool())
}
