import { lstat, readFile, readlink, stat } from 'node:fs/promises'

/** Why a file that somebody named cannot be read, as words behind its name. */
export class Unreadable extends Error {
  readonly isMissing: boolean

  constructor(why: string, cause: unknown) {
    super(why, { cause })
    this.isMissing = why === 'does not exist'
  }
}

/**
 * A file that somebody named. A pipe would never answer, and a device never end.
 *
 * @throws Unreadable for a pipe, a folder, a link that leads nowhere, and whatever the file system refuses
 */
export async function readNamedFile(path: string): Promise<Buffer> {
  try {
    const stats = await stat(path)
    if (stats.isDirectory()) throw new Unreadable('is a folder', null)
    if (!stats.isFile())
      throw new Unreadable(
        `is ${stats.isFIFO() ? 'a pipe' : stats.isSocket() ? 'a socket' : 'a device'}, not a file`,
        null
      )
    return await readFile(path)
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(await whyNot(path, (error as NodeJS.ErrnoException).code), error)
  }
}

async function whyNot(path: string, code = 'unknown'): Promise<string> {
  if (code === 'ELOOP') return 'is a link that leads back to itself'
  if (code !== 'ENOENT') return `cannot be read (${code})`
  const isLink = (await lstat(path).catch(() => null))?.isSymbolicLink() ?? false
  return isLink ? `is a link to ${await readlink(path)}, which does not exist` : 'does not exist'
}
