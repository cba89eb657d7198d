import { readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Polyfills for old browsers, types, another backend's, and what only compiling needs. */
const UNUSED = ['core-js', '@types', '@webgpu', 'node-api-headers', '.bin']

/** Of tfjs-node itself: its JavaScript, the addon, the library. */
const USED = ['package.json', 'dist', 'lib', 'deps']

/**
 * Takes out of an installed tfjs-node what it never loads: of the packages of TensorFlow.js, which hold themselves in up to a dozen
 * builds, the one that Node takes stays. 302 MB become 19.
 *
 * @param modules the folder `node_modules`
 */
export async function prunePackages(modules: string): Promise<void> {
  for (const name of UNUSED) await remove(join(modules, name))
  const tensorflow = join(modules, '@tensorflow')
  for (const name of await readdir(tensorflow)) {
    const folder = join(tensorflow, name)
    if (name === 'tfjs-node') await keepOnly(folder, (path) => USED.some((kept) => path.startsWith(join(folder, kept))))
    else {
      const { main } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { main: string }
      const kept = [join(folder, 'package.json'), resolve(folder, main)]
      await keepOnly(folder, (path) => kept.includes(path) || path.startsWith(join(folder, 'node_modules')))
    }
  }
}

/** Files only; those that hold types and tests go in any case. */
async function keepOnly(folder: string, isKept: (path: string) => boolean): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isDirectory() && (!isKept(path) || /(?:\.d\.ts|\.map|_test\.js)$/.test(entry.name))) await rm(path)
  }
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true })
}
