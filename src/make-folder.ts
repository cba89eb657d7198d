import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it. Node's own recursive `mkdir` never returns where a file system answers that the parent of
 * an existing folder's new entry is missing, as /proc does.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await made(path)) return
  const above = dirname(path)
  if (above !== path && !(await isFolder(above))) await makeFolder(above)
  if (await made(path)) return
  // The parent is there, and yet it is not: /proc.
  await mkdir(path)
}

/** Whether the folder is there now, made here or by another process; false: its parent is missing. */
async function made(path: string): Promise<boolean> {
  try {
    await mkdir(path)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && (await isFolder(path))) return true
    if (code === 'ENOENT') return false
    throw error
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false
}
