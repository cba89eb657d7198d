import { stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import type { Checkpoint } from './checkpoint.ts'
import { matchPattern } from './match-pattern.ts'
import { entriesOf } from './readable.ts'

/** So many are named. */
const NAMED = 3

/**
 * What the patterns matched, or lies in folders that they named, and is no checkpoint nor a part of one: it is not evaluated, and
 * whoever meant it has to see that.
 *
 * @returns a sentence; null where there is nothing
 */
export async function describePassedOver(
  patterns: string[],
  cwd: string,
  checkpoints: Checkpoint[]
): Promise<string | null> {
  const matched = await pathsOf(
    patterns.filter((pattern) => !pattern.startsWith('!')),
    cwd
  )
  const excluded = await pathsOf(
    patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1)),
    cwd
  )
  const parts = new Set(checkpoints.flatMap(({ path, files }) => [path, ...files]))
  const isOf = (path: string, folders: Iterable<string>) =>
    [...folders].some((folder) => path === folder || path.startsWith(folder + sep))
  const files: string[] = []
  for (const path of matched) {
    const isFolder = (await stat(path)).isDirectory()
    if (isFolder && !parts.has(path)) files.push(...(await filesIn(path)))
    else if (!isFolder) files.push(path)
  }
  const over = [...new Set(files)].filter(
    (path) => !parts.has(path) && !isOf(path, parts) && !isOf(path, excluded) && !basename(path).startsWith('.')
  )
  if (over.length === 0) return null
  const names = over.slice(0, NAMED).map((path) => JSON.stringify(basename(path)))
  return (
    `${over.length} file${over.length === 1 ? '' : 's'} that the checkpoints' patterns name ${over.length === 1 ? 'is' : 'are'} no checkpoint ` +
    `and not evaluated: ${names.join(', ')}${over.length > NAMED ? ', …' : ''}.`
  )
}

async function pathsOf(patterns: string[], cwd: string): Promise<string[]> {
  return (await Promise.all(patterns.map((pattern) => matchPattern(pattern, cwd)))).flatMap(({ paths }) => paths)
}

async function filesIn(folder: string): Promise<string[]> {
  const paths = (await entriesOf(folder)).map((name) => join(folder, name))
  const found = await Promise.all(paths.map((path) => stat(path)))
  return paths.filter((_, i) => found[i].isFile())
}
