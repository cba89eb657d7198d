import { createHash } from 'node:crypto'
import { lstat, readdir, readFile, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Evidence, GalleryPicture } from '../evidence/evidence.ts'
import { InputError } from '../input-error.ts'
import { decodeRgba, type Rgba } from '../pictures/png.ts'
import { evidenceFileName, galleryFolder } from './evidence-names.ts'
import { writeFileWhole } from './write-file-whole.ts'

/** Files of a gallery: nothing else in its folder is touched. */
const OWN = /^\d{3}-(?:input|reconstruction)\.png$/
/** A picture of 256 x 256 pixels without any compression has a quarter of that. */
const MOST_BYTES = 2 ** 20

/** A picture that was kept, with its pixels. */
export interface LoadedPicture extends Omit<GalleryPicture, 'input' | 'reconstruction'> {
  input: Rgba
  reconstruction: Rgba
}

/**
 * Writes the pictures of a gallery in place of an earlier one's.
 *
 * @throws InputError where a link lies there, or it cannot be written
 */
export async function writeGallery(folder: string, pictures: { file: string; bytes: Uint8Array }[]): Promise<void> {
  await removeGallery(folder)
  for (const { file, bytes } of pictures) await writeFileWhole(join(folder, file), bytes)
}

/** Removes the pictures of a gallery, and its folder where nothing else is in it. */
export async function removeGallery(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => null)
  if (found === null) return
  if (!found.isDirectory())
    throw new InputError(
      `${folder} is ${found.isSymbolicLink() ? 'a link' : 'no folder'}: remove it, or choose another report-dir`
    )
  for (const name of await readdir(folder)) if (OWN.test(name)) await rm(join(folder, name), { force: true })
  // Where something else is in it, it stays.
  await rmdir(folder).catch(() => undefined)
}

/** Whether each picture is there as it was written. */
export async function isGalleryWhole(folder: string, { gallery }: Evidence): Promise<boolean> {
  for (const { input, reconstruction } of gallery?.pictures ?? [])
    for (const one of [input, reconstruction]) if ((await readOne(folder, one)) === null) return false
  return true
}

/**
 * The pictures of one checkpoint, as far as they are there: somebody may have brought its evidence along without them.
 *
 * @param wanted by their roles
 */
export async function readGallery(
  reportDir: string,
  evidence: Evidence,
  wanted: (picture: GalleryPicture) => boolean
): Promise<LoadedPicture[]> {
  const pictures = evidence.gallery?.pictures.filter(wanted) ?? []
  const folder = pictures.length === 0 ? null : await findGallery(join(reportDir, 'evidence'), evidence)
  if (folder === null) return []
  const loaded = await Promise.all(
    pictures.map(async (picture): Promise<LoadedPicture[]> => {
      const [input, reconstruction] = await Promise.all([
        readOne(folder, picture.input),
        readOne(folder, picture.reconstruction)
      ])
      if (input === null || reconstruction === null) return []
      const pixels = [input, reconstruction].map((bytes) => decode(bytes, picture))
      return pixels[0] === null || pixels[1] === null
        ? []
        : [{ ...picture, input: pixels[0], reconstruction: pixels[1] }]
    })
  )
  return loaded.flat()
}

/** Null where it is no picture of the size that its index says: that is looked at first, as a small file can unpack to a huge one. */
function decode(bytes: Uint8Array, { width, height }: GalleryPicture): Rgba | null {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33 || header.getUint32(16) !== width || header.getUint32(20) !== height) return null
  try {
    return decodeRgba(bytes)
  } catch {
    return null
  }
}

/** Shards bring their evidence along in folders of their own. */
async function findGallery(folder: string, evidence: Evidence): Promise<string | null> {
  const name = evidenceFileName(evidence)
  const entries = await readdir(folder, { recursive: true }).catch(() => [])
  const file = entries.find((entry) => basename(entry) === name)
  return file === undefined ? null : join(folder, dirname(file), basename(galleryFolder(name)))
}

/** Null where it is not there, or not what was written: a link, another content. */
async function readOne(folder: string, { file, sha256 }: GalleryPicture['input']): Promise<Uint8Array | null> {
  const path = join(folder, file)
  const found = await lstat(path).catch(() => null)
  if (!found?.isFile() || found.size > MOST_BYTES) return null
  const bytes = await readFile(path).catch(() => null)
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null
}
