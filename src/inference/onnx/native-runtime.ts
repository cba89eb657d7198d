import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type * as Ort from 'onnxruntime-web'
import type { Engine } from '../../engines/engine.ts'
import type { Settings } from '../../settings/schema.ts'
import { InputError } from '../../input-error.ts'
import { reasonOf } from './reason.ts'
import { QUIETLY } from './runtime.ts'
import type { OnnxGraph, OnnxRuntime, OnnxSession } from './runtime.ts'
import { tryDevice } from './try-device.ts'

/** An execution provider of onnxruntime, in the order in which they are tried. */
const PROVIDERS = { cuda: 'CUDA', webgpu: 'WebGPU', cpu: 'cpu' } as const
type Provider = keyof typeof PROVIDERS

/**
 * onnxruntime-node as an engine's folder holds it. With `device: auto` a GPU is taken for a graph only if it computes on the
 * first batch what the CPU computes, and, for the first graph, faster (a GPU in software is not); `gpu` asks for the former only.
 *
 * @throws Error where the engine does not load, or says that it is of another version
 */
export function startNative({ name, version, folder }: Engine, { device, engines }: Settings): OnnxRuntime {
  const ort = createRequire(import.meta.url)(join(folder, 'node_modules', name)) as typeof Ort
  const loaded = (ort.env.versions as { node?: string }).node
  if (loaded !== version) throw new Error(`it says that its version is ${loaded}, not ${version}`)
  ort.env.logLevel = 'fatal'

  const gpus: Provider[] = engines['cuda-libraries'] === 'none' ? ['webgpu'] : ['cuda', 'webgpu']
  let left: Provider[] = device === 'cpu' ? [] : gpus
  let timed = device === 'gpu'
  const deviceNotes: string[] = []

  const reject = (provider: Provider, reason: string) => {
    left = left.filter((other) => other !== provider)
    deviceNotes.push(`${PROVIDERS[provider]}: ${reason}`)
  }

  const noGpu = () =>
    new InputError(`device: gpu is set, but no GPU can be used. ${deviceNotes.join('. ')}. Set device to auto.`)

  async function create({ bytes, externalData }: OnnxGraph, provider: Provider): Promise<OnnxSession> {
    const session = await ort.InferenceSession.create(bytes, {
      executionProviders: [provider],
      externalData,
      intraOpNumThreads: availableParallelism(),
      graphOptimizationLevel: 'all',
      logSeverityLevel: 4,
      // Waiting threads that spin would take the cores from image decoding and metrics.
      extra: { session: { intra_op: { allow_spinning: '0' } } }
    })
    return {
      engine: `${name} ${version} (${PROVIDERS[provider]})`,
      device: provider === 'cpu' ? 'cpu' : 'gpu',
      outputNames: session.outputNames,
      run: (feeds) => session.run(withHalfAsBits(feeds), QUIETLY),
      release: () => session.release()
    }
  }

  async function open(graph: OnnxGraph): Promise<OnnxSession> {
    const cpu = await create(graph, 'cpu')
    const session = await openOnGpu(graph, cpu)
    if (session !== null) return session
    if (device !== 'gpu') return cpu
    await cpu.release()
    throw noGpu()
  }

  /** Null where no GPU is left. */
  async function openOnGpu(graph: OnnxGraph, cpu: OnnxSession): Promise<OnnxSession | null> {
    for (const provider of left) {
      if (graph.samples && device === 'auto') return null
      const gpu = await create(graph, provider).catch((error: unknown) => reject(provider, reasonOf(error)))
      if (!gpu) continue
      if (!graph.samples) return onTrial(graph, provider, gpu, cpu)
      await cpu.release()
      return gpu
    }
    return null
  }

  /** The first run settles which one stays. */
  function onTrial(graph: OnnxGraph, provider: Provider, gpu: OnnxSession, cpu: OnnxSession): OnnxSession {
    let settled: OnnxSession | null = null
    async function settle(feeds: Record<string, Ort.Tensor>) {
      const { values, rejected } = await tryDevice(gpu, cpu, feeds, !timed)
      if (rejected === null) {
        timed = true
        settled = gpu
        await cpu.release()
        return values
      }
      reject(provider, rejected)
      await gpu.release()
      settled = await openOnGpu(graph, cpu)
      if (settled !== null) return settled.run(feeds)
      if (device === 'gpu') throw noGpu()
      settled = cpu
      return values
    }
    return {
      get engine() {
        return (settled ?? gpu).engine
      },
      get device() {
        return (settled ?? gpu).device
      },
      outputNames: cpu.outputNames,
      run: (feeds) => settled?.run(feeds) ?? settle(feeds),
      async release() {
        if (settled !== null) return settled.release()
        await Promise.all([gpu.release(), cpu.release()])
      }
    }
  }

  return { embedded: false, deviceNotes, Tensor: ort.Tensor, open }
}

/**
 * Where there is a Float16Array (Node 24), onnxruntime's tensors hold one, which the addon of onnxruntime-node does not know:
 * it is handed the same bits as a Uint16Array.
 */
function withHalfAsBits(feeds: Record<string, Ort.Tensor>): Record<string, Ort.Tensor> {
  const handed = Object.entries(feeds).map(([name, tensor]) => {
    if (tensor.type !== 'float16') return [name, tensor] as const
    const { buffer, byteOffset, length } = tensor.data as unknown as Uint16Array
    const { type, dims, location, size } = tensor
    const bits = { type, dims, location, size, data: new Uint16Array(buffer, byteOffset, length) }
    return [name, bits as unknown as Ort.Tensor] as const
  })
  return Object.fromEntries(handed)
}
