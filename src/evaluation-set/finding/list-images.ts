import { realpath } from 'node:fs/promises'
import { extname } from 'node:path'
import { InputError } from '../../input-error.ts'
import { isOtherRecording, plainName } from './picture-words.ts'
import { followLink, readFolder } from './read-folder.ts'
import { showPath } from '../show-path.ts'

const decodable = /\.(png|jpe?g|bmp)$/i
/** Files that somebody took for an image: leaving them out without a word would change what is measured. */
const undecodable = /\.(dib|tiff?|webp|gif|jp2|j2k|jxl|heic|heif|avif|jfif|jpe|p[gpbn]m|tga|exr|npy|raw|dcm)$/i

export interface ListedImage {
  path: string
  /** Path below the listed folder, with forward slashes. */
  below: string
}

/**
 * All PNG, JPEG and BMP files of a folder and the folders in it, in natural order. Files that are no images are passed over,
 * and so are the folders beside `rgb` that hold depth.
 *
 * @param root of the set: no link may lead to a folder of it
 * @throws InputError that counts the images of other formats, and for links that are not followed.
 */
export async function listImages(folder: string, root: string): Promise<ListedImage[]> {
  const images: ListedImage[] = []
  const others: string[] = []
  const linked = new Set<string>()
  const walk = async (path: string, above: string): Promise<void> => {
    const entries = await readFolder(path)
    const beside = entries.some(({ name, kind }) => kind !== 'file' && plainName(name) === 'rgb')
    for (const entry of entries) {
      const below = above + entry.name
      const kind = entry.kind === 'link' ? await followLink(entry, root) : entry.kind
      if (kind === 'folder') {
        if (beside && isOtherRecording(entry.name)) continue
        if (entry.kind === 'link') await seeOnce(entry.path, linked)
        await walk(entry.path, `${below}/`)
      } else if (decodable.test(entry.name)) images.push({ path: entry.path, below })
      else if (undecodable.test(entry.name)) others.push(entry.path)
    }
  }
  await walk(folder, '')
  if (others.length > 0) throw otherFormat(others)
  return images
}

function otherFormat(paths: string[]): InputError {
  const [first] = paths
  if (paths.length === 1) {
    return new InputError(
      `${showPath(first)}: images of this format are not read. Convert it to PNG (${conversion(first)}) and take the original out of the folder`
    )
  }
  const formats = [...new Set(paths.map((path) => extname(path).toLowerCase()))].join(', ')
  return new InputError(
    `${showPath(first)} and ${paths.length - 1} more file${paths.length === 2 ? '' : 's'}: images of this format are not read (${formats}). ` +
      `Convert them to PNG (${conversion(first)}) and take the originals out of the folder`
  )
}

/** The command that writes a PNG beside each file of such a name. */
export function conversion(name: string): string {
  return `ImageMagick does it: mogrify -format png "*${extname(name)}"`
}

/** Two folders that link to each other would never end either. */
async function seeOnce(link: string, seen: Set<string>): Promise<void> {
  const target = await realpath(link)
  if (seen.has(target)) {
    throw new InputError(`${showPath(link)} is a second link to ${target}, whose images would count twice: remove it`)
  }
  seen.add(target)
}

export function isImageName(name: string): boolean {
  return decodable.test(name)
}

/** `hole/003.png` is `hole/003`. */
export function withoutExtension(name: string): string {
  return name.replace(/\.[^./]+$/, '')
}
