import { InputError } from '../../input-error.ts'
import { showPath } from '../show-path.ts'
import { truncated, type ImageHeader } from './image-format.ts'

/** How a Windows bitmap lays out its pixels. */
export interface BmpLayout {
  width: number
  height: number
  bits: 1 | 4 | 8 | 24 | 32
  /** Rows go from the bottom up unless the height is negative. */
  topDown: boolean
  /** Where the rows start, and bytes of each. */
  start: number
  stride: number
  /** Blue, green and red of each value; null where pixels are colors themselves. */
  palette: [blue: number, green: number, red: number][] | null
}

const FILE_HEADER = 14
const LEAST_INFO = 40
const UNCOMPRESSED = 0
const BIT_FIELDS = 3

/** The layout of a BMP, or null where `bytes` end before it is known. @throws InputError for packed ones and old ones. */
export function parseBmpLayout(bytes: Uint8Array, path: string): BmpLayout | null {
  if (bytes.length < FILE_HEADER + LEAST_INFO) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const info = view.getUint32(FILE_HEADER, true)
  const bits = view.getUint16(28, true)
  const packing = view.getUint32(30, true)
  const known = bits === 1 || bits === 4 || bits === 8 || bits === 24 || bits === 32
  if (info < LEAST_INFO || !known || (packing !== UNCOMPRESSED && !(packing === BIT_FIELDS && bits === 32))) {
    throw new InputError(`${showPath(path)} is a BMP that is packed, or of ${bits} bits a pixel: convert it to PNG`)
  }
  const width = Math.max(0, view.getInt32(18, true))
  const height = view.getInt32(22, true)
  const colors = view.getUint32(46, true) || 2 ** bits
  const palette = bits <= 8 ? readPalette(bytes, FILE_HEADER + info, Math.min(colors, 2 ** bits)) : null
  if (bits <= 8 && palette === null) return null
  const stride = Math.ceil((width * bits) / 32) * 4
  return {
    width,
    height: Math.abs(height),
    bits,
    topDown: height < 0,
    start: view.getUint32(10, true),
    stride,
    palette
  }
}

function readPalette(bytes: Uint8Array, from: number, colors: number): BmpLayout['palette'] {
  if (from + 4 * colors > bytes.length) return null
  return Array.from({ length: colors }, (_, i) => {
    const [blue, green, red] = bytes.subarray(from + 4 * i, from + 4 * i + 3)
    return [blue, green, red]
  })
}

/** What a BMP says of itself; null where `bytes` end first. A palette of greys is grey, as for Pillow. */
export function parseBmpHeader(bytes: Uint8Array, path: string): Omit<ImageHeader, 'format'> | null {
  const layout = parseBmpLayout(bytes, path)
  if (layout === null) return null
  const { width, height, palette } = layout
  const grey = palette?.every(([blue, green, red]) => blue === green && green === red) ?? false
  return { width, height, channels: grey ? 1 : 3, bitDepth: 8, alpha: false }
}

/** @throws InputError where the file ends before its last row does. */
export function checkBmpComplete(bytes: Uint8Array, path: string): void {
  const layout = parseBmpLayout(bytes, path)
  if (layout === null || layout.start + layout.stride * layout.height > bytes.length) throw truncated(path)
}
