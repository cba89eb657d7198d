import { readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { InputError } from '../../input-error.ts'
import { naturalOrder } from './natural-order.ts'
import { showPath } from '../show-path.ts'

export interface Entry {
  name: string
  path: string
  kind: 'file' | 'folder' | 'link'
}

/** Files, folders and links of a folder in natural order; hidden ones are left out. @throws InputError where it cannot be read. */
export async function readFolder(folder: string): Promise<Entry[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: Error) => {
    throw new InputError(`${showPath(folder)} cannot be read: ${error.message}`)
  })
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry): Entry[] => {
      const kind = entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : null
      return kind === null ? [] : [{ name: entry.name, path: join(folder, entry.name), kind }]
    })
    .sort((a, b) => naturalOrder(a.name, b.name))
}

/**
 * What a link is taken for: only a link to a file below `root` is followed.
 *
 * @throws InputError for a broken link, one that leads out of `root`, and one to a folder (whose images would count twice).
 */
export async function followLink(link: Entry, root: string): Promise<'file'> {
  const shown = showPath(link.path)
  const target = await realpath(link.path).catch(() => null)
  if (target === null) throw new InputError(`${shown} is a broken link: remove it, or put the file itself there`)
  if (!target.startsWith((await realpath(root)) + sep)) {
    throw new InputError(
      `${shown} is a link that leads out of ${showPath(root)} (to ${target}), and such links are not followed: ` +
        'put the files themselves there (cp -L)'
    )
  }
  if ((await stat(target)).isFile()) return 'file'
  throw new InputError(`${shown} is a link to a folder: put the folder itself there`)
}

/** The folder among `entries` that has one of these lower-case names, whatever its own case; null where there is none. */
export async function findFolder(entries: Entry[], names: string[], root: string): Promise<Entry | null> {
  const found = entries.filter(({ name, kind }) => kind !== 'file' && names.includes(name.toLowerCase()))
  if (found.length > 1) {
    throw new InputError(
      `${found.map(({ path }) => showPath(path)).join(' and ')} mean the same folder: keep one of them`
    )
  }
  const [folder] = found
  if (folder === undefined) return null
  if (folder.kind === 'link') {
    await followLink(folder, root)
    return null
  }
  return folder
}
