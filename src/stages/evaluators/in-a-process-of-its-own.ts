import type { Engine } from '../../engines/engine.ts'
import { InputError } from '../../input-error.ts'
import type { Settings } from '../../settings/schema.ts'
import { bundledFile } from '../../workers/bundled-file.ts'
import { EngineError, EngineProcess } from './engine-process.ts'
import type { Evaluator } from '../evaluator.ts'
import type { EngineAnswer } from './engine-messages.ts'

/**
 * Evaluates in a process of its own, with native engines or, as `engine: wasm` says, with the embedded ones.
 *
 * @param onnx for ONNX models; null: the embedded one
 * @param workerFile of `evaluate-worker.ts`, bundled
 * @returns the reason why the engine for ONNX models does not load there, as a clause
 */
export async function evaluateInOwnProcess(
  settings: Settings,
  onnx: Engine | null,
  workerFile = findWorkerFile()
): Promise<Evaluator | { unusable: string }> {
  const isEmbedded = settings.engine === 'wasm'
  const nameless = isEmbedded ? 'the embedded engine' : 'the native engine'
  const engine = onnx === null ? nameless : `${onnx.name} ${onnx.version} in ${onnx.folder}`
  const worker = new EngineProcess(workerFile, engine, settings)
  const { isTTY = false, columns = 80 } = process.stderr
  const answer = await worker.ask({ start: { settings, onnx, terminal: { isTTY, columns } } }).catch(unusable)
  if ('unusable' in answer) {
    worker.close()
    return { unusable: answer.unusable }
  }
  return {
    async evaluate(checkpoint) {
      const named = (error: unknown): never => {
        if (!(error instanceof EngineError)) throw error
        const cure = isEmbedded
          ? 'Where memory ran out, a smaller engines.memory-budget takes less.'
          : 'With engine: wasm the embedded engine runs instead.'
        throw new InputError(`${checkpoint.name}: ${error.message}. ${cure}`)
      }
      const { ran } = (await worker.ask({ evaluate: checkpoint }).catch(named)) as Answer<'ran'>
      const measured = worker.ask({ collect: ran }).then((answer) => (answer as Answer<'measured'>).measured, named)
      // Whoever takes it over may do so later.
      measured.catch(() => undefined)
      return { measured }
    },
    close: () => worker.close()
  }
}

/** The answer that has this key. */
type Answer<Key extends string> = Extract<EngineAnswer, Record<Key, unknown>>

function unusable(error: unknown): { unusable: string } {
  if (error instanceof EngineError) return { unusable: error.message }
  throw error
}

/** `evaluate-worker.ts`, bundled. */
export function findWorkerFile(): string {
  const file = bundledFile('evaluate-worker.js')
  if (file === null)
    throw new Error(
      'an engine in a process of its own runs from dist/ only: evaluate-worker.js is not beside this file'
    )
  return file
}
