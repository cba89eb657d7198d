import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../../input-error.ts'
import { parseJson } from '../../parse-json.ts'
import { refuseLfsPointer } from '../lfs-pointer.ts'
import { entriesOf, refuseUnreadable } from '../readable.ts'

/**
 * The TensorFlow.js model in a folder with `model.json`: its kind and its files, model.json first.
 *
 * @returns null where model.json is some other program's
 * @throws InputError for invalid JSON, a missing weight file, or one named outside the folder
 */
export async function tfjsModel(
  folder: string
): Promise<{ kind: 'tfjs-layers' | 'tfjs-graph'; files: string[] } | null> {
  const path = join(folder, 'model.json')
  await refuseUnreadable(path, 'file')
  const bytes = await readFile(path)
  refuseLfsPointer(bytes, path)
  let model: { format?: unknown; modelTopology?: { node?: unknown }; weightsManifest?: { paths?: unknown }[] } | null
  try {
    model = parseJson(bytes.toString('utf8'), path) as typeof model
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(
      `${path} is not valid JSON (${(error as Error).message}). Was it copied in full? Export the model again.`
    )
  }
  if (
    typeof model !== 'object' ||
    model === null ||
    typeof model.modelTopology !== 'object' ||
    model.modelTopology === null
  )
    return null
  const isGraph = model.format === undefined ? Array.isArray(model.modelTopology.node) : model.format === 'graph-model'
  const groups = Array.isArray(model.weightsManifest) ? model.weightsManifest : []
  const shards = groups.flatMap((group) => (Array.isArray(group?.paths) ? group.paths : []))
  const files = [path]
  for (const shard of shards) {
    if (typeof shard !== 'string' || /^([/\\]|[A-Za-z]+:)/.test(shard) || shard.split(/[/\\]/).includes('..'))
      throw new InputError(
        `${path} names the weight file ${JSON.stringify(shard)}, which lies outside its folder. Export the model again.`
      )
    const file = join(folder, shard)
    await stat(file).catch(() => {
      throw new InputError(`${path} names the weight file "${shard}", which is missing. Copy it beside model.json.`)
    })
    files.push(file)
  }
  return { kind: isGraph ? 'tfjs-graph' : 'tfjs-layers', files }
}

/** The files that make up a SavedModel: the protobufs beside `saved_model.pb`, and all of `variables` and `assets`. */
export async function savedModelFiles(folder: string): Promise<string[]> {
  const files: string[] = []
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (['variables', 'assets', 'assets.extra'].includes(entry.name) && !entry.isFile())
      files.push(...(await filesUnder(path)))
    else if (entry.name.endsWith('.pb')) files.push(path)
  }
  return files
}

/** @throws InputError for one that cannot be read: a program reads them, and would not say which */
async function filesUnder(folder: string): Promise<string[]> {
  await refuseUnreadable(folder)
  const files: string[] = []
  for (const path of (await entriesOf(folder)).map((name) => join(folder, name)).sort()) {
    await refuseUnreadable(path)
    files.push(...((await stat(path)).isDirectory() ? await filesUnder(path) : [path]))
  }
  return files
}
