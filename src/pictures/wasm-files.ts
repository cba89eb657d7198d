import { readFileSync } from 'node:fs'
import { compileModule } from '../web-assembly.ts'
import { bundledFile, packageFile } from '../workers/bundled-file.ts'

/** The decoders' wasm files: where their packages keep them; a build copies them to `images/` beside the bundle. */
export const wasmFiles = {
  'squoosh_png_bg.wasm': '@jsquash/png/codec/pkg/squoosh_png_bg.wasm',
  'mozjpeg_dec.wasm': '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'
}

/** Compiles a decoder's wasm file, from `images/` beside the bundle, else from its package. */
export function compileWasm(name: keyof typeof wasmFiles): object {
  return compileModule(readFileSync(bundledFile(`images/${name}`) ?? packageFile(wasmFiles[name])))
}
