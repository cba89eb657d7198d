import { availableParallelism } from 'node:os'
import type * as Runtime from 'onnxruntime-web'
import { wasmFiles } from './wasm-files.ts'

/** Each thread is a worker with its own stack; small models gain nothing from more. */
const MOST_THREADS = 16

let started: Promise<typeof Runtime> | null = null

/** onnxruntime-web, set up once a process: its own wasm files, one thread a core, no messages of its own. */
export function startRuntime(): Promise<typeof Runtime> {
  started ??= import('onnxruntime-web').then((runtime) => {
    runtime.env.logLevel = 'fatal'
    runtime.env.wasm.wasmPaths = wasmFiles()
    runtime.env.wasm.numThreads = Math.min(availableParallelism(), MOST_THREADS)
    return runtime
  })
  return started
}
