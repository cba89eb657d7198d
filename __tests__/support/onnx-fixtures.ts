import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Checkpoint } from '../../src/checkpoints/checkpoint.ts'
import { findCheckpoints } from '../../src/checkpoints/find-checkpoints.ts'
import { loadModel } from '../../src/inference/load-model.ts'
import type { Model, ModelBatch } from '../../src/inference/model.ts'
import { settingsSchema } from '../../src/settings/schema.ts'

/** PyTorch's own outputs of a fixture. */
interface Expected {
  reconstruction: number[]
  mu: number[] | null
  logVariance: number[] | null
  /** What the next image's mu is decoded to. */
  swapped?: number[]
}

export const folder = new URL('../fixtures/onnx/', import.meta.url)
export const expected: Record<string, Expected> = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'))
export const SIZE = 8
export const KINDS = 4

/** The images of make_onnx_fixtures.py. */
export function batchOf(channels: number, count = 3, condition = false): ModelBatch {
  const pixels = Float32Array.from({ length: count * channels * SIZE * SIZE }, (_, i) => ((i * 7919) % 1009) / 1009)
  const oneHot = Float32Array.from({ length: count * KINDS }, (_, i) =>
    Number(i % KINDS === Math.floor(i / KINDS) % KINDS)
  )
  return { pixels, count, channels, height: SIZE, width: SIZE, condition: condition ? oneHot : null }
}

export async function checkpointOf(file: string): Promise<Checkpoint> {
  const [checkpoint] = await findCheckpoints([file], folder.pathname)
  return checkpoint
}

export async function withModel<T>(file: string, model: object, use: (model: Model) => Promise<T>): Promise<T> {
  const loaded = await loadModel(await checkpointOf(file), settingsSchema.parse({ model }))
  try {
    return await use(loaded)
  } finally {
    await loaded.dispose()
  }
}

export function largestDifference(actual: Float32Array | null, wanted: number[] | null): number {
  if (actual === null || wanted === null) return actual === wanted ? 0 : Infinity
  expect(actual.length).toBe(wanted.length)
  return actual.reduce((most, value, i) => Math.max(most, Math.abs(value - wanted[i])), 0)
}

export interface Fixture {
  file: string
  name?: string
  channels?: 1 | 3
  model?: object
}

/** Those that sample, by noise that can be taken out. */
export const sampled: Fixture[] = [
  { file: 'noise-dynamo.onnx' },
  { file: 'noise-batch4.onnx' },
  { file: 'noise-distribution.onnx' },
  { file: 'noise-reduced.onnx' },
  { file: 'noise-variance.onnx' },
  { file: 'noise-nhwc.onnx', channels: 3 },
  { file: 'noise-flat.onnx', channels: 3 },
  { file: 'noise-pair_encoder.onnx', name: 'noise-pair' },
  { file: 'noise-attribute.onnx' },
  { file: 'skip-dynamo.onnx' }
]
