import { createHash } from 'node:crypto'
import { decodeBytes, inspectImage, orientationOf } from './decode-image.ts'
import type { ImageHeader } from './image-format.ts'
import { readImageFile } from './image-header.ts'
import { isTwoValued } from './looks-like-mask.ts'
import type { SourceImage } from '../types.ts'

export type ImageFiles = Pick<SourceImage, 'path' | 'masks'>

/** What the files of one image say, whatever the model. */
export interface FileFacts {
  header: ImageHeader
  /** sha256 of the image file and of each mask file. */
  hash: string
  maskHashes: string[]
  /** Whether the image has but two values, as a mask has. */
  twoValued: boolean
  /** The largest value of an image of 16 bits; null for 8. */
  largest: number | null
  /** Its EXIF orientation, from 1 (as it is stored) to 8; the others turn or flip it when it is shown. */
  orientation: number
}

/** Packed better than so many bytes a pixel, a picture may be one of two values; only such ones are decoded to find out. */
const MASK_BYTES_A_PIXEL = { png: 0.25, jpeg: 0.125, bmp: Infinity }
const OVERHEAD = 1024

/**
 * Reads the files of one image, checks the image's structure, and keeps nothing of its pixels (decoded where it may be a mask).
 *
 * @throws InputError for files that cannot be read, and an image that is damaged or none
 */
export async function fileFacts({ path, masks }: ImageFiles): Promise<FileFacts> {
  const bytes = await readImageFile(path)
  const header = inspectImage(bytes, path)
  const maskHashes: string[] = []
  for (const mask of masks) maskHashes.push(sha256(await readImageFile(mask)))
  const pixels = header.width * header.height
  const packed = bytes.length <= MASK_BYTES_A_PIXEL[header.format] * pixels + OVERHEAD
  const deep = header.bitDepth === 16
  const decoded = packed || deep ? await decodeBytes(bytes, header, path) : null
  const twoValued = packed && isTwoValued(decoded!)
  const largest = deep ? largestOf(decoded!.pixels) : null
  const orientation = orientationOf(bytes, header, path)
  return { header, hash: sha256(bytes), maskHashes, twoValued, largest, orientation }
}

function largestOf(pixels: Uint8Array | Uint16Array): number {
  let most = 0
  for (const value of pixels) if (value > most) most = value
  return most
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
