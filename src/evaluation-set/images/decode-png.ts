import { decode, decode_rgba16, initSync } from '@jsquash/png/codec/pkg/squoosh_png.js'
import { compileWasm } from './wasm-files.ts'

/** The decoder answers in a browser's ImageData, which Node does not have. */
class PlainImageData {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number

  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data
    this.width = width
    this.height = height
  }
}

let ready = false

/** RGBA values of a PNG, row by row: 16-bit files as 0..65535, all others as 0..255. Throws whatever the decoder throws. */
export function decodePng(bytes: Uint8Array, bitDepth: 8 | 16): Uint8ClampedArray | Uint16Array {
  if (!ready) {
    const world = globalThis as { ImageData?: unknown }
    world.ImageData ??= PlainImageData
    initSync(compileWasm('squoosh_png_bg.wasm'))
    ready = true
  }
  if (bitDepth === 8) return decode(bytes).data
  const image = decode_rgba16(bytes)
  try {
    // What it hands out lies in the decoder's own memory.
    return image.data.slice()
  } finally {
    image.free()
  }
}
