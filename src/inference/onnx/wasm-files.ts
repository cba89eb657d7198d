import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'

const NAME = 'ort-wasm-simd-threaded'

/**
 * `file:` URLs of the runtime's wasm and of the script that starts it: in `ort/` beside the bundle (or beside its folder of
 * chunks), else in the installed package (a run from source).
 */
export function wasmFiles(): { mjs: string; wasm: string } {
  const bundled = ['./ort/', '../ort/'].map((folder) => new URL(folder, import.meta.url))
  const folder =
    bundled.find((place) => existsSync(new URL(`${NAME}.wasm`, place))) ??
    pathToFileURL(`${dirname(createRequire(import.meta.url).resolve('onnxruntime-web'))}/`)
  return { mjs: new URL(`${NAME}.mjs`, folder).href, wasm: new URL(`${NAME}.wasm`, folder).href }
}
