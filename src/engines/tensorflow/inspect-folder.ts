import { createHash } from 'node:crypto'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Absent } from '../engine.ts'
import { C_API, LIBRARIES, nameOf } from './libtensorflow.ts'
import type { LibTensorFlow } from './libtensorflow.ts'

/** The package under its own name and those of its builds for a processor; not `tensorflow_datasets` or `tensorflow_hub`. */
const INSTALLED = /^tensorflow(?:_(?:cpu|cpu_aws|gpu|rocm|aarch64))?-(\d[^-]*)\.dist-info$/

/**
 * The library in the folder of an installed TensorFlow.
 *
 * @param folder holds `libtensorflow_cc.so.2`, as `site-packages/tensorflow` does
 * @returns the library, or what is missing
 */
export async function inspectFolder(folder: string, origin: LibTensorFlow['origin']): Promise<LibTensorFlow | Absent> {
  const path = await realpath(folder).catch(() => null)
  if (path === null) return { absent: `${folder} is not there` }
  const version = await readVersion(path)
  const name = nameOf({ version })
  const hash = createHash('sha256').update(path)
  for (const library of LIBRARIES) {
    const found = await stat(join(path, library)).catch(() => null)
    if (!found?.isFile())
      return { absent: `${name} in ${path} has no ${library}, as older versions and those for other systems have not` }
    hash.update(`\n${found.size} ${found.mtimeMs}`)
  }
  if (!(await stat(join(path, C_API)).catch(() => null))?.isFile())
    return { absent: `${name} in ${path} has no ${C_API}: its headers are needed to compile the addon` }
  return { kind: 'folder', path, version, fingerprint: hash.digest('hex').slice(0, 12), origin }
}

async function readVersion(path: string): Promise<string | null> {
  if (basename(path) !== 'tensorflow') return null
  const names = await readdir(dirname(path)).catch(() => [])
  return names.map((name) => INSTALLED.exec(name)?.[1]).find((version) => version !== undefined) ?? null
}
