import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { describeTensorFlow } from '../../../src/engines/tensorflow/describe-tensorflow.ts'
import { findTensorFlow } from '../../../src/engines/tensorflow/find-tensorflow.ts'
import { InputError } from '../../../src/input-error.ts'
import { settingsSchema } from '../../../src/settings/schema.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const installed = vi.hoisted(() => ({ count: 0, fault: null as string | null }))

/** In place of npm: packages that look like those of tfjs-node, with an addon that is plain JavaScript. */
vi.mock('../../../src/engines/install-packages.ts', () => ({
  installPackages: async (_: string, folder: string) => {
    installed.count++
    if (installed.fault !== null) throw new InputError(installed.fault)
    const put = (path: string, text = '') => write(join(folder, 'node_modules', path), text)
    put(
      '@mapbox/node-pre-gyp/index.js',
      `exports.find = (manifest) => manifest.replace('package.json', 'lib/addon.js')`
    )
    put('@tensorflow/tfjs-node/package.json', '{ "version": "4.22.0" }')
    put('@tensorflow/tfjs-node/dist/index.js')
    put('@tensorflow/tfjs-node/dist/index_test.js')
    put('@tensorflow/tfjs-node/binding/tfjs_backend.cc')
    put('@tensorflow/tfjs-core/package.json', '{ "main": "dist/tf-core.node.js" }')
    put('@tensorflow/tfjs-core/dist/tf-core.node.js')
    put('@tensorflow/tfjs-core/dist/tf-core.es2017.js')
    put('@tensorflow/tfjs-core/node_modules/long/index.js')
    put('node-api-headers/include/node_api.h')
    put('core-js/index.js')
    put('.bin/rimraf')
  }
}))

function write(path: string, text = ''): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

let [root, bin, library] = ['', '', '']

