import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * One file: its sha256. Several: the sha256 over one line `NAME SHA256\n` a file, sorted by name; NAME is relative to `root`,
 * with forward slashes, so that the same checkpoint has the same sum in every place.
 */
export async function checksum(files: string[], root: string): Promise<string> {
  if (files.length === 1) return fileSum(files[0])
  const lines: string[] = []
  for (const file of files) lines.push(`${relative(root, file).split(sep).join('/')} ${await fileSum(file)}\n`)
  return createHash('sha256').update(lines.sort().join('')).digest('hex')
}

async function fileSum(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
