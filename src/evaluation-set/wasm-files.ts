import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** The part that the decoders need; TypeScript keeps these types with the browser's. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { exports: object }
}

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
  return new WebAssembly.Module(readFileSync(path))
}

export function instantiateWasm(module: object, imports: object): { exports: object } {
  return new WebAssembly.Instance(module, imports)
}
