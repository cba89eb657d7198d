import { readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { InputError } from '../../input-error.ts'
import { naturalOrder } from './natural-order.ts'
import { plainName } from './picture-words.ts'
import { showPath } from '../show-path.ts'

export interface Entry {
  name: string
  path: string
  kind: 'file' | 'folder' | 'link'
}

/** What storage systems and archives leave behind: thumbnails of the images, which are none of the set. */
const systemFolders = ['@eadir', '__macosx', '$recycle.bin', 'system volume information', 'lost+found']

const image = /\.(png|jpe?g|bmp)$/i

/**
 * Files, folders and links of a folder in natural order; hidden ones and those of systems are left out.
 *
 * @throws InputError where it cannot be read, and for an image that is a pipe or a device.
 */
export async function readFolder(folder: string): Promise<Entry[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: Error) => {
    throw new InputError(`${showPath(folder)} cannot be read: ${error.message}`)
  })
  return entries
    .filter(({ name }) => !name.startsWith('.') && !systemFolders.includes(name.toLowerCase()))
    .flatMap((entry): Entry[] => {
      const path = join(folder, entry.name)
      const kind = entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : null
      if (kind === null && image.test(entry.name)) throw notRegular(path)
      return kind === null ? [] : [{ name: entry.name, path, kind }]
    })
    .sort((a, b) => naturalOrder(a.name, b.name))
}

function notRegular(path: string): InputError {
  return new InputError(`${showPath(path)} is no regular file (a pipe or a device): take it out of the folder`)
}

/**
 * What a link leads to. DVC, git-annex and caches of hubs keep the files elsewhere and link to them, so that a link may lead
 * out of the set; one to a folder must neither go in a circle nor show images of the set a second time.
 *
 * @throws InputError for a broken link, a circle, a folder of the same set, and what is neither file nor folder.
 */
export async function followLink(link: Entry, root: string): Promise<'file' | 'folder'> {
  const shown = showPath(link.path)
  const target = await realpath(link.path).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(
      error.code === 'ELOOP'
        ? `${shown} is a link that leads to itself: remove it, or put the file itself there`
        : `${shown} is a broken link: remove it, or put the file itself there`
    )
  })
  const found = await stat(target)
  if (found.isFile()) return 'file'
  if (!found.isDirectory()) throw notRegular(link.path)
  const here = await realpath(dirname(link.path))
  if (`${here}${sep}`.startsWith(`${target}${sep}`)) {
    throw new InputError(`${shown} is a link to a folder above itself, which never ends: remove it`)
  }
  if (target.startsWith((await realpath(root)) + sep)) {
    throw new InputError(`${shown} is a link to a folder of the same set, whose images would count twice: remove it`)
  }
  return 'folder'
}

/** The same entries, with what the links among them lead to. */
export function followLinks(entries: Entry[], root: string): Promise<Entry[]> {
  return Promise.all(
    entries.map(async (entry) => (entry.kind === 'link' ? { ...entry, kind: await followLink(entry, root) } : entry))
  )
}

/**
 * The folder among `entries` that has one of these lower-case names, whatever its own case; null where there is none.
 *
 * @throws InputError where several have.
 */
export async function findFolder(entries: Entry[], names: string[], root: string): Promise<Entry | null> {
  const named = entries.filter(({ name, kind }) => kind !== 'file' && names.includes(plainName(name)))
  const found = (await followLinks(named, root)).filter(({ kind }) => kind === 'folder')
  if (found.length > 1) {
    throw new InputError(
      `${found.map(({ path }) => showPath(path)).join(' and ')} mean the same folder: keep one of them`
    )
  }
  return found[0] ?? null
}

/** The first of these names that a folder among `entries` has. */
export async function findFirstFolder(entries: Entry[], names: string[], root: string): Promise<Entry | null> {
  for (const name of names) {
    const found = await findFolder(entries, [name], root)
    if (found !== null) return found
  }
  return null
}
