import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Settings } from '../../settings/schema.ts'
import { InputError } from '../../input-error.ts'
import { cacheFolder } from '../cache-folder.ts'
import { isAbsent, type Absent, type EngineCandidate, type FindOptions } from '../engine.ts'
import { findInstalled, installOnce } from '../install-once.ts'
import { findLibTensorFlow } from './find-libtensorflow.ts'
import { nameOf } from './libtensorflow.ts'
import { TENSORFLOW_ENGINE, tensorflowRecipe } from './tensorflow-recipe.ts'

/**
 * tfjs-node: in the folder that the config names (then no other one), else in the cache with an addon for the TensorFlow that is
 * there, else installed and compiled into the cache. No TensorFlow is loaded.
 */
export async function findTensorFlow(
  { engines }: Pick<Settings, 'engines'>,
  { mayInstall, announce }: FindOptions
): Promise<EngineCandidate> {
  if (engines.tensorflow !== 'auto') return inFolder(resolve(engines.tensorflow))
  if (process.platform !== 'linux')
    return {
      absent: `the addon of tfjs-node is compiled on Linux only (name a folder with a working one: engines.tensorflow)`
    }
  const root = rootOf()
  if (typeof root !== 'string') return root
  if (!mayInstall && !existsSync(join(root, TENSORFLOW_ENGINE)))
    return {
      absent: 'tfjs-node is not installed (vae-playbook engines install, or engine: native, does it)',
      missing: true
    }
  const library = await findLibTensorFlow(engines)
  if (isAbsent(library)) return library
  try {
    const recipe = await tensorflowRecipe(library)
    const found = await findInstalled(recipe, root)
    if (!isAbsent(found)) return found
    if (!mayInstall) return { absent: `${found.absent} (vae-playbook engines install, or engine: native, compiles it)` }
    const line = `Compiling tfjs-node against ${nameOf(library)} in ${library.path}: once, some 30 seconds`
    return await installOnce(recipe, root, () => announce?.(line))
  } catch (error) {
    if (error instanceof InputError) return { absent: error.message }
    throw error
  }
}

function rootOf(): string | Absent {
  try {
    return cacheFolder()
  } catch (error) {
    return { absent: (error as Error).message }
  }
}

/** Whether it works there shows when it starts. */
async function inFolder(folder: string): Promise<EngineCandidate> {
  const manifest = join(folder, 'node_modules', TENSORFLOW_ENGINE, 'package.json')
  const text = await readFile(manifest, 'utf8').catch(() => null)
  if (text === null) return { absent: `engines.tensorflow: no ${TENSORFLOW_ENGINE} is installed in ${folder}` }
  const { version } = JSON.parse(text) as { version?: string }
  return { name: TENSORFLOW_ENGINE, version: version ?? 'unknown', folder, origin: 'config' }
}
