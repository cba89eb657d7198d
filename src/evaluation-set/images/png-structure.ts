import { crc32 } from 'node:zlib'
import { InputError } from '../../input-error.ts'
import { showPath } from '../show-path.ts'
import { truncated, type ImageHeader } from './image-format.ts'
import { readOrientation, UPRIGHT } from './orientation.ts'

const SIGNATURE_BYTES = 8
/** Length and type before a chunk's data, checksum behind it. */
const CHUNK_OVERHEAD = 12
const PALETTE = 3
const HEADER_END = SIGNATURE_BYTES + CHUNK_OVERHEAD + 13

/** Color types of the PNG specification (third edition, 11.2.1): channels without alpha, and whether there is alpha. */
const colorTypes: Record<number, { channels: 1 | 3; alpha: boolean }> = {
  0: { channels: 1, alpha: false },
  2: { channels: 3, alpha: false },
  3: { channels: 3, alpha: false },
  4: { channels: 1, alpha: true },
  6: { channels: 3, alpha: true }
}

/** The IHDR chunk of a PNG, or null where `bytes` end before it does. */
export function parsePngHeader(bytes: Uint8Array, path: string): Omit<ImageHeader, 'format'> | null {
  if (bytes.length < HEADER_END) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const color = colorTypes[bytes[25]]
  if (chunkType(bytes, SIGNATURE_BYTES) !== 'IHDR' || color === undefined) throw damaged(path)
  return { width: view.getUint32(16), height: view.getUint32(20), bitDepth: bytes[24] === 16 ? 16 : 8, ...color }
}

/**
 * Walks over all chunks up to IEND and checks their checksums: the decoder takes damaged pixels for good.
 *
 * @throws InputError for a truncated or damaged file.
 */
export function checkPngComplete(bytes: Uint8Array, path: string): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = SIGNATURE_BYTES
  while (at + CHUNK_OVERHEAD <= bytes.length) {
    const end = at + CHUNK_OVERHEAD + view.getUint32(at)
    if (end > bytes.length) break
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) throw damaged(path)
    if (chunkType(bytes, at) === 'IEND') return
    at = end
  }
  throw truncated(path)
}

/** The orientation that a PNG's chunk eXIf says, from 1 (upright) to 8. */
export function pngOrientation(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = SIGNATURE_BYTES; at + CHUNK_OVERHEAD <= bytes.length; at += CHUNK_OVERHEAD + view.getUint32(at))
    if (chunkType(bytes, at) === 'eXIf') return readOrientation(bytes.subarray(at + 8, at + 8 + view.getUint32(at)))
  return UPRIGHT
}

/** The colors of a palette PNG that was checked; null for other PNGs. */
export function readPalette(bytes: Uint8Array): [red: number, green: number, blue: number][] | null {
  if (bytes[25] !== PALETTE) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = SIGNATURE_BYTES; at + CHUNK_OVERHEAD <= bytes.length; at += CHUNK_OVERHEAD + view.getUint32(at)) {
    if (chunkType(bytes, at) !== 'PLTE') continue
    return Array.from({ length: view.getUint32(at) / 3 }, (_, i) => {
      const [red, green, blue] = bytes.subarray(at + 8 + 3 * i)
      return [red, green, blue]
    })
  }
  return null
}

function chunkType(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at + 4, at + 8))
}

function damaged(path: string): InputError {
  return new InputError(
    `${showPath(path)} is a damaged PNG (a checksum or its header is wrong): copy or download it again`
  )
}
