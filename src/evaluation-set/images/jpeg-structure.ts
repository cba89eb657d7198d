import { InputError } from '../../input-error.ts'
import { truncated, type ImageHeader } from './image-format.ts'
import { showPath } from '../show-path.ts'

const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9

/** SOF0 to SOF15 without DHT, JPG and DAC, which share their range (ITU-T T.81, table B.1). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** Markers without a length: TEM and RST0 to RST7. */
function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
}

/** The frame header of a JPEG, or null where `bytes` end before it does. */
export function parseJpegHeader(bytes: Uint8Array, path: string): Omit<ImageHeader, 'format'> | null {
  const frame = findSegment(bytes, path, isFrame)
  if (frame === null || frame + 8 > bytes.length) return null
  const precision = bytes[frame + 2]
  const components = bytes[frame + 7]
  if (precision !== 8) {
    throw new InputError(`${showPath(path)} is a JPEG of ${precision} bits a sample; 8 are read: convert it to PNG`)
  }
  if (components !== 1 && components !== 3) {
    throw new InputError(
      `${showPath(path)} is a JPEG of ${components} channels (CMYK?); grey and RGB are read: convert it to RGB`
    )
  }
  const height = bytes[frame + 3] * 256 + bytes[frame + 4]
  const width = bytes[frame + 5] * 256 + bytes[frame + 6]
  return { width, height, channels: components, bitDepth: 8, alpha: false }
}

/** @throws InputError where the file ends before its end-of-image marker. */
export function checkJpegComplete(bytes: Uint8Array, path: string): void {
  if (findSegment(bytes, path, (marker) => marker === END_OF_IMAGE) === null) throw truncated(path)
}

const APP1 = 0xe1
const ORIENTATION = 0x0112
const UPRIGHT = 1

/** Whether EXIF says that the picture is to be turned or flipped (tag 0x0112 of its first directory). */
export function isTurned(bytes: Uint8Array, path: string): boolean {
  const at = findSegment(bytes, path, (marker) => marker === APP1 || isFrame(marker))
  if (at === null || bytes[at - 1] !== APP1) return false
  const segment = Buffer.from(bytes.buffer, bytes.byteOffset + at, bytes.length - at).subarray(
    2,
    bytes[at] * 256 + bytes[at + 1]
  )
  if (segment.length < 14 || segment.toString('latin1', 0, 6) !== 'Exif\0\0') return false
  const tiff = segment.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (from: number) =>
    from + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(from) : tiff.readUInt16BE(from)
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let i = 0; i < short(directory); i++) {
    const entry = directory + 2 + 12 * i
    if (short(entry) === ORIENTATION) return short(entry + 8) > UPRIGHT && short(entry + 8) <= 8
  }
  return false
}

/** Where the first segment of this kind starts, behind its marker; null where the bytes end first. */
function findSegment(bytes: Uint8Array, path: string, wanted: (marker: number) => boolean): number | null {
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) {
      throw new InputError(`${showPath(path)} is a damaged JPEG (no marker at byte ${at}): copy or download it again`)
    }
    const marker = bytes[at + 1]
    if (marker === 0xff) {
      at++
      continue
    }
    at += 2
    if (wanted(marker)) return at
    if (marker === END_OF_IMAGE || standsAlone(marker)) continue
    if (at + 1 >= bytes.length) return null
    at += bytes[at] * 256 + bytes[at + 1]
    if (marker === START_OF_SCAN) at = endOfScan(bytes, at)
  }
  return null
}

/** In a scan, FF 00 is a value and RST0 to RST7 go on with it; every other marker ends it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1]
    if (next !== 0 && next !== 0xff && !standsAlone(next)) return at
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2))
  }
  return bytes.length
}
