import type { Tensor } from 'onnxruntime-web'
import { reasonOf } from './reason.ts'
import type { OnnxSession } from './runtime.ts'
import { toFloat32 } from './tensor-values.ts'

/** Relative to the output's largest value, or to 1 below that. Two honest devices differ by 1e-6; a faulty driver by more. */
const TOLERANCE = 1e-4

export interface Trial {
  /** The GPU's outputs, or the CPU's where it is rejected: of one device all. */
  values: Awaited<ReturnType<OnnxSession['run']>>
  /** Why the GPU must not be used, as a clause; null where it may. */
  rejected: string | null
}

/**
 * Runs a batch on the CPU and on a GPU.
 *
 * @param timed whether a GPU that is slower than the CPU is rejected
 * @throws what the CPU throws: then it is not the GPU's fault
 */
export async function tryDevice(
  gpu: OnnxSession,
  cpu: OnnxSession,
  feeds: Record<string, Tensor>,
  timed: boolean
): Promise<Trial> {
  const expected = await cpu.run(feeds)
  let values = expected
  let rejected: string | null
  try {
    values = await gpu.run(feeds)
    rejected = differs(expected, values)
    // Both are warm now: the first run compiles shaders and allocates.
    if (rejected === null && timed) rejected = await isSlower(gpu, cpu, feeds)
  } catch (error) {
    rejected = reasonOf(error)
  }
  return { values: rejected === null ? values : expected, rejected }
}

function differs(expected: Trial['values'], values: Trial['values']): string | null {
  for (const [name, tensor] of Object.entries(expected)) {
    const [a, b] = [toFloat32(tensor as Tensor), toFloat32(values[name] as Tensor)]
    if (a === null || b === null) continue
    const largest = a.reduce((most, value) => Math.max(most, Math.abs(value)), 1)
    const difference = largestDifference(a, b)
    // A comparison with NaN is false, so NaN on one side only counts as different.
    if (!(difference <= TOLERANCE * largest))
      return `its "${name}" differs from the CPU's by ${difference.toPrecision(2)}, which its driver is to blame for`
  }
  return null
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  let largest = 0
  for (let i = 0; i < a.length; i++) {
    if (Object.is(a[i], b[i])) continue
    const difference = Math.abs(a[i]! - b[i]!)
    if (!(difference <= largest)) largest = difference
  }
  return largest
}

async function isSlower(gpu: OnnxSession, cpu: OnnxSession, feeds: Record<string, Tensor>): Promise<string | null> {
  const [onGpu, onCpu] = [await time(gpu, feeds), await time(cpu, feeds)]
  return onGpu <= onCpu
    ? null
    : `it is slower than the CPU (${onGpu.toFixed(1)} against ${onCpu.toFixed(1)} ms for the first batch)`
}

async function time(session: OnnxSession, feeds: Record<string, Tensor>): Promise<number> {
  const start = performance.now()
  await session.run(feeds)
  return performance.now() - start
}
