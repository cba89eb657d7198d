import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { findCheckpoints } from '../../../src/checkpoints/find-checkpoints.ts'
import type { Engine } from '../../../src/engines/engine.ts'
import { installOnce } from '../../../src/engines/install-once.ts'
import { findLibTensorFlow } from '../../../src/engines/tensorflow/find-libtensorflow.ts'
import type { LibTensorFlow } from '../../../src/engines/tensorflow/libtensorflow.ts'
import { tensorflowRecipe } from '../../../src/engines/tensorflow/tensorflow-recipe.ts'
import { loadModel } from '../../../src/inference/load-model.ts'
import type { Model, ModelBatch } from '../../../src/inference/model.ts'
import { settingsSchema } from '../../../src/settings/schema.ts'

const fixtures = new URL('../../fixtures/tensorflow/', import.meta.url).pathname
const scratch = mkdtempSync(join(tmpdir(), 'tensorflow-native-'))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(scratch, { recursive: true })
})
beforeEach(() => {
  vi.restoreAllMocks()
  // No Python, no compiler and nothing in the cache, whatever this machine has.
  vi.stubEnv('PATH', scratch)
  vi.stubEnv('RUNNER_TOOL_CACHE', join(scratch, 'cache'))
  vi.stubEnv('GITHUB_ACTIONS', '')
})

const ADDON = 'exports.TF_Version = "2.99.0"'

/**
 * A stand-in for tfjs-node: the packages of this repository on the plain JavaScript backend. A SavedModel gives back its image
 * as reconstruction, and constants as code.
 */
const STAND_IN = `
const repository = require('node:module').createRequire(${JSON.stringify(import.meta.url)})
const core = repository('@tensorflow/tfjs-core')
repository('@tensorflow/tfjs-backend-cpu')
const size = (value) => ({ getSize: () => value })
const signature = { inputs: { x: { name: 'x:0', tfDtype: 'DT_FLOAT', shape: [-1, 16, 16, 1].map(size) } }, outputs: {} }
core.setBackend('cpu')
core.backend().binding = require('./addon.js')
module.exports = {
  ...core,
  ...repository('@tensorflow/tfjs-layers'),
  ...repository('@tensorflow/tfjs-converter'),
  version: { 'tfjs-node': '4.99.0' },
  node: {
    getMetaGraphsFromSavedModel: async (path) => {
      if (path.includes('hollow')) return []
      if (path.includes('broken')) throw new Error('Could not parse the protobuf.\\nmore')
      return [{ tags: ['serve'], signatureDefs: path.includes('unsigned') ? {} : { serving_default: signature } }]
    },
    loadSavedModel: async () => ({
      predict: ({ x }) => ({
        recon: core.clone(x),
        z_mean: core.fill([x.shape[0], 4], 0.25),
        z_log_var: core.fill([x.shape[0], 4], -1)
      }),
      dispose() {}
    })
  }
}`

