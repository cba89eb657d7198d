import { lstat, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Lies in the engine's own folder, unlike the tool cache's marker of this name, so that one rename brings both. */
const MANIFEST = '.complete'

/** Writes down which files a folder holds and how large they are: the mark of one that was finished. */
export async function writeManifest(folder: string): Promise<void> {
  await writeFile(join(folder, MANIFEST), JSON.stringify(await sizesOf(folder)))
}

/**
 * Whether a folder still holds what it held when it was finished: a disk that was full or a cache that was restored in part
 * shows in the sizes.
 *
 * @returns null where it does, else what differs, as a clause; also where there is no such folder
 */
export async function checkManifest(folder: string): Promise<string | null> {
  const sizes = await readFile(join(folder, MANIFEST), 'utf8')
    .then((text) => Object.entries(JSON.parse(text) as Record<string, number>))
    .catch(() => [])
  if (sizes.length === 0) return `${folder} was not finished`
  for (const [file, size] of sizes) {
    const found = await lstat(join(folder, file)).catch(() => null)
    if (found === null) return `${join(folder, file)} is missing`
    if (found.size !== size) return `${join(folder, file)} has ${found.size} bytes instead of ${size}`
  }
  return null
}

async function sizesOf(folder: string): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {}
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) continue
    const path = join(entry.parentPath, entry.name)
    sizes[path.slice(folder.length + 1)] = (await lstat(path)).size
  }
  return sizes
}
