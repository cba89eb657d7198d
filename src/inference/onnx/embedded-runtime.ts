import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { bundledFile, packageFile } from '../../workers/bundled-file.ts'
import { QUIETLY, type OnnxRuntime } from './runtime.ts'

/** Of the files beside the bundle. */
const RUNTIME = 'ort-wasm-simd-threaded'

/** Each thread is a worker with its own stack; small models gain nothing from more. */
const MOST_THREADS = 16
/** On images of fewer values, waking a second thread takes longer than what it could do: one thread, and metrics beside it. */
const WORTH_THREADS = 96 ** 2

/**
 * V8 compiles a wasm function anew, optimized, once it has run so many bytes of code (default: 1.8 million). The runtime has
 * thousands of functions, and on small models compiling them took more time than running them: only what is really hot is worth it.
 */
const TIERING_BUDGET = 50_000_000

/** The runtime's functions are checked when they first run, as they are compiled then too: most of them never do. */
const LAZY_VALIDATION = '--wasm-lazy-validation'

/**
 * onnxruntime-web with its own wasm files, no messages of its own, one thread a core: the first model decides the number of
 * threads for all.
 */
export async function startEmbedded(): Promise<OnnxRuntime> {
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web')
  for (const flag of [`--wasm-tiering-budget=${TIERING_BUDGET}`, LAZY_VALIDATION]) setFlagsFromString(flag)
  env.logLevel = 'fatal'
  env.wasm.wasmPaths = wasmFiles()
  let isFirst = true
  const engine = `onnxruntime-web ${env.versions.web} (wasm)`
  return {
    embedded: true,
    deviceNotes: [],
    Tensor,
    async open({ bytes, externalData, imageValues }) {
      if (isFirst) {
        const isSmall = imageValues !== null && imageValues < WORTH_THREADS
        env.wasm.numThreads = isSmall ? 1 : Math.min(availableParallelism(), MOST_THREADS)
      }
      isFirst = false
      const session = await InferenceSession.create(bytes, {
        executionProviders: ['wasm'],
        externalData,
        logSeverityLevel: 4,
        // Waiting threads that spin would take the cores from image decoding and metrics. Repacked weights would be held beside
        // the plain ones, for good; packing them at every run takes no time that shows.
        extra: { session: { disable_prepacking: '1', intra_op: { allow_spinning: '0' } } }
      })
      return {
        engine,
        device: 'cpu',
        outputNames: session.outputNames,
        run: (feeds) => session.run(feeds, QUIETLY),
        release: () => session.release()
      }
    }
  }
}

/**
 * `file:` URLs of the runtime's wasm and of the script that starts it: in `ort/` beside the bundle, else in the installed package
 * (a run from source).
 */
export function wasmFiles(): { mjs: string; wasm: string } {
  const folder = dirname(bundledFile(`ort/${RUNTIME}.wasm`) ?? packageFile('onnxruntime-web'))
  const urlOf = (file: string) => pathToFileURL(join(folder, file)).href
  return { mjs: urlOf(`${RUNTIME}.mjs`), wasm: urlOf(`${RUNTIME}.wasm`) }
}
