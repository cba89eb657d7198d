import { open } from 'node:fs/promises'
import { InputError } from '../../input-error.ts'
import { truncated, type ImageHeader } from './image-format.ts'
import { parseBmpHeader } from './bmp-structure.ts'
import { parseJpegHeader } from './jpeg-structure.ts'
import { parsePngHeader } from './png-structure.ts'
import { showPath } from '../show-path.ts'

const parsers = { png: parsePngHeader, jpeg: parseJpegHeader, bmp: parseBmpHeader }

const MAX_PIXELS = 64 * 10 ** 6
const MAX_FILE_BYTES = 512 * 2 ** 20
/** Deflate packs at most 1032 bytes into one. */
const MAX_DEFLATE_RATIO = 1032
/** A JPEG block of 8x8 pixels takes at least one bit; 4:2:0 chroma makes that fewer pixels, never more. */
const MAX_JPEG_PIXELS_PER_BYTE = 512

/**
 * What a PNG, JPEG or BMP says of itself, by its content whatever its name.
 *
 * @param bytes of the whole file
 * @throws InputError for other content, a file that ends before its header does, and for more pixels than are read or than the file can hold (before anything is
 *   allocated for them).
 */
export function parseImageHeader(bytes: Uint8Array, path: string): ImageHeader {
  const format = formatOf(bytes, path)
  const header = parsers[format](bytes, path)
  if (header === null) throw truncated(path)
  const { width, height, channels, bitDepth } = header
  const size = `${width} x ${height} pixels`
  if (width === 0 || height === 0) throw new InputError(`${showPath(path)} claims ${size}: it is damaged; save it anew`)
  if (width * height > MAX_PIXELS) {
    throw new InputError(
      `${showPath(path)} claims ${size}, more than the ${MAX_PIXELS / 10 ** 6} megapixels that are read: cut it into parts`
    )
  }
  // One bit a sample is the least that a PNG has.
  const leastBytes =
    format === 'png'
      ? (width * height * (bitDepth === 16 ? 16 * channels : 1)) / 8 / MAX_DEFLATE_RATIO
      : (width * height) / (format === 'bmp' ? 8 : MAX_JPEG_PIXELS_PER_BYTE)
  if (leastBytes > bytes.length) {
    throw new InputError(
      `${showPath(path)} claims ${size}, which its ${bytes.length} bytes cannot hold: it is damaged or forged; save it anew`
    )
  }
  return { format, ...header }
}

/** The whole file. @throws InputError where it is missing, empty or beyond all reason. */
export async function readImageFile(path: string): Promise<Uint8Array> {
  const file = await openImage(path)
  try {
    checkFileSize((await file.stat()).size, path)
    return await file.readFile()
  } finally {
    await file.close()
  }
}

async function openImage(path: string) {
  try {
    return await open(path)
  } catch (error) {
    throw new InputError(`${showPath(path)} cannot be opened: ${(error as Error).message}`)
  }
}

function checkFileSize(size: number, path: string): void {
  if (size === 0) throw new InputError(`${showPath(path)} is empty: copy or download it again`)
  if (size > MAX_FILE_BYTES) {
    throw new InputError(
      `${showPath(path)} has ${size} bytes, more than the ${MAX_FILE_BYTES} that are read: cut it into parts`
    )
  }
}

function formatOf(bytes: Uint8Array, path: string): ImageHeader['format'] {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('BM')) return 'bmp'
  if (bytes.length < 8 && ('\x89PNG\r\n\x1a\n'.startsWith(start) || '\xff\xd8\xff'.startsWith(start)))
    throw truncated(path)
  if (start.startsWith('version https://git-lfs')) {
    throw new InputError(
      `${showPath(path)} is a Git LFS pointer, not the image: run git lfs pull (actions/checkout: lfs: true)`
    )
  }
  const known = otherFormats.find(([magic]) => start.startsWith(magic))
  throw new InputError(
    `${showPath(path)} is ${known === undefined ? 'no image' : `a ${known[1]} image`}: ` +
      `its content is neither PNG, JPEG nor BMP. ${known === undefined ? 'Replace it, or take it out' : 'Convert it to PNG'}`
  )
}

const otherFormats: [magic: string, name: string][] = [
  ['GIF8', 'GIF'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['RIFF', 'WebP']
]
