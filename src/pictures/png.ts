import { decode, decode_rgba16, encode, initSync } from '@jsquash/png/codec/pkg/squoosh_png.js'
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

/** Eight bits a value, RGBA, row by row. */
export interface Rgba {
  width: number
  height: number
  data: Uint8Array | Uint8ClampedArray
}

let ready = false

function start(): void {
  if (ready) return
  const world = globalThis as { ImageData?: unknown }
  world.ImageData ??= PlainImageData
  initSync(compileWasm('squoosh_png_bg.wasm'))
  ready = true
}

/** RGBA values of a PNG, row by row: 16-bit files as 0..65535, all others as 0..255. Throws whatever the decoder throws. */
export function decodePng(bytes: Uint8Array, bitDepth: 8 | 16): Uint8ClampedArray | Uint16Array {
  start()
  if (bitDepth === 8) return decode(bytes).data
  const image = decode_rgba16(bytes)
  try {
    // What it hands out lies in the decoder's own memory.
    return image.data.slice()
  } finally {
    image.free()
  }
}

/** A PNG of eight bits a value. Throws whatever the decoder throws. */
export function decodeRgba(bytes: Uint8Array): Rgba {
  start()
  const { width, height, data } = decode(bytes)
  return { width, height, data }
}

export function encodeRgba({ width, height, data }: Rgba): Uint8Array {
  start()
  return encode(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height, 8)
}
