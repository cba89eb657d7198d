import { createHash } from 'node:crypto'
import type { DecodedImage } from './decode-image.ts'

/** What of a decoded picture is kept to know it again: a kilobyte, however large it is. */
export interface Fingerprint {
  width: number
  height: number
  /** sha256 of the pixels, whatever file they came from; equal where gray is stored as RGB, or 8 bits as 16. */
  pixels: string
  /**
   * Sums of the gray values, 0..1, with signs drawn by the pixel's place: `SUMS` for each of `CELLS` x `CELLS` parts of the picture.
   * The squared distance of two sketches estimates that of the pictures (Charikar et al. 2002, count sketch).
   */
  sketch: Float32Array
}

export const CELLS = 8
export const SUMS = 4

/** @returns null for a picture of one color, which is like any other such */
export function fingerprintOf(image: DecodedImage): Fingerprint | null {
  const { width, height } = image
  const { values, channels } = plainest(image)
  if (isOneColor(values, channels)) return null
  const kind = `${width} ${height} ${channels} ${values.BYTES_PER_ELEMENT}\n`
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
  const pixels = createHash('sha256').update(kind).update(bytes).digest('hex')
  return { width, height, pixels, sketch: sketchOf(values, width, height, channels) }
}

type Values = Uint8Array | Uint16Array

/** Gray that is stored as RGB is gray, and 16 bits that say no more than 8 are 8. */
function plainest({ pixels, channels }: DecodedImage): { values: Values; channels: 1 | 3 } {
  const isGray = channels === 1 || isGrayThroughout(pixels)
  const step = isGray ? channels : 1
  const asStored = pixels instanceof Uint8Array || !isOfBytes(pixels)
  if (step === 1 && asStored) return { values: pixels, channels }
  const unit = asStored ? 1 : 257
  const values = new (asStored && pixels instanceof Uint16Array ? Uint16Array : Uint8Array)(pixels.length / step)
  for (let i = 0; i < values.length; i++) values[i] = pixels[i * step] / unit
  return { values, channels: isGray ? 1 : 3 }
}

function isGrayThroughout(pixels: Values): boolean {
  for (let i = 0; i < pixels.length; i += 3) {
    if (pixels[i] !== pixels[i + 1] || pixels[i] !== pixels[i + 2]) return false
  }
  return true
}

/** Each value is one of 8 bits, as it is when written with 16. */
function isOfBytes(pixels: Uint16Array): boolean {
  for (const value of pixels) if (value % 257 !== 0) return false
  return true
}

function isOneColor(values: Values, channels: 1 | 3): boolean {
  for (let i = channels; i < values.length; i++) if (values[i] !== values[i - channels]) return false
  return true
}

function sketchOf(values: Values, width: number, height: number, channels: 1 | 3): Float32Array {
  const sketch = new Float32Array(CELLS * CELLS * SUMS)
  const unit = channels * (values instanceof Uint8Array ? 255 : 65535)
  const columns = Uint32Array.from({ length: width }, (_, x) => Math.floor((x * CELLS) / width) * SUMS)
  for (let y = 0, i = 0; y < height; y++) {
    const row = Math.floor((y * CELLS) / height) * CELLS * SUMS
    for (let x = 0; x < width; x++, i += channels) {
      const value = (channels === 1 ? values[i] : values[i] + values[i + 1] + values[i + 2]) / unit
      const drawn = scramble(y * width + x)
      sketch[row + columns[x] + (drawn & (SUMS - 1))] += drawn < 0 ? -value : value
    }
  }
  return sketch
}

/** A number that looks drawn by lot, the same for the same place. */
function scramble(place: number): number {
  const first = Math.imul(place ^ (place >>> 16), 0x7feb352d)
  return Math.imul(first ^ (first >>> 15), 0x846ca68b)
}
