import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { lstat, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { InputError } from '../input-error.ts'
import { undoneAtEnd } from './clean-up.ts'
import type { EngineCandidate } from './engine.ts'
import { isAbsent } from './engine.ts'
import { checkManifest, writeManifest } from './file-manifest.ts'

export interface Recipe {
  /** Of the npm package. */
  name: string
  /** Of the engine, and of whatever else decides how its folder looks; a folder name. */
  version: string
  /**
   * Fills an empty folder with `node_modules/NAME` and whatever that needs.
   *
   * @throws InputError with the reason (a clause without a full stop) where it cannot; errors of the file system may pass
   */
  build(folder: string): Promise<void>
}

type Place = Pick<Recipe, 'name' | 'version'>

/** Begins the name of a folder that is being filled or removed, beside the finished one. */
const UNFINISHED = '.unfinished-'

/** After so many milliseconds the job that filled it is long gone. */
const STALE = 3_600_000

/**
 * The engine as the cache holds it.
 *
 * @param root the cache folder
 * @returns an engine whose files have their sizes, or what is wrong
 */
export async function findInstalled({ name, version }: Place, root: string): Promise<EngineCandidate> {
  const folder = placeOf({ name, version }, root)
  if ((await lstat(folder).catch(() => null)) === null)
    return { absent: `${name} ${version} is not in ${root}`, missing: true }
  const wrong = await checkManifest(folder)
  return wrong === null
    ? { name, version, folder, origin: 'cache' }
    : { absent: `${name} in the cache is damaged: ${wrong}` }
}

/**
 * The engine from the cache, or built into it. It is built beside its place and moved there whole, so jobs that run at the same
 * time need no lock: each may build, and the last one takes what the first one left. One that is damaged is replaced.
 *
 * @param announce called once there is a folder to build in
 * @returns whatever fails ends as the reason why there is no engine
 */
export async function installOnce(
  recipe: Recipe,
  root: string,
  announce: () => void = () => undefined
): Promise<EngineCandidate> {
  const found = await findInstalled(recipe, root)
  if (!isAbsent(found)) return found
  const folder = placeOf(recipe, root)
  const unfinished = beside(folder)
  try {
    await removeStale(dirname(folder))
    await makeFolder(unfinished)
    announce()
    const discard = () => rmSync(unfinished, { recursive: true, force: true, maxRetries: 3 })
    await undoneAtEnd(discard, () => recipe.build(unfinished))
    await writeManifest(unfinished)
    return await moveInto(unfinished, folder, recipe, root)
  } catch (error) {
    return { absent: `${recipe.name} ${recipe.version} cannot be installed: ${reasonOf(error, root)}` }
  } finally {
    // What is left of it is removed by a later install.
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined)
  }
}

/**
 * Takes an engine that does not work out of the cache: moved away first, so that no other job finds half of it.
 *
 * @returns null when it is gone, else why it cannot be removed, as a clause
 */
export async function removeInstalled(place: Place, root: string): Promise<string | null> {
  const folder = placeOf(place, root)
  const away = beside(folder)
  try {
    await rename(folder, away)
    await rm(away, { recursive: true, force: true })
    return null
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' ? null : `${folder} cannot be removed (${code}): remove it by hand`
  }
}

function placeOf({ name, version }: Place, root: string): string {
  return join(root, name, version, `${process.platform}-${process.arch}`)
}

function beside(folder: string): string {
  return join(dirname(folder), `${UNFINISHED}${process.pid}-${randomBytes(4).toString('hex')}`)
}

async function moveInto(unfinished: string, folder: string, place: Place, root: string): Promise<EngineCandidate> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await rename(unfinished, folder)
      return { name: place.name, version: place.version, folder, origin: 'installed' }
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? ''))
        throw error
    }
    const other = await findInstalled(place, root)
    if (!isAbsent(other)) return other
    const stuck = await removeInstalled(place, root)
    if (stuck !== null) return { absent: `${other.absent}, and ${stuck}` }
  }
  throw new InputError(`${folder} is written by another job again and again`)
}

async function removeStale(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    if (!name.startsWith(UNFINISHED)) continue
    const path = join(parent, name)
    const found = await lstat(path).catch(() => null)
    // Where it cannot be removed, it does no harm.
    if (found && Date.now() - found.mtimeMs > STALE)
      await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}

function reasonOf(error: unknown, root: string): string {
  if (error instanceof InputError) return error.message
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  if (code === 'ENOSPC' || code === 'EDQUOT') return `the disk that holds the cache folder ${root} is full (${code})`
  return `the cache folder ${root} cannot be written (${code})`
}
