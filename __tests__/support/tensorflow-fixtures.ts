import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { findCheckpoints } from '../../src/checkpoints/find-checkpoints.ts'
import { loadModel } from '../../src/inference/load-model.ts'
import type { Model, ModelBatch } from '../../src/inference/model.ts'
import { settingsSchema } from '../../src/settings/schema.ts'

export const fixtures = new URL('../fixtures/tensorflow/', import.meta.url).pathname

type Tensors = Record<string, { shape: number[]; data: number[] }>
export const read = (path: string): Tensors => JSON.parse(readFileSync(path, 'utf8'))

/** The images of make_fixtures.py. */
export function batchOf(name: string, copies = 1): ModelBatch {
  const { x, condition } = read(join(fixtures, name, 'input.json'))
  const [count, height, width] = x.shape
  const repeated = (data: number[]) =>
    Float32Array.from({ length: data.length * copies }, (_, i) => data[i % data.length])
  return {
    pixels: repeated(x.data),
    count: count * copies,
    channels: 1,
    height,
    width,
    condition: condition ? repeated(condition.data) : null
  }
}

export async function load(path: string, settings: object = {}): Promise<Model> {
  const [checkpoint] = await findCheckpoints([path], fixtures)
  return loadModel(checkpoint, settingsSchema.parse(settings))
}

export async function withModel<T>(path: string, use: (model: Model) => Promise<T>, settings: object = {}): Promise<T> {
  const model = await load(path, settings)
  try {
    return await use(model)
  } finally {
    await model.dispose()
  }
}

export function largestDifference(actual: Float32Array | null, wanted: ArrayLike<number>): number {
  expect(actual?.length).toBe(wanted.length)
  return actual!.reduce((most, value, i) => Math.max(most, Math.abs(value - wanted[i])), 0)
}
