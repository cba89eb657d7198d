import { InputError } from '../../input-error.ts'
import { truncated, type ImageHeader } from './image-format.ts'
import { readOrientation, UPRIGHT } from './orientation.ts'
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

/** A progressive JPEG has about ten; each takes a pass over the whole picture. */
const MOST_SCANS = 100

/** @throws InputError where the file ends before its end-of-image marker, and where it has far more scans than any program writes. */
export function checkJpegComplete(bytes: Uint8Array, path: string): void {
  let scans = 0
  const end = findSegment(bytes, path, (marker) => {
    if (marker === START_OF_SCAN && ++scans > MOST_SCANS)
      throw new InputError(`${showPath(path)} is a JPEG of more than ${MOST_SCANS} scans: save it anew`)
    return marker === END_OF_IMAGE
  })
  if (end === null) throw truncated(path)
}

const APP1 = 0xe1
const EXIF = 'Exif\0\0'

/** The EXIF orientation of a JPEG, from 1 (upright) to 8. */
export function jpegOrientation(bytes: Uint8Array, path: string): number {
  const at = findSegment(bytes, path, (marker) => marker === APP1 || isFrame(marker))
  if (at === null || bytes[at - 1] !== APP1) return UPRIGHT
  const segment = bytes.subarray(at + 2, at + bytes[at] * 256 + bytes[at + 1])
  const isExif = Buffer.from(segment.subarray(0, EXIF.length)).toString('latin1') === EXIF
  return isExif ? readOrientation(segment.subarray(EXIF.length)) : UPRIGHT
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
