import { createHash } from 'node:crypto'
import { inspectImage } from './decode-image.ts'
import type { ImageHeader } from './image-format.ts'
import { readImageFile } from './image-header.ts'
import type { SourceImage } from '../types.ts'

export type ImageFiles = Pick<SourceImage, 'path' | 'masks'>

/** What the files of one image say, whatever the model. */
export interface FileFacts {
  header: ImageHeader
  /** sha256 of the image file and of each mask file. */
  hash: string
  maskHashes: string[]
}

/**
 * Reads the files of one image, checks the image's structure, and keeps nothing of its pixels.
 *
 * @throws InputError for files that cannot be read, and an image that is damaged or none
 */
export async function fileFacts({ path, masks }: ImageFiles): Promise<FileFacts> {
  const bytes = await readImageFile(path)
  const header = inspectImage(bytes, path)
  const maskHashes: string[] = []
  for (const mask of masks) maskHashes.push(sha256(await readImageFile(mask)))
  return { header, hash: sha256(bytes), maskHashes }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