beforeEach(() => {
  installed.count = 0
  installed.fault = null
  root = tempFolder()
  bin = tempFolder()
  library = join(tempFolder(), 'tensorflow')
  for (const file of ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2', 'include/tensorflow/c/c_api.h'])
    write(join(library, file))
  vi.stubEnv('RUNNER_TOOL_CACHE', root)
  vi.stubEnv('PATH', bin)
  vi.stubEnv('GITHUB_WORKSPACE', tempFolder())
})
afterEach(() => void vi.unstubAllEnvs())

/** A stand-in for g++ that writes down its arguments and gives an addon of JavaScript, or fails with these lines. */
function compiler({ addon = 'exports.TF_Version = "2.99.0"', fault = '' } = {}): void {
  const script = fault === '' ? `for last; do :; done; echo '${addon}' > "$last"` : `printf '${fault}' >&2; exit 1`
  const path = write(join(bin, 'g++'), `#!/bin/sh\necho "$@" > "${bin}/asked"\n${script}\n`)
  chmodSync(path, 0o755)
}

const find = (mayInstall = true, engines: object = { libtensorflow: library }) =>
  findTensorFlow(settingsSchema.parse({ engines }), { mayInstall })

it('installs, compiles against the library once, and takes it from the cache then', async () => {
  compiler()
  const announced: string[] = []
  const settings = settingsSchema.parse({ engines: { libtensorflow: library } })
  const options = { mayInstall: true, announce: (line: string) => void announced.push(line) }
  const first = await findTensorFlow(settings, options)
  expect(first).toMatchObject({
    name: '@tensorflow/tfjs-node',
    version: expect.stringMatching(/^4\.22\.0-tensorflow-unknown-[0-9a-f]{12}$/),
    origin: 'installed'
  })
  expect(await findTensorFlow(settings, options)).toEqual({ ...first, origin: 'cache' })
  expect(await find(false)).toEqual({ ...first, origin: 'cache' })
  expect([installed.count, announced.length]).toEqual([1, 1])
  expect(announced[0]).toContain(`TensorFlow in ${library}`)
  const asked = readFileSync(join(bin, 'asked'), 'utf8')
  expect(asked).toContain('-Wl,-rpath,$ORIGIN/../deps')
  expect(asked).toMatch(
    /node-api-headers\/include -I .*deps\/include .*binding\/tfjs_backend\.cc .*libtensorflow_cc\.so\.2/
  )
})

it('keeps only what tfjs-node loads', async () => {
  compiler()
  const found = await find()
  const modules = join((found as { folder: string }).folder, 'node_modules')
  const files = readdirSync(modules, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(modules.length + 1))
  expect(files.sort()).toEqual([
    '@mapbox/node-pre-gyp/index.js',
    '@tensorflow/tfjs-core/dist/tf-core.node.js',
    '@tensorflow/tfjs-core/node_modules/long/index.js',
    '@tensorflow/tfjs-core/package.json',
    '@tensorflow/tfjs-node/deps/libtensorflow_cc.so.2',
    '@tensorflow/tfjs-node/deps/libtensorflow_framework.so.2',
    '@tensorflow/tfjs-node/dist/index.js',
    '@tensorflow/tfjs-node/lib/addon.js',
    '@tensorflow/tfjs-node/package.json'
  ])
})

it('does not even ask Python where nothing may be installed and nothing is', async () => {
  const python = write(join(bin, 'python3'), `#!/bin/sh\n: > ${bin}/asked\n`)
  chmodSync(python, 0o755)
  expect(await find(false, {})).toEqual({
    absent: expect.stringMatching(/not installed \(vae-playbook engines install/),
    missing: true
  })
  expect(existsSync(join(bin, 'asked'))).toBe(false)
})

it('does not take an addon that belongs to another TensorFlow', async () => {
  compiler()
  await find()
  write(join(library, 'libtensorflow_cc.so.2'), 'upgraded')
  expect(await find(false)).toEqual({ absent: expect.stringMatching(/is not in .*compiles it\)/) })
  expect(await find()).toMatchObject({ origin: 'installed' })
  expect(installed.count).toBe(2)
})

it('ends in one sentence, and leaves nothing behind, whatever fails', async () => {
  const absent = (reason: RegExp) => ({
    absent: expect.stringMatching(
      new RegExp(`^@tensorflow/tfjs-node 4\\.22\\.0\\S* cannot be installed: ${reason.source}`)
    )
  })
  expect(await find()).toEqual(absent(/its addon needs a C\+\+ compiler, and no g\+\+ is on the PATH \(install/))
  expect(installed.count).toBe(0)
  compiler({
    fault: 'In file included from x:\\nc_api.h:3:1: fatal error: status.h: No such file\\ncompilation terminated.\\n'
  })
  expect(await find()).toEqual(
    absent(/\S+g\+\+ failed \(exit 1\): c_api\.h:3:1: fatal error: status\.h: No such file$/)
  )
  compiler({ addon: 'throw new Error("libtensorflow_cc.so.2: undefined symbol: TF_Old")' })
  expect(await find()).toEqual(
    absent(/\S+ failed \(exit 1\): Error: libtensorflow_cc\.so\.2: undefined symbol: TF_Old$/)
  )
  installed.fault = 'npm is neither beside Node nor on the PATH'
  expect(await find()).toEqual(absent(/npm is neither beside Node nor on the PATH$/))
  const left = readdirSync(root, { recursive: true, withFileTypes: true })
  expect(left.filter((entry) => !entry.isDirectory() || entry.name.startsWith('.'))).toEqual([])
})

it('takes no compiler from the workspace', async () => {
  compiler()
  vi.stubEnv('GITHUB_WORKSPACE', bin)
  expect(await find()).toEqual({
    absent: expect.stringMatching(/needs a C\+\+ compiler, and .*g\+\+ lies in the workspace/)
  })
})

it('is in the folder that the config names, or nowhere', async () => {
  const folder = tempFolder()
  expect(await find(true, { tensorflow: folder })).toEqual({
    absent: `engines.tensorflow: no @tensorflow/tfjs-node is installed in ${folder}`
  })
  write(join(folder, 'node_modules/@tensorflow/tfjs-node/package.json'), '{ "version": "4.20.0" }')
  expect(await find(true, { tensorflow: folder })).toMatchObject({ folder, version: '4.20.0', origin: 'config' })
  expect(installed.count).toBe(0)
})

it('is described with its library, and installed where that is asked for', async () => {
  compiler()
  const settings = settingsSchema.parse({ engines: { libtensorflow: library } })
  expect(await describeTensorFlow(settings)).toEqual({
    native: { absent: expect.stringMatching(/not installed/), missing: true },
    library: `TensorFlow in ${library}`
  })
  expect(installed.count).toBe(0)
  expect(await describeTensorFlow(settings, { mayInstall: true })).toMatchObject({ native: { origin: 'installed' } })
  expect(await describeTensorFlow(settings)).toMatchObject({ native: { origin: 'cache' } })
})

it('is pinned to the version whose types are compiled against, with checksums and without addresses', () => {
  const read = (file: string) => JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'))
  const { dependencies } = read('engines/tensorflow/package.json')
  expect(dependencies['@tensorflow/tfjs-node']).toBe(read('package.json').optionalDependencies['@tensorflow/tfjs-node'])
  const { '': own, ...packages } = read('engines/tensorflow/package-lock.json').packages
  expect(own.dependencies).toEqual(dependencies)
  for (const locked of Object.values<Record<string, unknown>>(packages))
    expect([typeof locked.integrity, locked.resolved]).toEqual(['string', undefined])
})
