import { readdir as listFolder, type Dirent } from 'node:fs'
import { lstat, realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { glob } from 'tinyglobby'
import { compareNaturally } from './names.ts'

/** What lies where a pattern says. */
export interface Matches {
  /** Absolute, without a trailing slash, in natural order; also what cannot be read: dangling links, pipes. */
  paths: string[]
  /** Folders in which more could match, had they answered. */
  unlistable: { path: string; error: NodeJS.ErrnoException }[]
}

/** A path that exists as it is written is no glob, whatever characters it has. */
export async function matchPattern(pattern: string, cwd: string): Promise<Matches> {
  const literal = resolve(cwd, pattern)
  if (await isThere(literal)) return { paths: [literal], unlistable: [] }
  const slashes = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern
  const unlistable: Matches['unlistable'] = []
  const readdir = listing((path, error) => unlistable.push({ path: resolve(path), error }))
  const paths = await glob(slashes, {
    cwd,
    absolute: true,
    onlyFiles: false,
    expandDirectories: false,
    fs: { readdir }
  })
  return { paths: paths.map((path) => resolve(path)).sort(compareNaturally), unlistable }
}

/**
 * The folders that a pattern names on its way, by parts that are globs: of `run_?/last.onnx` those that match `run_?`. What
 * lies below `**` is named by nobody.
 */
export async function foldersOnTheWay(pattern: string, cwd: string): Promise<string[]> {
  if (await isThere(resolve(cwd, pattern))) return []
  const parts = (sep === '\\' ? pattern.replaceAll('\\', '/') : pattern).split('/')
  const end = parts.findIndex((part) => part.includes('**') || isOpen(part))
  const ways = parts.slice(0, end === -1 ? -1 : end).map((_, i) => parts.slice(0, i + 1).join('/'))
  const matched = await Promise.all(ways.filter((way) => way !== '').map((way) => matchPattern(way, cwd)))
  return matched.flatMap(({ paths }) => paths)
}

/** A brace that the next part closes. */
function isOpen(part: string): boolean {
  const last = (...signs: string[]) => Math.max(...signs.map((sign) => part.lastIndexOf(sign)))
  return last('{', '(') > last('}', ')')
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false
  )
}

/**
 * `readdir` as the crawler calls it, which drops in silence what is neither file nor folder, what a link leads to if it is
 * nowhere, and folders that do not answer: here the former two pass for files, and the latter are told.
 */
function listing(onError: (path: string, error: NodeJS.ErrnoException) => unknown): typeof listFolder {
  type Callback = (error: null, entries: unknown[]) => void
  const list = (path: string, options: { withFileTypes: true }, done: Callback) =>
    listFolder(path, options, (error, entries) => {
      void answer(path, error, entries).then((shown) => done(null, shown))
    })
  return list as unknown as typeof listFolder

  async function answer(path: string, error: NodeJS.ErrnoException | null, entries: Dirent[]) {
    if (error === null) return (await Promise.all(entries.map((entry) => shownAs(entry, path)))).flat()
    const isNone = error.code === 'ENOTDIR' || (error.code === 'ENOENT' && !(await isThere(resolve(path))))
    if (!isNone) onError(path, error)
    return []
  }
}

async function shownAs(entry: Dirent, folder: string) {
  if (entry.isFile() || entry.isDirectory()) return [entry]
  const path = join(folder, entry.name)
  const isFolder = entry.isSymbolicLink() && ((await stat(path).catch(() => null))?.isDirectory() ?? false)
  if (isFolder && (await leadsBack(path))) return []
  return [
    { name: entry.name, isFile: () => !isFolder, isDirectory: () => isFolder, isSymbolicLink: () => false } as Dirent
  ]
}

/** Whether a linked folder is one of those that lead to it, or holds one: going on there would come by here again. */
async function leadsBack(path: string): Promise<boolean> {
  const target = await realpath(path)
  for (let above = dirname(resolve(path)); ; above = dirname(above)) {
    const real = await realpath(above)
    if (real === target || real.startsWith(target.endsWith(sep) ? target : target + sep)) return true
    if (dirname(above) === above) return false
  }
}
