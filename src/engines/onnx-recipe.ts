import { readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { installPackages } from './install-packages.ts'
import type { Recipe } from './install-once.ts'
import { packageFolder } from './package-folder.ts'

export const ONNX_ENGINE = 'onnxruntime-node'

/**
 * onnxruntime-node from the npm registry, for this platform only. Its one version, in `engines/onnx/package.json`, is that of
 * the embedded onnxruntime-web, so that both compute the same. Its own install script, which does not run, would download CUDA
 * and fail where the host of that is out of reach.
 *
 * @throws InputError (a clause) where `dist/` was copied alone
 */
export async function onnxRecipe(): Promise<Recipe> {
  const { dependencies } = JSON.parse(await readFile(join(packageFolder('onnx'), 'package.json'), 'utf8')) as {
    dependencies: Record<typeof ONNX_ENGINE, string>
  }
  return { name: ONNX_ENGINE, version: dependencies[ONNX_ENGINE], build }
}

async function build(folder: string): Promise<void> {
  await installPackages('onnx', folder)
  await removeOtherPlatforms(join(folder, 'node_modules', ONNX_ENGINE, 'bin'))
}

/** `bin/napi-v6/PLATFORM/ARCHITECTURE/`: 290 MB become 47. */
async function removeOtherPlatforms(bin: string): Promise<void> {
  for (const api of await readdir(bin)) {
    for (const platform of await readdir(join(bin, api))) {
      for (const architecture of await readdir(join(bin, api, platform))) {
        if (platform === process.platform && architecture === process.arch) continue
        await rm(join(bin, api, platform, architecture), { recursive: true })
      }
    }
  }
}
