import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { compileModule } from '../../web-assembly.ts'

/** The decoders' wasm files: where their packages keep them; a build copies them to `images/` beside the bundle. */
export const wasmFiles = {
  'squoosh_png_bg.wasm': '@jsquash/png/codec/pkg/squoosh_png_bg.wasm',
  'mozjpeg_dec.wasm': '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'
}

/** Compiles a decoder's wasm file, from `images/` beside (or one folder above) the bundled code, else from its package. */
export function compileWasm(name: keyof typeof wasmFiles): object {
  const bundled = ['./', '../'].map((folder) => fileURLToPath(new URL(`${folder}images/${name}`, import.meta.url)))
  const path =
    bundled.find((candidate) => existsSync(candidate)) ?? createRequire(import.meta.url).resolve(wasmFiles[name])
  return compileModule(readFileSync(path))
}
