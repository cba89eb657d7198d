import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import type * as Runtime from 'onnxruntime-web'
import { wasmFiles } from './wasm-files.ts'

/** Each thread is a worker with its own stack; small models gain nothing from more. */
const MOST_THREADS = 16
/** On images of fewer values, waking a second thread takes longer than what it could do: one thread, and metrics beside it. */
const WORTH_THREADS = 96 ** 2

/**
 * V8 compiles a wasm function anew, optimized, once it has run so many bytes of code (default: 1.8 million). The runtime has
 * thousands of functions, and on small models compiling them took more time than running them: only what is really hot is worth it.
 */
const TIERING_BUDGET = 50_000_000

let started: Promise<typeof Runtime> | null = null

/**
 * onnxruntime-web, set up once a process: its own wasm files, one thread a core, no messages of its own.
 *
 * @param values of one image, where the graph says so: the first model decides the number of threads for all
 */
export function startRuntime(values: number | null = null): Promise<typeof Runtime> {
  started ??= import('onnxruntime-web').then((runtime) => {
    setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`)
    runtime.env.logLevel = 'fatal'
    runtime.env.wasm.wasmPaths = wasmFiles()
    runtime.env.wasm.numThreads =
      values !== null && values < WORTH_THREADS ? 1 : Math.min(availableParallelism(), MOST_THREADS)
    return runtime
  })
  return started
}
