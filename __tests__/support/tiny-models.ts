import { join } from 'node:path'
import { findCheckpoints } from '../../src/checkpoints/find-checkpoints.ts'
import { loadModel } from '../../src/inference/load-model.ts'
import type { Model, ModelBatch } from '../../src/inference/model.ts'
import { settingsSchema } from '../../src/settings/schema.ts'
import { tempFolder } from './temp-folder.ts'
import { writeTinyOnnx, type TinyGraph } from '../support/tiny-onnx.ts'

export const SIDE = 4

/** Pictures that differ from each other and within: a ramp each, of its own slope. */
export function tinyBatch(images = 6, channels = 1): ModelBatch {
  const plane = SIDE * SIDE
  const pixels = Float32Array.from({ length: images * channels * plane }, (_, i) => {
    const [image, pixel] = [Math.floor(i / (channels * plane)), i % plane]
    return ((pixel * (image + 1)) % plane) / plane
  })
  return { pixels, count: images, channels, height: SIDE, width: SIDE, condition: null }
}

/** Loads a graph, or an encoder and a decoder, as a run would. */
export async function withTiny<T>(
  graphs: TinyGraph | { encoder: TinyGraph; decoder: TinyGraph },
  model: object,
  use: (model: Model) => Promise<T>
): Promise<T> {
  const own = tempFolder()
  if ('encoder' in graphs) {
    writeTinyOnnx(join(own, 'tiny', 'encoder.onnx'), graphs.encoder)
    writeTinyOnnx(join(own, 'tiny', 'decoder.onnx'), graphs.decoder)
  } else writeTinyOnnx(join(own, 'tiny.onnx'), graphs)
  const [checkpoint] = await findCheckpoints([own], own)
  const loaded = await loadModel(checkpoint, settingsSchema.parse({ model }))
  try {
    return await use(loaded)
  } finally {
    await loaded.dispose()
  }
}

/** What a graph's outputs are taken for after one batch. */
export async function takenOf(graphs: Parameters<typeof withTiny>[0], model: object = {}, batch = tinyBatch()) {
  return withTiny(graphs, model, async (loaded) => {
    await loaded.run(batch)
    return loaded.outputs
  })
}

const weight = (rows: number, columns: number): [number[], number[]] => [
  [rows, columns],
  Array.from({ length: rows * columns }, (_, i) => Math.sin(1 + 3 * i) / 4)
]

/** Parts to build graphs of: image [N,1,4,4] to features [N,8]; a code [N,3] to a picture. */
export const encoder: TinyGraph['nodes'] = [
  ['Flatten', ['x'], ['flat']],
  ['Gemm', ['flat', 'W_in'], ['dense']],
  ['Relu', ['dense'], ['features']],
  ['Gemm', ['features', 'W_mu'], ['m']],
  ['Gemm', ['features', 'W_lv'], ['v']]
]
export const decoder = (code: string, picture: string): TinyGraph['nodes'] => [
  ['Gemm', [code, 'W_out'], ['drawn']],
  ['Sigmoid', ['drawn'], ['bright']],
  ['Reshape', ['bright', 'image_shape'], [picture]]
]
export const weights: TinyGraph['weights'] = {
  W_in: weight(16, 8),
  W_mu: weight(8, 3),
  W_lv: weight(8, 3),
  W_both: weight(8, 6),
  W_out: weight(3, 16),
  half: [[], 0.5],
  kernel: [[1, 1, 1, 1], 0.7],
  shift: [[1], 0.1]
}
export const integers = {
  image_shape: [-1, 1, SIDE, SIDE],
  flat_shape: [-1, SIDE * SIDE],
  grey_shape: [-1, SIDE, SIDE]
}
export const image = ['n', 1, SIDE, SIDE]

export function tiny(
  outputs: TinyGraph['outputs'],
  nodes: TinyGraph['nodes'],
  more: Partial<TinyGraph> = {}
): TinyGraph {
  return { inputs: { x: image }, outputs, nodes, weights: { ...weights }, integers: { ...integers }, ...more }
}
