import { copyFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findNpm } from './find-npm.ts'
import type { Recipe } from './install-once.ts'
import { ONNX_ENGINE, onnxEngineVersion, onnxPackageFolder } from './onnx-package.ts'
import { runCommand } from './run-command.ts'

/** Seconds for 290 MB from the registry; 4 where it is near. */
const LIMIT = 300

/** onnxruntime-node from the npm registry, as `engines/onnx/package-lock.json` pins it, for this platform only. */
export function onnxRecipe(): Recipe {
  return { name: ONNX_ENGINE, version: onnxEngineVersion(), build }
}

async function build(folder: string): Promise<void> {
  for (const file of ['package.json', 'package-lock.json']) {
    await copyFile(join(onnxPackageFolder(), file), join(folder, file))
  }
  const { PATH: path, GITHUB_WORKSPACE: workspace } = process.env
  const [program, ...first] = await findNpm({ node: process.execPath, path, workspace })
  // The package's own install script would download CUDA, and fail where its host is out of reach.
  const how = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--prefer-offline',
    '--fetch-retries=1'
  ]
  await runCommand({ program, args: [...first, 'ci', '--prefix', folder, ...how], cwd: folder, limit: LIMIT })
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
