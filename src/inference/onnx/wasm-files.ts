import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundledFile, packageFile } from '../../workers/bundled-file.ts'

const NAME = 'ort-wasm-simd-threaded'

/**
 * `file:` URLs of the runtime's wasm and of the script that starts it: in `ort/` beside the bundle, else in the installed package
 * (a run from source).
 */
export function wasmFiles(): { mjs: string; wasm: string } {
  const folder = dirname(bundledFile(`ort/${NAME}.wasm`) ?? packageFile('onnxruntime-web'))
  const urlOf = (file: string) => pathToFileURL(join(folder, file)).href
  return { mjs: urlOf(`${NAME}.mjs`), wasm: urlOf(`${NAME}.wasm`) }
}
