import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Engine } from '../../../src/engines/engine.ts'
import { startNative } from '../../../src/inference/onnx/native-runtime.ts'
import type { OnnxRuntime } from '../../../src/inference/onnx/runtime.ts'
import { settingsSchema } from '../../../src/settings/schema.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** What a provider adds to the CPU's results, how long it takes, and what it throws. */
interface Behavior {
  adds?: number
  isNaN?: boolean
  milliseconds?: number
  fails?: 'create' | 'run'
}

/** Stands for the time that passes: providers move it on. */
const clock = { now: 0 }
beforeAll(() => {
  Object.assign(globalThis, { clock })
  vi.spyOn(performance, 'now').mockImplementation(() => clock.now)
})
afterAll(() => vi.restoreAllMocks())

/** A runtime that computes 2x. Providers that are not named are not there. */
function runtime(providers: Record<string, Behavior>, settings: object = {}): OnnxRuntime {
  const folder = tempFolder()
  const place = join(folder, 'node_modules/onnxruntime-node')
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'package.json'), '{ "main": "index.js" }')
  writeFileSync(
    join(place, 'index.js'),
    `
const providers = ${JSON.stringify({ cpu: {}, ...providers })}
class Tensor { constructor(type, data, dims) { Object.assign(this, { type, data, dims }) } }
const create = async (bytes, { executionProviders: [name] }) => {
  if (bytes.length === 0) throw new Error('ERROR_MESSAGE: not a graph')
  const provider = providers[name]
  if (!provider || provider.fails === 'create') throw new Error(name + ' is not there')
  const run = async ({ x }) => {
    globalThis.clock.now += provider.milliseconds ?? 1
    if (provider.fails === 'run') throw new Error('device lost')
    return { y: new Tensor('float32', x.data.map((value) => 2 * value + (provider.isNaN ? NaN : (provider.adds ?? 0))), x.dims) }
  }
  return { outputNames: ['y'], run, release: async () => {} }
}
module.exports = { env: { versions: { node: '1.0.0' } }, Tensor, InferenceSession: { create } }
`
  )
  const engine: Engine = { name: 'onnxruntime-node', version: '1.0.0', folder, origin: 'config' }
  return startNative(engine, settingsSchema.parse(settings))
}

const graph = { bytes: Uint8Array.of(1), externalData: [], samples: false, imageValues: null }

async function runOn(started: OnnxRuntime, more: Partial<typeof graph> = {}) {
  const session = await started.open({ ...graph, ...more })
  const feed = () => session.run({ x: new started.Tensor('float32', Float32Array.of(1, 2), [2]) })
  const first = await feed()
  const second = await feed()
  const values = [first, second].map(({ y }) => Array.from((y as { data: Float32Array }).data))
  await session.release()
  return { device: session.device, engine: session.engine, values, notes: [...started.deviceNotes] }
}

describe('device: auto', () => {
  it('takes a GPU that is as right as the CPU and faster', async () => {
    expect(await runOn(runtime({ cpu: { milliseconds: 60 }, webgpu: { adds: 2e-5 } }))).toMatchObject({
      values: [Array.from(Float32Array.of(2 + 2e-5, 4 + 2e-5)), Array.from(Float32Array.of(2 + 2e-5, 4 + 2e-5))],
      device: 'gpu',
      engine: 'onnxruntime-node 1.0.0 (WebGPU)',
      notes: []
    })
  })

  it.each<[string, Record<string, Behavior>, RegExp]>([
    ['is not there', {}, /^WebGPU: webgpu is not there$/],
    [
      'is slower, as one in software is',
      { webgpu: { milliseconds: 60 } },
      /^WebGPU: it is slower than the CPU \(\d+\.\d against \d+\.\d ms/
    ],
    [
      'computes something else',
      { cpu: { milliseconds: 60 }, webgpu: { adds: 0.01 } },
      /^WebGPU: its "y" differs from the CPU's by 0\.010/
    ],
    ['computes no numbers', { cpu: { milliseconds: 60 }, webgpu: { isNaN: true } }, /^WebGPU: its "y" differs/],
    ['fails as it runs', { cpu: { milliseconds: 60 }, webgpu: { fails: 'run' } }, /^WebGPU: device lost$/]
  ])('takes the CPU where the GPU %s', async (_, providers, note) => {
    const ran = await runOn(runtime(providers))
    expect(ran).toMatchObject({ device: 'cpu', engine: 'onnxruntime-node 1.0.0 (cpu)' })
    expect(ran.values).toEqual([
      [2, 4],
      [2, 4]
    ])
    expect(ran.notes).toEqual([expect.stringMatching(note)])
  })

  it('tries CUDA before WebGPU where the config names its libraries', async () => {
    const settings = { engines: { 'cuda-libraries': '/opt/cuda/lib64' } }
    const cpu = { milliseconds: 60 }
    expect(await runOn(runtime({ cpu, cuda: {}, webgpu: {} }, settings))).toMatchObject({
      engine: expect.stringContaining('(CUDA)')
    })
    const second = await runOn(runtime({ cpu, cuda: { adds: 1 }, webgpu: {} }, settings))
    expect(second.engine).toContain('(WebGPU)')
    expect(second.notes).toEqual([expect.stringMatching(/^CUDA: its "y" differs/)])
    expect((await runOn(runtime({ cpu, cuda: {} }))).device).toBe('cpu')
  })

  it('settles the speed once, the results for each graph', async () => {
    const started = runtime({ cpu: { milliseconds: 60 }, webgpu: {} })
    expect((await runOn(started)).device).toBe('gpu')
    expect((await runOn(started)).device).toBe('gpu')
    const rejected = runtime({ webgpu: { milliseconds: 60 } })
    expect((await runOn(rejected)).device).toBe('cpu')
    expect((await runOn(rejected)).notes).toHaveLength(1)
  })

  it('keeps a graph that draws random numbers on the CPU: devices cannot be compared on it', async () => {
    expect(await runOn(runtime({ webgpu: {} }), { samples: true, imageValues: null })).toMatchObject({
      device: 'cpu',
      notes: []
    })
  })

  it('blames the graph, not the GPU, for what the CPU does not accept', async () => {
    const started = runtime({ cpu: { milliseconds: 60 }, webgpu: {} })
    await expect(started.open({ ...graph, bytes: new Uint8Array() })).rejects.toThrow('not a graph')
    expect((await runOn(started)).device).toBe('gpu')
  })
})

describe('device: gpu', () => {
  it('takes one that is slower', async () => {
    expect(await runOn(runtime({ webgpu: { milliseconds: 60 } }, { device: 'gpu' }))).toMatchObject({ device: 'gpu' })
  })

  it.each<[string, Record<string, Behavior>, RegExp]>([
    ['is there', {}, /no GPU can be used\. WebGPU: webgpu is not there\. Set device to auto\.$/],
    [
      'computes what the CPU computes',
      { webgpu: { adds: 1 } },
      /no GPU can be used\. WebGPU: its "y" differs from the CPU's by 1\.0/
    ]
  ])('fails where none %s', async (_, providers, message) => {
    const failing = runOn(runtime(providers, { device: 'gpu' }))
    await expect(failing).rejects.toThrow(message)
    await expect(failing).rejects.toHaveProperty('name', 'InputError')
  })
})

it('device: cpu asks no GPU', async () => {
  expect(await runOn(runtime({ webgpu: {} }, { device: 'cpu' }))).toMatchObject({ device: 'cpu', notes: [] })
})
