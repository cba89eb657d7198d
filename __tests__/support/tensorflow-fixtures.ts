import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { findCheckpoints } from '../../src/checkpoints/find-checkpoints.ts'
import { loadModel } from '../../src/inference/load-model.ts'
import type { Model, ModelBatch } from '../../src/inference/model.ts'
import { settingsSchema } from '../../src/settings/schema.ts'
import { tempFolder } from './temp-folder.ts'

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

export function copyOf(name: string): string {
  const folder = join(tempFolder(), name)
  cpSync(join(fixtures, name), folder, { recursive: true })
  return folder
}

/** A copy of a fixture with an edited model.json. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function edited(name: string, edit: (model: any) => void): string {
  const folder = copyOf(name)
  const path = join(folder, 'model.json')
  const model = JSON.parse(readFileSync(path, 'utf8'))
  edit(model)
  writeFileSync(path, JSON.stringify(model))
  return folder
}

/** The two images' values, each in the place of the other. */
export function exchanged(values: Float32Array): Float32Array {
  const half = values.length / 2
  return Float32Array.from([...values.subarray(half), ...values.subarray(0, half)])
}

/** What an edit of a graph has to do with. */
export interface GraphNode {
  name: string
  op: string
  input?: string[]
  attr?: object
}
