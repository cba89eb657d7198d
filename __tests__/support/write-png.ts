import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

export interface PngContent {
  width: number
  height: number
  channels?: 1 | 3
  /** Value of the pixel at (x, y), for all channels. */
  value?: (x: number, y: number) => number
}

/** The bytes of an 8-bit PNG, grey or RGB. */
export function pngBytes({ width, height, channels = 1, value = () => 100 }: PngContent): Buffer {
  const stride = 1 + width * channels
  const rows = Buffer.alloc(height * stride)
  for (let y = 0; y < height; y++) {
    for (let i = 1; i < stride; i++) rows[y * stride + i] = value(Math.floor((i - 1) / channels), y)
  }
  return pngFile(width, height, channels === 1 ? 0 : 2, rows)
}

/** Signature, IHDR, one IDAT and IEND around raw rows, whatever the header claims. */
export function pngFile(
  width: number,
  height: number,
  colorType: number,
  rows: Buffer,
  palette?: Buffer,
  bits = 8
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bits, colorType, 0, 0, 0], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0))
  ])
}

/** A palette PNG. @param index of the color at (x, y) */
export function palettePng(width: number, height: number, colors: number[][], index: (x: number, y: number) => number) {
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = index(x, y)
  return pngFile(width, height, 3, rows, Buffer.from(colors.flat()))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** Writes a PNG, and the folders above it. */
export function writePng(path: string, content: PngContent): void {
  writeText(path, pngBytes(content))
}

export function writeText(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
