import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { InputError } from '../input-error.ts'
import { makeFolder } from '../make-folder.ts'
import { unfinishedName } from './report-lock.ts'

/**
 * Writes a file whole or not at all: beside its place first, under a name that is not there yet, then moved there, in the place of
 * whatever is there, be it a link. Makes the folder.
 */
export async function writeFileWhole(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = unfinishedName(path)
  try {
    await makeFolder(dirname(path))
    await writeFile(unfinished, content, { flag: 'wx' })
    await rename(unfinished, path)
  } catch (error) {
    // Where even this fails, the first error says why.
    await rm(unfinished, { force: true }).catch(() => undefined)
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new InputError(`${path} cannot be written (${code}): choose another report-dir or make room`, {
      cause: error
    })
  }
}
