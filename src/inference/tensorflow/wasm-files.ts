import { dirname } from 'node:path'
import { bundledFile, packageFile } from '../../workers/bundled-file.ts'

/**
 * The folder of the backend's wasm files, with a slash at its end: `tfjs/` beside the bundle, else the installed package (a run
 * from source).
 */
export function wasmFolder(): string {
  return `${dirname(bundledFile('tfjs/tfjs-backend-wasm-simd.wasm') ?? packageFile('@tensorflow/tfjs-backend-wasm'))}/`
}
