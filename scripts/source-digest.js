import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** sha256 over package-lock.json and all files of src/, names and contents: two builds with one digest measure the same. */
export async function sourceDigest(root) {
  const entries = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true })
  const sources = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hash = createHash('sha256')
  for (const file of [join(root, 'package-lock.json'), ...sources.sort()]) {
    hash
      .update(`${file.slice(root.length).replaceAll('\\', '/')}\0`)
      .update(await readFile(file))
      .update('\0')
  }
  return hash.digest('hex')
}
