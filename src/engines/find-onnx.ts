import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { InputError } from '../input-error.ts'
import type { Settings } from '../settings/schema.ts'
import { cacheFolder } from './cache-folder.ts'
import type { EngineCandidate, FindOptions } from './engine.ts'
import { findInstalled, installOnce } from './install-once.ts'
import { ONNX_ENGINE, onnxRecipe } from './onnx-recipe.ts'

/**
 * The native engine for ONNX models: in the folder that the config names (then no other one), else in the cache, else installed
 * there. No file of it is run.
 */
export async function findOnnx(
  { engines }: Pick<Settings, 'engines'>,
  { mayInstall, announce }: FindOptions
): Promise<EngineCandidate> {
  try {
    const recipe = await onnxRecipe()
    if (engines.onnx !== 'auto') return await inFolder(resolve(engines.onnx), recipe.version)
    const root = cacheFolder()
    if (!mayInstall) return await findInstalled(recipe, root)
    const line = `Installing ${recipe.name} ${recipe.version} from the npm registry (some 300 MB) into ${root}: once`
    return await installOnce(recipe, root, () => announce?.(line))
  } catch (error) {
    if (error instanceof InputError) return { absent: error.message }
    throw error
  }
}

/** As `npm install` leaves it in a folder; folders above are not asked. */
async function inFolder(folder: string, wanted: string): Promise<EngineCandidate> {
  const version = await versionIn(folder)
  if (version === null) return { absent: `engines.onnx: no ${ONNX_ENGINE} is installed in ${folder}` }
  if (version !== wanted)
    return { absent: `engines.onnx: ${folder} has ${ONNX_ENGINE} ${version}, and ${wanted} is needed` }
  return { name: ONNX_ENGINE, version, folder, origin: 'config' }
}

async function versionIn(folder: string): Promise<string | null> {
  try {
    const text = await readFile(join(folder, 'node_modules', ONNX_ENGINE, 'package.json'), 'utf8')
    return String((JSON.parse(text) as { version?: unknown }).version)
  } catch {
    return null
  }
}
