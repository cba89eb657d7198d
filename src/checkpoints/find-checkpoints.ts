import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { InputError } from '../input-error.ts'
import type { Checkpoint } from './checkpoint.ts'
import { checksum } from './checksum.ts'
import { checkpointKinds } from './kinds.ts'
import type { Found } from './kinds/found.ts'
import { foldersOnTheWay, matchPattern } from './match-pattern.ts'
import { compareNaturally, epochOfName, uniqueNames } from './names.ts'
import { otherFormat } from './other-formats.ts'
import { entriesOf, refuseBrokenLink, refuseUnreadable, unlistable } from './readable.ts'
import { recognize } from './recognize.ts'
import { inTrainingOrder } from './training-order.ts'
import { refusalOf, unsupportedCheckpoint } from './unsupported.ts'

/**
 * Finds the checkpoints that the patterns name, in training order: by epoch where every name has one (equal epochs by name),
 * else by name, numbers by value.
 *
 * @param patterns globs, files or folders, relative to `cwd` or absolute; `!` excludes. A folder that is no checkpoint itself
 *   stands for the checkpoints right inside it. A file of a folder checkpoint stands for the whole.
 * @throws InputError where a pattern matches no checkpoint or something that cannot be read, half of a pair is missing, or a file
 *   would first have to be exported
 */
export async function findCheckpoints(patterns: string[], cwd: string): Promise<Checkpoint[]> {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'))
  if (wanted.length === 0)
    throw new InputError(
      'No checkpoints are named. Give at least one file, folder or glob, for example "checkpoints/*.onnx".'
    )
  const excludes = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1))
  const excluded = new Set(
    (await Promise.all(excludes.map((pattern) => matchPattern(pattern, cwd)))).flatMap(({ paths }) => paths)
  )

  const all = new Map<string, Found>()
  for (const pattern of wanted)
    for (const found of await checkpointsOfPattern(pattern, cwd, excluded)) all.set(found.path, found)
  return inOrder(await withoutLinksToOthers([...all.values()]))
}

/** A linked folder beside the one that it leads to (`latest`, `current`) is not a checkpoint more. */
async function withoutLinksToOthers(all: Found[]): Promise<Found[]> {
  const places = await Promise.all(
    all.map(async (found) => ({
      found,
      real: await realpath(found.path),
      isLinkedFolder: found.path !== found.files[0] && (await lstat(found.path)).isSymbolicLink()
    }))
  )
  const own = new Set(places.filter(({ isLinkedFolder }) => !isLinkedFolder).map(({ real }) => real))
  return places.filter(({ isLinkedFolder, real }) => !isLinkedFolder || !own.has(real)).map(({ found }) => found)
}

async function inOrder(found: Found[]): Promise<Checkpoint[]> {
  const names = uniqueNames(found)
  const named = found.map((one, i) => ({ ...one, name: names[i], epoch: epochOfName(one.stem) }))
  const entries = inTrainingOrder(named, (entry) => entry)
  const checkpoints: Checkpoint[] = []
  for (const [order, { name, epoch, kind, path, files: own }] of entries.entries()) {
    for (const file of own) await refuseUnreadable(file, 'file')
    const files = checkpointKinds[kind].sideFiles ? await withSideFiles(own) : own
    const root = path === own[0] ? dirname(path) : path
    checkpoints.push({ name, epoch, order, kind, path, files, sha256: await checksum(files, root) })
  }
  return checkpoints
}

/** Both halves of a pair may name the same side file. */
async function withSideFiles(graphs: string[]): Promise<string[]> {
  const { externalDataOf, readOnnx } = await import('./onnx/read-onnx.ts')
  const files = new Set(graphs)
  for (const graph of graphs)
    for (const name of externalDataOf(await readOnnx(graph), graph)) {
      const file = join(dirname(graph), name)
      await stat(file).catch(() => {
        throw new InputError(
          `${graph} keeps its weights in "${name}", which is missing beside it. Copy it there, or export again without external data.`
        )
      })
      await refuseUnreadable(file, 'file')
      files.add(file)
    }
  return [...files]
}

