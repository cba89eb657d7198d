import {
  EvidenceAccumulator,
  type AccumulatedEvidence,
  type CodeReference,
  type PlanFacts,
  type ScoredUnits
} from '../../evidence/accumulator.ts'
import type { EvaluatedBatch } from '../../evidence/evaluated-batch.ts'
import type { LatentShape } from '../../inference/model.ts'
import type { Settings } from '../../settings/schema.ts'
import { bundledFile } from '../../workers/bundled-file.ts'
import { Thread } from '../../workers/thread.ts'

/** What an accumulator is started with; plain data, as it may go to another thread. */
export interface AccumulatorStart {
  facts: Omit<PlanFacts, 'isDefective'>
  /** Indices of the images that have a defect. */
  defective: number[]
  settings: Pick<Settings, 'score' | 'seed'>
  codes?: CodeReference
}

/** Answered with the scores or with what was measured where it asks for them, else with null. */
export type AccumulatorRequest =
  | { start: AccumulatorStart }
  | { batch: EvaluatedBatch; latent: LatentShape | null; statistics: boolean }
  | { scored: true }
  | { finish: true }

export type AccumulatorAnswer = ScoredUnits | AccumulatedEvidence | null

/** An accumulator at work. */
export interface RunningAccumulator {
  /**
   * Takes a batch over: its pixels and reconstructions are no longer the caller's. Waits while two are not yet measured.
   *
   * @param latent shape of the code; null where the model exports none
   * @param statistics whether the code's own figures are wanted
   */
  add(batch: EvaluatedBatch, latent: LatentShape | null, statistics: boolean): Promise<void>
  /** As soon as all batches are measured. */
  scored(): Promise<ScoredUnits>
  finish(): Promise<AccumulatedEvidence>
}

/** More batches than this do not wait to be measured: bounds memory. */
const MOST_WAITING = 2

/**
 * Measures in a worker thread, beside inference, which holds the calling thread while it runs. Without a worker file (code that
 * runs unbundled from its TypeScript source) the same work is done in the calling thread. One checkpoint at a time.
 */
export class AccumulatorThread {
  /** Null where the work is done in the calling thread. */
  readonly #thread: Thread<AccumulatorRequest, AccumulatorAnswer> | null

  constructor(workerFile: string | null = bundledFile('accumulator-worker.js')) {
    this.#thread = workerFile === null ? null : new Thread(workerFile, 'measuring in a worker thread failed')
  }

  /** Starts the worker before there is something to measure: it loads its code beside whatever goes on meanwhile. */
  prepare(): void {
    this.#thread?.start()
  }

  start(start: AccumulatorStart): RunningAccumulator {
    const thread = this.#thread
    if (thread === null) return accumulateHere(start)
    const ask = (request: AccumulatorRequest, transfer: ArrayBuffer[] = []) => {
      const answered = thread.ask(request, transfer)
      // It is awaited later, or not at all where an earlier one fails.
      answered.catch(() => undefined)
      return answered
    }
    const underWay: Promise<unknown>[] = [ask({ start })]
    return {
      add: async (batch, latent, statistics) => {
        underWay.push(ask({ batch, latent, statistics }, buffersOf(batch)))
        if (underWay.length > MOST_WAITING) await underWay.shift()
      },
      scored: async () => {
        const scored = ask({ scored: true })
        await Promise.all([...underWay, scored])
        return (await scored) as ScoredUnits
      },
      finish: async () => {
        const last = ask({ finish: true })
        await Promise.all([...underWay, last])
        return (await last) as AccumulatedEvidence
      }
    }
  }
}

function accumulateHere({ facts, defective, settings, codes }: AccumulatorStart): RunningAccumulator {
  const images = new Set(defective)
  const accumulator = new EvidenceAccumulator({ ...facts, isDefective: (image) => images.has(image) }, settings, codes)
  return {
    add: async (batch, latent, statistics) => accumulator.add(batch, latent, statistics),
    scored: async () => accumulator.scored(),
    finish: async () => accumulator.finish()
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

let shared: AccumulatorThread | null = null

/** The thread of this process, started on first use: its code stays warm from checkpoint to checkpoint. */
export function accumulatorThread(): AccumulatorThread {
  return (shared ??= new AccumulatorThread())
}
