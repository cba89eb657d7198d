import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import encode, { init } from '@jsquash/jpeg/encode.js'
import { compileModule } from '../../src/web-assembly.ts'
import type { PngContent } from './write-png.ts'
import { writeText } from './write-png.ts'

const wasm = createRequire(import.meta.url).resolve('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm')
let ready: Promise<void> | null = null

/** Writes a gray picture as a JPEG, with its losses. */
export async function writeJpeg(path: string, { width, height, value = () => 100 }: PngContent, quality: number) {
  ready ??= init(compileModule(readFileSync(wasm)) as never)
  await ready
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let p = 0; p < width * height; p++) data.fill(value(p % width, Math.floor(p / width)), 4 * p, 4 * p + 3)
  writeText(path, Buffer.from(await encode({ width, height, data } as never, { quality })))
}
