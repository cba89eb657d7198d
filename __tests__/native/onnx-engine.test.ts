import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Checkpoint } from '../../src/checkpoints/checkpoint.ts'
import { findCheckpoints } from '../../src/checkpoints/find-checkpoints.ts'
import type { Engine } from '../../src/engines/engine.ts'
import { isAbsent } from '../../src/engines/engine.ts'
import { findOnnx } from '../../src/engines/find-onnx.ts'
import { startEmbedded } from '../../src/inference/onnx/embedded-runtime.ts'
import { loadOnnx } from '../../src/inference/onnx/load-onnx.ts'
import { startNative } from '../../src/inference/onnx/native-runtime.ts'
import { setOnnxRuntime } from '../../src/inference/onnx/chosen-runtime.ts'
import type { OnnxRuntime } from '../../src/inference/onnx/runtime.ts'
import type { ModelOutputs } from '../../src/inference/model.ts'
import { settingsSchema } from '../../src/settings/schema.ts'
import { seededRandom } from '../../src/statistics/seeded-random.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { givenPath } from '../support/given-path.ts'

/**
 * onnxruntime-node for real: installed from npm into the cache, on the CPU and, by WebGPU, on a Vulkan driver. The driver is
 * software: slow, and never taken by device: auto, but the way to it is that to a GPU.
 */
const [cache, driver] = [givenPath('RUNNER_TOOL_CACHE'), givenPath('VK_DRIVER_FILES')]

const root = fileURLToPath(new URL('../../', import.meta.url))
const fixtures = join(root, '__tests__/fixtures/onnx')
const settings = settingsSchema.parse({ engine: 'native' })
let engine: Engine

beforeAll(async () => {
  const found = await findOnnx(settings, { mayInstall: true })
  if (isAbsent(found)) throw new Error(found.absent)
  expect(found.folder).toContain(cache)
  engine = found
})

async function load(name: string): Promise<Checkpoint> {
  return (await findCheckpoints([join(fixtures, name)], fixtures))[0]!
}

/** One batch of noise, the same for every runtime, through a model and its decoder. */
async function batchOf(name: string, runtime: OnnxRuntime) {
  setOnnxRuntime(runtime)
  const range = name === 'uint8.onnx' ? [0, 255] : [0, 1]
  const model = await loadOnnx(await load(name), settingsSchema.parse({ model: { input: { range } } }))
  const { channels, height, width } = {
    channels: model.input.channels ?? 1,
    height: model.input.height ?? 8,
    width: model.input.width ?? 8
  }
  const random = seededRandom(1)
  const pixels = Float32Array.from({ length: 4 * channels * height * width }, random)
  const batch = { pixels, count: 4, channels, height, width, condition: null }
  const outputs = await model.run(batch)
  const decode = await model.decoder()
  const decoded = typeof decode === 'string' ? null : await decode(batch, outputs.mu!)
  const { engine, device, latent, skips } = model
  await model.dispose()
  return { outputs, decoded, engine, device, latent, skips }
}

function expectAlike(a: ModelOutputs & { decoded: Float32Array | null }, b: typeof a): void {
  for (const key of ['reconstruction', 'mu', 'logVariance', 'decoded'] as const) {
    expect([key, a[key]?.length]).toEqual([key, b[key]?.length])
    a[key]?.forEach((value, i) => expect(Math.abs(value - b[key]![i]!), `${key}: ${value}`).toBeLessThan(1e-5))
  }
}

describe('onnxruntime-node on the CPU gives what the embedded onnxruntime-web gives', () => {
  const names = readdirSync(fixtures).filter((name) =>
    /^(torchscript|spatial|skip|external|float16|uint8|batch4|noise-.*)\.onnx$/.test(name)
  )

  it.each(names.filter((name) => !/pair|attribute|distribution|input/.test(name)))('%s', async (name) => {
    const cpu = { ...settings, device: 'cpu' as const }
    const native = await batchOf(name, startNative(engine, cpu))
    const embedded = await batchOf(name, await startEmbedded())
    expect([native.engine, native.device]).toEqual([`onnxruntime-node ${engine.version} (cpu)`, 'cpu'])
    expectAlike({ ...native.outputs, decoded: native.decoded }, { ...embedded.outputs, decoded: embedded.decoded })
  })
})

describe('WebGPU on a Vulkan driver gives what the CPU gives', () => {
  it.each([
    ['a vector latent', 'torchscript.onnx'],
    ['a spatial latent', 'spatial.onnx'],
    ['a skip connection', 'skip.onnx']
  ])('with %s', async (_, name) => {
    expect(readFileSync(driver, 'utf8')).toContain('ICD')
    const gpu = await batchOf(name, startNative(engine, { ...settings, device: 'gpu' }))
    const cpu = await batchOf(name, startNative(engine, { ...settings, device: 'cpu' }))
    expect([gpu.device, gpu.engine]).toEqual(['gpu', `onnxruntime-node ${engine.version} (WebGPU)`])
    expectAlike({ ...gpu.outputs, decoded: gpu.decoded }, { ...cpu.outputs, decoded: cpu.decoded })
  })
})

describe('two jobs that install at the same time', () => {
  const run = (tools: string) =>
    promisify(execFile)(process.execPath, [join(root, 'dist/cli.js'), 'engines', 'install', '--format', 'json'], {
      cwd: tempFolder(),
      env: { ...process.env, RUNNER_TOOL_CACHE: tools, PATH: '/usr/bin:/bin' }
    })

  it('both end with the engine', async () => {
    const tools = join(tempFolder(), 'tools')
    mkdirSync(tools)
    const both = await Promise.all([run(tools), run(tools)])
    for (const { stdout } of both) {
      const [{ native, gpu }] = JSON.parse(stdout) as [{ native: Engine; gpu: string }]
      expect(native).toMatchObject({ name: 'onnxruntime-node', version: engine.version })
      expect(native.folder).toContain(tools)
      expect(gpu).toBe(`onnxruntime-node ${engine.version} (WebGPU)`)
    }
    const folder = join(tools, 'vae-playbook/onnxruntime-node', engine.version)
    expect(readdirSync(folder)).toEqual([`${process.platform}-${process.arch}`])
  })
})