/** A folder with a `@tensorflow/tfjs-node`; without text for the addon it has none. */
function install(name: string, addon?: string): string {
  const folder = join(scratch, name)
  const files: Record<string, string | undefined> = {
    '@tensorflow/tfjs-node/package.json': '{ "main": "index.js" }',
    '@tensorflow/tfjs-node/index.js': STAND_IN,
    '@tensorflow/tfjs-node/addon.js': addon,
    '@mapbox/node-pre-gyp/index.js':
      "exports.find = (manifest) => require('node:path').join(manifest, '..', 'addon.js')"
  }
  for (const [file, text] of Object.entries(files)) {
    if (text === undefined) continue
    const path = join(folder, 'node_modules', file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return folder
}

async function load(path: string, settings: object): Promise<Model> {
  const [checkpoint] = await findCheckpoints([path], fixtures)
  return loadModel(checkpoint, settingsSchema.parse(settings))
}

function batch(): ModelBatch {
  const { x } = JSON.parse(readFileSync(join(fixtures, 'graph/input.json'), 'utf8'))
  return { pixels: Float32Array.from(x.data), count: 2, channels: 1, height: 16, width: 16, condition: null }
}

const working = install('working', ADDON)
const withoutAddon = install('without-addon')
const brokenAddon = install('broken-addon', 'throw new Error("libtensorflow.so.2: cannot open shared object file")')
const empty = join(scratch, 'empty')
mkdirSync(empty)
const library = join(scratch, 'tensorflow')
mkdirSync(join(library, 'include/tensorflow/c'), { recursive: true })
for (const file of ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2', 'include/tensorflow/c/c_api.h'])
  writeFileSync(join(library, file), '')

describe('a SavedModel without a native engine is refused, with the reason and the lines that export it', () => {
  it.each([
    ['no Python to ask', {}, /no python3 is on the PATH, so no TensorFlow was found/],
    ['no such library', { engines: { libtensorflow: scratch } }, /TensorFlow in .* has no libtensorflow_cc\.so\.2/],
    [
      'no compiler',
      { engines: { libtensorflow: library } },
      /its addon needs a C\+\+ compiler, and no g\+\+ is on the/
    ],
    ['none installed', { engines: { tensorflow: empty } }, /no @tensorflow\/tfjs-node is installed in .*empty/],
    [
      'no addon',
      { engines: { tensorflow: withoutAddon } },
      /has no addon: it was installed without its install script/
    ],
    ['a broken addon', { engines: { tensorflow: brokenAddon } }, /does not load: libtensorflow\.so\.2: cannot open/],
    ['engine: wasm', { engine: 'wasm', engines: { tensorflow: working } }, /engine: wasm rules out native engines/]
  ])('%s', async (_, settings, reason) => {
    const loading = load('saved-model-keras', settings)
    await expect(loading).rejects.toThrow(reason)
    await expect(loading).rejects.toThrow(
      /saved-model-keras is a TensorFlow SavedModel.*tf2onnx\.convert --saved-model ".*saved-model-keras" --output "saved-model-keras\.onnx".*tensorflowjs_converter.*pip install tensorflow-cpu.*engines:\n {2}libtensorflow: PATH/s
    )
    await expect(loading).rejects.toHaveProperty('name', 'InputError')
  })
})

describe('TensorFlow.js models', () => {
  it('run on the embedded engine where the native one is absent, which is told once', async () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    for (let i = 0; i < 2; i++) {
      const model = await load('graph', { engines: { tensorflow: brokenAddon } })
      expect(model.engine).toBe('tfjs 4.22.0 (wasm)')
      await model.dispose()
    }
    expect(write).toHaveBeenCalledTimes(1)
    expect(write.mock.calls[0][0]).toMatch(/WebAssembly.*slower.*cannot open shared object file\.\n$/)
  })

  it('say nothing where a native engine was never installed', async () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    vi.stubEnv('RUNNER_TOOL_CACHE', join(scratch, 'no-cache'))
    // What was found for the same engines is remembered for the process.
    const model = await load('graph', { engines: { 'memory-budget': 1 } })
    expect(model.engine).toBe('tfjs 4.22.0 (wasm)')
    await model.dispose()
    expect(write.mock.calls).toEqual([])
  })

  it('throw away an engine in the cache that does not start', async () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const { engines } = settingsSchema.parse({ engines: { libtensorflow: library, 'memory-budget': 2 } })
    const root = join(scratch, 'cache/vae-playbook')
    const recipe = await tensorflowRecipe((await findLibTensorFlow(engines)) as LibTensorFlow)
    const build = async (folder: string) => cpSync(brokenAddon, folder, { recursive: true })
    const installed = (await installOnce({ ...recipe, build }, root)) as Engine
    const model = await load('graph', { engines })
    expect(model.engine).toBe('tfjs 4.22.0 (wasm)')
    await model.dispose()
    expect(existsSync(installed.folder)).toBe(false)
    expect(write.mock.calls).toEqual([[expect.stringMatching(/cannot open shared object file; .* is not in .*cache/)]])
  })

  it('never look for a native engine with engine: wasm, and say nothing', async () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const model = await load('graph', { engine: 'wasm', engines: { tensorflow: working } })
    expect(model.engine).toBe('tfjs 4.22.0 (wasm)')
    await model.dispose()
    expect(write).not.toHaveBeenCalled()
  })

  it('fail with engine: native where there is none', async () => {
    await expect(load('graph', { engine: 'native' })).rejects.toThrow(
      /graph: engine: native is set, but no python3 is on the PATH.*C\+\+ compiler and npm.*engine: auto/
    )
    await expect(load('layers', { engine: 'native', engines: { tensorflow: empty } })).rejects.toThrow(
      /is installed in/
    )
  })

  it('fail with device: gpu', async () => {
    await expect(load('graph', { device: 'gpu' })).rejects.toThrow(/graph: device: gpu is set.*Set device to auto/)
  })

  // Last of those on two engines: copies of TensorFlow.js share one registry, and the last one that starts is the active one.
  it.each(['auto', 'native'])('run on the native engine that the config names, with engine: %s', async (engine) => {
    for (const name of ['graph', 'layers', 'layers-pair']) {
      const model = await load(name, { engine, engines: { tensorflow: working } })
      expect([model.engine, model.device]).toEqual(['tfjs-node 4.99.0 (TensorFlow 2.99.0)', 'cpu'])
      const { recon } = JSON.parse(readFileSync(join(fixtures, name, 'output.json'), 'utf8'))
      const { reconstruction } = await model.run(batch())
      recon.data.forEach((value: number, i: number) => expect(reconstruction![i]).toBeCloseTo(value, 5))
      await model.dispose()
    }
  })
})

describe('a SavedModel in the native engine', () => {
  const settings = { engines: { tensorflow: working } }
  const named = (name: string) => {
    const folder = join(scratch, name)
    cpSync(join(fixtures, 'saved-model-keras'), folder, { recursive: true })
    return folder
  }

  it('has the inputs and outputs of its signature', async () => {
    const model = await load('saved-model-keras', settings)
    expect(model.input).toEqual({ channels: 1, height: 16, width: 16, layout: 'nhwc', condition: null })
    const given = batch()
    const { reconstruction, mu, logVariance } = await model.run(given)
    expect(reconstruction).toEqual(given.pixels)
    expect([mu!.length, mu![7], logVariance![7]]).toEqual([8, 0.25, -1])
    expect(model.outputs.how).toMatch(/"recon" \(by name\).*"z_mean" \(by name\).*"z_log_var" \(by name\)/)
    expect(model.skips).toBeNull()
    expect(await model.decoder()).toMatch(/SavedModel runs as a whole.*Export the model as ONNX/)
    await model.dispose()
  })

  it('is refused where TensorFlow does not accept it', async () => {
    await expect(load(named('broken-model'), settings)).rejects.toThrow(
      /broken-model is not accepted by TensorFlow as a SavedModel: Could not parse the protobuf\. Was the folder copied in full/
    )
    await expect(load(named('hollow-model'), settings)).rejects.toThrow(/saved_model\.pb holds no graph/)
    const pointer = named('pointer')
    writeFileSync(join(pointer, 'saved_model.pb'), 'version https://git-lfs.github.com/spec/v1\n')
    await expect(load(pointer, settings)).rejects.toThrow(/Git LFS pointer/)
    await expect(load(named('unsigned-model'), settings)).rejects.toThrow(
      /no signature "serving_default" \(it has none\)/
    )
  })
})