async function checkpointsOfPattern(pattern: string, cwd: string, excluded: Set<string>): Promise<Found[]> {
  for (const path of await foldersOnTheWay(pattern, cwd)) if (!isUnder(path, excluded)) await refuseBrokenLink(path)
  const { paths: matched, unlistable: unlisted } = await matchPattern(pattern, cwd)
  for (const { path, error } of unlisted) if (!isUnder(path, excluded)) throw unlistable(path, error)
  const paths = matched.filter((path) => !isUnder(path, excluded))
  if (matched.length > 0 && paths.length === 0)
    throw new InputError(
      `The checkpoint pattern "${pattern}" matches ${matched.length}, but patterns that begin with "!" exclude all of it. Remove one or the other.`
    )
  const named = paths.length === 1 && paths[0] === resolve(cwd, pattern)
  const direct = await recognizeAll(paths, named, excluded)
  const inside = await Promise.all(
    direct.folders.map((folder) => entriesOf(folder).then((entries) => entries.map((entry) => join(folder, entry))))
  )
  const deeper = await recognizeAll(
    inside.flat().filter((path) => !isUnder(path, excluded)),
    false,
    excluded
  )
  const found = [...direct.found, ...deeper.found]
  if (found.length > 0) return found
  const refused = [...direct.uncertain, ...deeper.uncertain]
  if (refused.length > 0) throw unsupportedCheckpoint(refused[0])
  const other = named ? otherFormat(paths[0]) : null
  if (other !== null) throw other
  throw await noMatch(pattern, cwd, paths)
}

async function recognizeAll(paths: string[], named: boolean, excluded: Set<string>) {
  const found: Found[] = []
  const folders: string[] = []
  const uncertain: string[] = []
  for (const path of paths) {
    const refusal = refusalOf(path)
    if (refusal === 'certain') throw unsupportedCheckpoint(path)
    await refuseUnreadable(path)
    const one = await recognize(path, named)
    if (one) {
      if (!isUnder(one.path, excluded) && !isUnder(one.files[0], excluded)) found.push(one)
    } else if (refusal === 'uncertain') uncertain.push(path)
    else if ((await stat(path)).isDirectory()) folders.push(path)
  }
  return { found, folders, uncertain }
}

function isUnder(path: string, folders: Set<string>): boolean {
  for (let current = path; ; current = dirname(current)) {
    if (folders.has(current)) return true
    if (dirname(current) === current) return false
  }
}

/** What a folder holds, without folders in which nothing is, as that of a report that is about to be written. */
async function withContent(folder: string): Promise<string[]> {
  const entries = await entriesOf(folder)
  const empty = await Promise.all(
    entries.map((entry) =>
      readdir(join(folder, entry)).then(
        (inside) => inside.every((name) => name.startsWith('.')),
        () => false
      )
    )
  )
  return entries.filter((_, i) => !empty[i])
}

async function noMatch(pattern: string, cwd: string, matched: string[]): Promise<InputError> {
  let folder = resolve(cwd, pattern)
  while (
    !(await stat(folder).then(
      (stats) => stats.isDirectory(),
      () => false
    )) &&
    dirname(folder) !== folder
  )
    folder = dirname(folder)
  const entries = (await withContent(folder)).sort(compareNaturally)
  const listed = entries
    .slice(0, 8)
    .map((entry) => JSON.stringify(entry))
    .join(', ')
  const lies =
    entries.length === 0 ? 'is empty' : `holds ${listed}${entries.length > 8 ? ` and ${entries.length - 8} more` : ''}`
  const what = matched.length === 0 ? 'matches nothing' : 'matches no checkpoint'
  return new InputError(
    `The checkpoint pattern "${pattern}" ${what}: the folder ${folder} ${lies}. Checkpoints are *.onnx files, folders with ` +
      `model.json (TensorFlow.js) or saved_model.pb, and recorded outputs (*.npz, or *.csv with the columns score and label).`
  )
}
