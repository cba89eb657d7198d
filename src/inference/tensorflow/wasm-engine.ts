import { dirname } from 'node:path'
import { bundledFile, packageFile } from '../../workers/bundled-file.ts'
import type { TensorFlow } from './engine.ts'

let started: Promise<TensorFlow> | null = null

/** The embedded TensorFlow.js on its WebAssembly backend, set up once a process, with no messages of its own. */
export function startWasm(): Promise<TensorFlow> {
  started ??= start()
  return started
}

async function start(): Promise<TensorFlow> {
  const core = await import('@tensorflow/tfjs-core')
  core.env().set('PROD', true)
  const [{ loadLayersModel }, { loadGraphModel }, { setWasmPaths }] = await Promise.all([
    import('@tensorflow/tfjs-layers'),
    import('@tensorflow/tfjs-converter'),
    import('@tensorflow/tfjs-backend-wasm')
  ])
  setWasmPaths(wasmFolder())
  if (!(await core.setBackend('wasm')))
    throw new Error(`TensorFlow.js did not start with the wasm files in ${wasmFolder()}`)
  return {
    name: `tfjs ${core.version_core} (wasm)`,
    tensor: core.tensor,
    tidy: core.tidy,
    io: core.io,
    loadLayersModel,
    loadGraphModel,
    savedModels: null
  }
}

/**
 * The folder of the backend's wasm files, with a slash at its end: `tfjs/` beside the bundle, else the installed package (a run
 * from source).
 */
function wasmFolder(): string {
  return `${dirname(bundledFile('tfjs/tfjs-backend-wasm-simd.wasm') ?? packageFile('@tensorflow/tfjs-backend-wasm'))}/`
}
