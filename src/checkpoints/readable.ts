import { constants, type Stats } from 'node:fs'
import { access, lstat, readdir, readlink, stat } from 'node:fs/promises'
import { InputError } from '../input-error.ts'

/**
 * Sees to it that a file or folder can be read at all, before anything is read: a pipe would never answer.
 *
 * @param wanted a part of a checkpoint is a file, whatever its name matches may be a folder too
 * @throws InputError that names it, why it cannot be read, and what to do
 */
export async function refuseUnreadable(path: string, wanted: 'file' | 'any' = 'any'): Promise<void> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => error)
  if (stats instanceof Error) throw unreadable(path, await whyNotThere(path, stats))
  const other = kindOf(stats)
  if (other !== null) throw unreadable(path, `is ${other}, not a file: put the file of the checkpoint there`)
  if (stats.isDirectory() && wanted === 'file')
    throw unreadable(path, 'is a folder, not a file: put the file of the checkpoint there')
  const needed = stats.isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK
  await access(path, needed).catch((error: NodeJS.ErrnoException) => {
    throw stats.isDirectory() ? unlistable(path, error) : unreadable(path, noAccess('read', error))
  })
}

/** @throws InputError for a link that leads nowhere, or back to itself */
export async function refuseBrokenLink(path: string): Promise<void> {
  const error = await stat(path).catch((caught: NodeJS.ErrnoException) => caught)
  if (error instanceof Error && (await isLink(path))) throw unreadable(path, await whyNotThere(path, error))
}

/** Names of what a folder holds. @throws InputError where it does not answer */
export async function entriesOf(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw unlistable(folder, error)
  })
}

/** @param error what listing the folder answered */
export function unlistable(path: string, error: NodeJS.ErrnoException): InputError {
  return unreadable(path, noAccess('listed', error))
}

function unreadable(path: string, why: string): InputError {
  return new InputError(`${path} ${why}, or leave it out of the checkpoints with a line "!${path}".`)
}

function noAccess(what: string, { code }: NodeJS.ErrnoException): string {
  return `cannot be ${what} (${code}): give the user that this runs as the right to`
}

async function whyNotThere(path: string, error: NodeJS.ErrnoException): Promise<string> {
  if (error.code === 'ELOOP') return 'is a link that leads back to itself: have it lead to the file of the checkpoint'
  if (error.code !== 'ENOENT' || !(await isLink(path))) return noAccess('read', error)
  return `is a link to ${await readlink(path)}, which does not exist: bring that file back (check it out, pull or download it)`
}

async function isLink(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isSymbolicLink() ?? false
}

/** What is neither a file nor a folder, by name. */
function kindOf(stats: Stats): string | null {
  if (stats.isFile() || stats.isDirectory()) return null
  if (stats.isFIFO()) return 'a pipe'
  return stats.isSocket() ? 'a socket' : 'a device'
}
