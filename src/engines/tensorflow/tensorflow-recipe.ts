import { mkdir, readFile, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { installPackages } from '../install-packages.ts'
import type { Recipe } from '../install-once.ts'
import { packageFolder } from '../package-folder.ts'
import { runCommand } from '../run-command.ts'
import { compileAddon, findCompiler } from './compile-addon.ts'
import { LIBRARIES } from './libtensorflow.ts'
import type { LibTensorFlow } from './libtensorflow.ts'
import { prunePackages } from './prune-packages.ts'
import { unpackWheel } from './unpack-wheel.ts'

export const TENSORFLOW_ENGINE = '@tensorflow/tfjs-node'

/**
 * tfjs-node with its addon compiled against a TensorFlow. One that is installed is linked to, a wheel's library is unpacked beside
 * the addon. Node 20 and 24 load the same addon (Node-API), so neither stands in the version.
 */
export async function tensorflowRecipe(
  library: LibTensorFlow,
  workspace = process.env.GITHUB_WORKSPACE
): Promise<Recipe> {
  const { version, fingerprint } = library
  return {
    name: TENSORFLOW_ENGINE,
    version: `${await tensorflowEngineVersion()}-tensorflow-${version ?? 'unknown'}-${fingerprint}`,
    async build(folder) {
      const compiler = await findCompiler(workspace)
      await installPackages('tensorflow', folder)
      const modules = join(folder, 'node_modules')
      const deps = join(modules, TENSORFLOW_ENGINE, 'deps')
      await mkdir(deps)
      if (library.kind === 'wheel') await unpackWheel(library.path, deps)
      else for (const name of [...LIBRARIES, 'include']) await symlink(join(library.path, name), join(deps, name))
      const addon = await compileAddon(compiler, modules, deps)
      // A link into the user's TensorFlow that Node 24's readdir would follow; only compiling needs it.
      await rm(join(deps, 'include'), { recursive: true, force: true })
      await prunePackages(modules)
      await tryAddon(addon)
    }
  }
}

/** Of tfjs-node, as `engines/tensorflow/package-lock.json` pins it. */
async function tensorflowEngineVersion(): Promise<string> {
  const text = await readFile(join(packageFolder('tensorflow'), 'package.json'), 'utf8')
  return (JSON.parse(text) as { dependencies: Record<string, string> }).dependencies[TENSORFLOW_ENGINE]
}

/** In a process of its own: a library that crashes must not take the run along, nor stay loaded in it. */
async function tryAddon(addon: string): Promise<void> {
  await runCommand({
    program: process.execPath,
    args: ['-e', 'require(process.argv[1])', addon],
    cwd: join(addon, '..'),
    env: { ...process.env, NODE_OPTIONS: '', TF_CPP_MIN_LOG_LEVEL: '3' },
    limit: 120,
    fault: /^Error:/
  })
}
