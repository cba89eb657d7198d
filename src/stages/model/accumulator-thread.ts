import { Worker } from 'node:worker_threads'
import type { EvaluatedBatch } from '../../evidence/evaluated-batch.ts'
import { Measurement, type Measured, type PlanFacts } from '../../evidence/measure.ts'
import type { LatentShape } from '../../inference/model.ts'
import type { Settings } from '../../settings/schema.ts'
import { bundledFile } from '../../workers/bundled-file.ts'

/** What a measurement is started with; plain data, as it may go to another thread. */
export interface MeasuringStart {
  facts: Omit<PlanFacts, 'isDefective'>
  /** Indices of the images that have a defect. */
  defective: number[]
  settings: Pick<Settings, 'score' | 'seed'>
}

export type MeasuringRequest =
  { start: MeasuringStart } | { batch: EvaluatedBatch; latent: LatentShape | null } | { finish: true }

export type MeasuringAnswer = 'done' | { measured: Measured } | { error: { message: string; stack?: string } }

/** A measurement under way. */
export interface Measuring {
  /** Takes a batch over: its pixels and reconstructions are no longer the caller's. Waits while two are not yet measured. */
  add(batch: EvaluatedBatch, latent: LatentShape | null): Promise<void>
  finish(): Promise<Measured>
}

/** More batches than this do not wait to be measured: bounds memory. */
const MOST_WAITING = 2

/**
 * Measures in a worker thread, beside inference, which holds the calling thread while it runs. Without a worker file (code that
 * runs unbundled from its TypeScript source) the same work is done in the calling thread. One measurement at a time.
 */
export class MeasuringThread {
  readonly #workerFile: string | null
  #worker: Worker | null = null
  readonly #waiting: { resolve: (answer: MeasuringAnswer) => void; reject: (error: Error) => void }[] = []

  constructor(workerFile: string | null = bundledFile('measure-worker.js')) {
    this.#workerFile = workerFile
  }

  /** Starts the worker before there is something to measure: it loads its code beside whatever goes on meanwhile. */
  prepare(): void {
    if (this.#workerFile === null || this.#worker !== null) return
    this.#worker = this.#open(this.#workerFile)
    this.#worker.unref()
  }

  start(start: MeasuringStart): Measuring {
    if (this.#workerFile === null) return measureHere(start)
    const underWay: Promise<unknown>[] = [this.#ask({ start }, [])]
    return {
      add: async (batch, latent) => {
        underWay.push(this.#ask({ batch, latent }, buffersOf(batch)))
        if (underWay.length > MOST_WAITING) await underWay.shift()
      },
      finish: async () => {
        const last = this.#ask({ finish: true }, [])
        await Promise.all([...underWay, last])
        return ((await last) as { measured: Measured }).measured
      }
    }
  }

  #ask(request: MeasuringRequest, transfer: ArrayBuffer[]): Promise<MeasuringAnswer> {
    const worker = (this.#worker ??= this.#open(this.#workerFile!))
    worker.ref()
    const done = new Promise<MeasuringAnswer>((resolve, reject) => this.#waiting.push({ resolve, reject }))
    // It is awaited later, or not at all where an earlier one fails.
    done.catch(() => undefined)
    worker.postMessage(request, transfer)
    return done
  }

  #open(workerFile: string): Worker {
    const worker = new Worker(workerFile)
    worker.on('message', (answer: MeasuringAnswer) => {
      const { resolve, reject } = this.#waiting.shift()!
      if (this.#waiting.length === 0) worker.unref()
      if (typeof answer === 'object' && 'error' in answer) reject(toError(answer.error))
      else resolve(answer)
    })
    const fail = (cause: unknown) => {
      this.#worker = null
      const error = new Error('measuring in a worker thread failed', { cause })
      for (const { reject } of this.#waiting.splice(0)) reject(error)
    }
    worker.on('error', fail)
    worker.on('exit', (code) => fail(new Error(`the measuring thread ended with exit code ${code}`)))
    return worker
  }
}

function measureHere({ facts, defective, settings }: MeasuringStart): Measuring {
  const images = new Set(defective)
  const measurement = new Measurement({ ...facts, isDefective: (image) => images.has(image) }, settings)
  return {
    add: async (batch, latent) => measurement.add(batch, latent),
    finish: async () => measurement.finish()
  }
}

/** The large arrays, as far as they fill their buffers: these change hands, all others are copied. */
function buffersOf({ pixels, outputs }: EvaluatedBatch): ArrayBuffer[] {
  return [pixels, outputs.reconstruction].flatMap((values) =>
    values !== null && values.buffer instanceof ArrayBuffer && values.byteLength === values.buffer.byteLength
      ? [values.buffer]
      : []
  )
}

function toError({ message, stack }: { message: string; stack?: string }): Error {
  const error = new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}

let shared: MeasuringThread | null = null

/** The thread of this process, started on first use: its code stays warm from checkpoint to checkpoint. */
export function measuringThread(): MeasuringThread {
  return (shared ??= new MeasuringThread())
}
