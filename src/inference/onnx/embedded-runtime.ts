import { availableParallelism } from 'node:os'
import type { OnnxRuntime } from './runtime.ts'
import { wasmFiles } from './wasm-files.ts'

/** Each thread is a worker with its own stack; small models gain nothing from more. */
const MOST_THREADS = 16

/** onnxruntime-web with its own wasm files, one thread a core, no messages of its own. */
export async function startEmbedded(): Promise<OnnxRuntime> {
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web')
  env.logLevel = 'fatal'
  env.wasm.wasmPaths = wasmFiles()
  env.wasm.numThreads = Math.min(availableParallelism(), MOST_THREADS)
  const engine = `onnxruntime-web ${env.versions.web} (wasm)`
  return {
    embedded: true,
    deviceNotes: [],
    Tensor,
    async open({ bytes, externalData }) {
      const session = await InferenceSession.create(bytes, {
        executionProviders: ['wasm'],
        externalData,
        logSeverityLevel: 4,
        // Waiting threads that spin would take the cores from image decoding and metrics.
        extra: { session: { intra_op: { allow_spinning: '0' } } }
      })
      return {
        engine,
        device: 'cpu',
        outputNames: session.outputNames,
        run: (feeds) => session.run(feeds),
        release: () => session.release()
      }
    }
  }
}
