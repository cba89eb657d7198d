import { InputError } from '../../input-error.ts'
import { checkBmpComplete } from './bmp-structure.ts'
import { decodeBmp } from './decode-bmp.ts'
import { decodeJpeg } from './decode-jpeg.ts'
import { decodePng } from '../../pictures/png.ts'
import type { ImageHeader } from './image-format.ts'
import { parseImageHeader, readImageFile } from './image-header.ts'
import { checkJpegComplete, jpegOrientation } from './jpeg-structure.ts'
import { turnUpright, UPRIGHT, uprightSize } from './orientation.ts'
import { checkPngComplete, pngOrientation } from './png-structure.ts'
import { showPath } from '../show-path.ts'

const checks = { png: checkPngComplete, jpeg: checkJpegComplete, bmp: checkBmpComplete }

/** Pixels as they are stored, or turned as EXIF says that they are shown. */
export type Orientation = 'stored' | 'exif'

export interface DecodedImage {
  channels: 1 | 3
  width: number
  height: number
  /** [height, width, channels]: 0..255, or 0..65535 for a 16-bit PNG. */
  pixels: Uint8Array | Uint16Array
  /** [height, width], in the same numbers; null where the file has none. */
  alpha: Uint8Array | Uint16Array | null
}

/**
 * The header of a whole file.
 *
 * @throws InputError for content that is neither PNG, JPEG nor BMP, and for truncated, damaged or huge-claiming files.
 */
export function inspectImage(bytes: Uint8Array, path: string): ImageHeader {
  const header = parseImageHeader(bytes, path)
  checks[header.format](bytes, path)
  return header
}

/**
 * Decodes a PNG (grey, RGB or palette, with or without alpha, 1 to 16 bits, interlaced or not), a JPEG (grey or RGB) or a plain BMP.
 * Alpha is dropped, not composited, as PIL's convert('L') and convert('RGB') do.
 *
 * @throws InputError that names the file, what is wrong with it and the cure.
 */
export async function decodeImage(path: string, orientation: Orientation = 'stored'): Promise<DecodedImage> {
  const bytes = await readImageFile(path)
  return decodeBytes(bytes, inspectImage(bytes, path), path, orientation)
}

/** The EXIF orientation that a file of this format says, from 1 (upright) to 8. */
export function orientationOf(bytes: Uint8Array, { format }: ImageHeader, path: string): number {
  if (format === 'bmp') return UPRIGHT
  return format === 'jpeg' ? jpegOrientation(bytes, path) : pngOrientation(bytes)
}

/** As `decodeImage`, of a file that was read and inspected. */
export async function decodeBytes(
  bytes: Uint8Array,
  header: ImageHeader,
  path: string,
  orientation: Orientation = 'stored'
): Promise<DecodedImage> {
  const { width, height, channels } = header
  const rgba = await decode(bytes, header, path)
  if (rgba.length !== width * height * 4) {
    throw new InputError(`${showPath(path)} holds another number of pixels than its header says: save it anew`)
  }
  const size = width * height * channels
  const pixels = rgba instanceof Uint16Array ? new Uint16Array(size) : new Uint8Array(size)
  for (let c = 0; c < channels; c++) {
    for (let from = c, to = c; to < size; from += 4, to += channels) pixels[to] = rgba[from]
  }
  const alpha = header.alpha ? pixels.slice(0, width * height) : null
  if (alpha !== null) for (let p = 0; p < alpha.length; p++) alpha[p] = rgba[4 * p + 3]
  const turn = orientation === 'exif' ? orientationOf(bytes, header, path) : UPRIGHT
  return {
    channels,
    ...uprightSize({ width, height }, turn),
    pixels: turnUpright(pixels, width, height, channels, turn),
    alpha: alpha && turnUpright(alpha, width, height, 1, turn)
  }
}

async function decode(bytes: Uint8Array, header: ImageHeader, path: string) {
  try {
    if (header.format === 'bmp') return decodeBmp(bytes, path)
    return header.format === 'png' ? decodePng(bytes, header.bitDepth) : await decodeJpeg(bytes)
  } catch (error) {
    const format = header.format.toUpperCase()
    throw new InputError(
      `${showPath(path)} cannot be decoded; it is a damaged ${format} (${(error as Error).message}): copy or download it again`,
      { cause: error }
    )
  }
}
