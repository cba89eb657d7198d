import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Engine } from '../engines/engine.ts'
import { InputError } from '../input-error.ts'
import type { Settings } from '../settings/schema.ts'
import { EngineError, EngineProcess } from './engine-process.ts'
import type { Evaluator } from './evaluator.ts'
import type { WorkerAnswer } from './worker-messages.ts'

/**
 * Evaluates with native engines, in a process of their own.
 *
 * @param onnx for ONNX models; null: the embedded one
 * @param workerFile of `evaluate-worker.ts`, bundled
 * @returns the reason why the engine for ONNX models does not load there, as a clause
 */
export async function evaluateApart(
  settings: Settings,
  onnx: Engine | null,
  workerFile = findWorkerFile()
): Promise<Evaluator | { unusable: string }> {
  const engine = onnx === null ? 'the native engine' : `${onnx.name} ${onnx.version} in ${onnx.folder}`
  const worker = new EngineProcess(workerFile, engine, settings)
  const { isTTY = false, columns = 80 } = process.stderr
  const answer = await worker.ask({ start: { settings, onnx, terminal: { isTTY, columns } } }).catch(unusable)
  if ('unusable' in answer) {
    worker.close()
    return { unusable: answer.unusable }
  }
  return {
    async evaluate(checkpoint) {
      const answer = await worker.ask({ evaluate: checkpoint }).catch((error: unknown) => {
        if (!(error instanceof EngineError)) throw error
        throw new InputError(
          `${checkpoint.name}: ${error.message}. With engine: wasm the embedded engine runs instead.`
        )
      })
      const { evidence } = answer as Extract<WorkerAnswer, { evidence: unknown }>
      return { measured: Promise.resolve(evidence) }
    },
    close: () => worker.close()
  }
}

function unusable(error: unknown): { unusable: string } {
  if (error instanceof EngineError) return { unusable: error.message }
  throw error
}

/** Beside the bundle, or above its folder of chunks. */
export function findWorkerFile(): string {
  const candidates = ['./', '../'].map((way) => fileURLToPath(new URL(`${way}evaluate-worker.js`, import.meta.url)))
  const file = candidates.find((candidate) => existsSync(candidate))
  if (file === undefined)
    throw new Error('native engines run from dist/ only: evaluate-worker.js is not beside this file')
  return file
}
