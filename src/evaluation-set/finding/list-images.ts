import { InputError } from '../../input-error.ts'
import { followLink, readFolder } from './read-folder.ts'
import { showPath } from '../show-path.ts'

const decodable = /\.(png|jpe?g)$/i
/** Files that somebody took for an image: leaving them out without a word would change what is measured. */
const undecodable = /\.(bmp|dib|tiff?|webp|gif|jp2|j2k|jxl|heic|heif|avif|jfif|jpe|p[gpbn]m|tga|exr|npy|raw|dcm)$/i

export interface ListedImage {
  path: string
  /** Path below the listed folder, with forward slashes. */
  below: string
}

/**
 * All PNG and JPEG files of a folder and the folders in it, in natural order. Files that are no images are passed over.
 *
 * @param root no link is followed out of this folder
 * @throws InputError for an image of another format, and for links that are not followed.
 */
export async function listImages(folder: string, root: string): Promise<ListedImage[]> {
  const images: ListedImage[] = []
  const walk = async (path: string, above: string): Promise<void> => {
    for (const entry of await readFolder(path)) {
      const below = above + entry.name
      const kind = entry.kind === 'link' ? await followLink(entry, root) : entry.kind
      if (kind === 'folder') await walk(entry.path, `${below}/`)
      else if (decodable.test(entry.name)) images.push({ path: entry.path, below })
      else if (undecodable.test(entry.name)) {
        throw new InputError(
          `${showPath(entry.path)}: images of this format are not read. Convert it to PNG, or take it out of the folder`
        )
      }
    }
  }
  await walk(folder, '')
  return images
}

export function isImageName(name: string): boolean {
  return decodable.test(name)
}

/** `hole/003.png` is `hole/003`. */
export function withoutExtension(name: string): string {
  return name.replace(/\.[^./]+$/, '')
}
