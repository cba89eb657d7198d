import { create } from '@bufbuild/protobuf'
import { GraphProtoSchema, ModelProtoSchema } from '../../../checkpoints/onnx/onnx_pb.ts'
import type { GraphProto, ModelProto, NodeProto } from '../../../checkpoints/onnx/onnx_pb.ts'
import type { ModelSettings } from '../../../settings/schema.ts'
import { toFloat16 } from '../../float16.ts'
import { isSamplingNoise } from '../../graph/surgery/is-sampling-noise.ts'
import { elementTypeOf } from './element-type-of.ts'
import { makeNode, makeTensor, tensorAttribute } from './make-node.ts'
import { operationsOf } from './operations-of.ts'

const NORMAL = new Set(['RandomNormal', 'RandomNormalLike'])
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
 * Only noise that a reconstruction is sampled with is taken out.
 *
 * @param outputs as configured
 * @returns the model as it is where there is nothing to take out; the given one is not changed
 */
export function takeOutNoise(
  model: ModelProto,
  outputs: ModelSettings['outputs']
): { model: ModelProto; noise: string[] } {
  const graph = model.graph!
  const operations = operationsOf(graph)
  const taken = graph.node.filter(
    (node) =>
      NORMAL.has(node.opType) &&
      WRITE[typeOf(node, graph)] !== undefined &&
      isSamplingNoise(node.output[0], operations, outputs)
  )
  if (taken.length === 0) return { model, noise: [] }
  const node = graph.node.flatMap((old) => (taken.includes(old) ? meanInPlaceOf(old, graph) : [old]))
  const rewired = Object.assign(create(GraphProtoSchema), graph, { node })
  return {
    model: Object.assign(create(ModelProtoSchema), model, { graph: rewired }),
    noise: taken.map(({ output }) => output[0])
  }
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
