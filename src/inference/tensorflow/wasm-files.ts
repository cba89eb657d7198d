import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const NAME = 'tfjs-backend-wasm-simd.wasm'

/**
 * The folder of the backend's wasm files, with a slash at its end: `tfjs/` beside the bundle (or beside its folder of chunks),
 * else the installed package (a run from source).
 */
export function wasmFolder(): string {
  const bundled = ['./tfjs/', '../tfjs/'].map((folder) => new URL(folder, import.meta.url))
  const folder = bundled.find((place) => existsSync(new URL(NAME, place)))
  return folder
    ? fileURLToPath(folder)
    : `${dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'))}/`
}
