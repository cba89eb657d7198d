import { create } from '@bufbuild/protobuf'
import { GraphProtoSchema, ModelProtoSchema } from '../../../checkpoints/onnx/onnx_pb.ts'
import type { GraphProto, ModelProto, NodeProto } from '../../../checkpoints/onnx/onnx_pb.ts'
import type { ModelSettings } from '../../../settings/schema.ts'
import { toFloat16 } from '../../float16.ts'
import { roleOfName } from '../../matching/output-names.ts'
import { elementTypeOf } from './element-type-of.ts'
import { GraphIndex } from './graph-index.ts'
import { makeNode, makeTensor, tensorAttribute } from './make-node.ts'

const NORMAL = new Set(['RandomNormal', 'RandomNormalLike'])
const CODE = new Set(['mu', 'log-variance', 'log-sigma', 'sigma', 'variance'])
const INT64 = 7

/** Element types that noise may have, and how a number is written in them. */
const WRITE: Record<number, (value: number) => Uint8Array> = {
  1: (value) => new Uint8Array(Float32Array.of(value).buffer),
  10: (value) => new Uint8Array(toFloat16(Float32Array.of(value)).buffer),
  11: (value) => new Uint8Array(Float64Array.of(value).buffer)
}

/**
 * Puts the noise's mean (0) in place of the sampling noise, so that the graph decodes mu and answers alike each time. The
 * tensor keeps its name; its shape still comes from the random node's own input or attribute, whatever the batch.
 *
 * Only noise that a reconstruction is sampled with is taken out. Noise that moves mu as well (left on from training, as a
 * denoising VAE adds it to its image) stays in: that the code is random has to be seen.
 *
 * @param outputs as configured
 * @returns the model as it is where there is nothing to take out; the given one is not changed
 */
export function takeOutNoise(
  model: ModelProto,
  outputs: ModelSettings['outputs']
): { model: ModelProto; noise: string[] } {
  const graph = model.graph!
  const index = new GraphIndex(graph)
  const taken = graph.node.filter((node) => NORMAL.has(node.opType) && isSampling(node, graph, index, outputs))
  if (taken.length === 0) return { model, noise: [] }
  const node = graph.node.flatMap((old) => (taken.includes(old) ? meanInPlaceOf(old, graph) : [old]))
  const rewired = Object.assign(create(GraphProtoSchema), graph, { node })
  return {
    model: Object.assign(create(ModelProtoSchema), model, { graph: rewired }),
    noise: taken.map(({ output }) => output[0])
  }
}

function isSampling(
  node: NodeProto,
  graph: GraphProto,
  index: GraphIndex,
  configured: ModelSettings['outputs']
): boolean {
  if (WRITE[typeOf(node, graph)] === undefined) return false
  const noise = node.output[0]
  const reached = index.dependents([noise])
  const outputs = graph.output.map(({ name }) => name)
  const random = outputs.filter((name) => reached.has(name))
  if (random.length === 0 || random.some((name) => isCode(name, configured))) return false
  return random.length < outputs.length || isScaledByImage(noise, graph, index)
}

function isCode(name: string, { reconstruction, ...code }: ModelSettings['outputs']): boolean {
  if (name === reconstruction) return false
  return Object.values(code).includes(name) || CODE.has(roleOfName(name) ?? '')
}

/** Sampling multiplies noise by a sigma that depends on the image; noise of a fixed strength is a training aid. */
function isScaledByImage(noise: string, graph: GraphProto, index: GraphIndex): boolean {
  const ofImage = index.dependents(graph.input.map(({ name }) => name))
  const ofNoise = index.dependents([noise])
  return graph.node.some(
    (node) =>
      node.opType === 'Mul' &&
      node.input.some((name) => ofNoise.has(name)) &&
      node.input.some((name) => ofImage.has(name) && !ofNoise.has(name))
  )
}

/** @returns what gives a tensor of the noise's name and shape, filled with its mean */
function meanInPlaceOf(node: NodeProto, graph: GraphProto): NodeProto[] {
  const noise = node.output[0]
  const shape = `${noise}/shape`
  const type = typeOf(node, graph)
  const mean = node.attribute.find(({ name }) => name === 'mean')?.f ?? 0
  const value = tensorAttribute('value', makeTensor(type, [1], WRITE[type](mean)))
  return [
    node.opType === 'RandomNormalLike'
      ? makeNode('Shape', [node.input[0]], shape)
      : makeNode('Constant', [], shape, [tensorAttribute('value', shapeTensor(node))]),
    makeNode('ConstantOfShape', [shape], noise, [value])
  ]
}

/** One image's: the batch size that an exporter fixed here broadcasts to any. */
function shapeTensor({ attribute }: NodeProto) {
  const [, ...rest] = attribute.find(({ name }) => name === 'shape')?.ints ?? []
  const sizes = [1n, ...rest]
  return makeTensor(INT64, [sizes.length], new Uint8Array(BigInt64Array.from(sizes).buffer))
}

function typeOf({ opType, input, attribute }: NodeProto, graph: GraphProto): number {
  const given = attribute.find(({ name }) => name === 'dtype')
  if (given) return Number(given.i)
  return opType === 'RandomNormal' ? 1 : elementTypeOf(input[0], graph)
}
