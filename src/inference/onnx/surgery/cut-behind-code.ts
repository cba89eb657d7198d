import { create } from '@bufbuild/protobuf'
import {
  GraphProtoSchema,
  ModelProtoSchema,
  NodeProtoSchema,
  ValueInfoProtoSchema
} from '../../../checkpoints/onnx/onnx_pb.ts'
import type { ModelProto, NodeProto, ValueInfoProto } from '../../../checkpoints/onnx/onnx_pb.ts'
import type { CodeTensor } from '../../graph/surgery/find-code.ts'
import { GraphIndex } from '../../graph/surgery/graph-index.ts'
import { wholeOf } from '../../matching/halves.ts'
import { elementTypeOf } from './element-type-of.ts'
import { intAttribute, intsAttribute, makeNode } from './make-node.ts'
import { operationsOf } from './operations-of.ts'

/** The input of the decoder that takes the code, in the shape of the exported mu. */
export const CODE_INPUT = 'vae_playbook/code'

/**
 * The part of a graph behind the code as a model of its own, with the same weights: inputs are the code and whatever else the
 * rest needs (the image where skip connections lead past the code, a condition); the output is the reconstruction.
 *
 * @param mu the exported mu: gives the code's element type and rank
 * @param shape of mu: [batch, ...], null where open
 * @returns a sentence where an inner graph (If, Loop) takes the code
 */
export function cutBehindCode(
  model: ModelProto,
  code: CodeTensor<NodeProto>,
  { mu, reconstruction, shape }: { mu: string; reconstruction: string; shape: (number | null)[] }
): ModelProto | string {
  const graph = model.graph!
  const index = new GraphIndex(operationsOf(graph))
  const behind = index.ancestors(reconstruction, new Set([code.tensor]))
  if (behind.some(({ takes, input }) => takes.includes(code.tensor) && !input.includes(code.tensor)))
    return 'The code is used inside a conditional or a loop of the graph.'
  const { nodes, output } = undo(code, graph)
  const shapes = nodes.flatMap(({ opType, input }) => (opType === 'Shape' ? [input[0]] : []))
  const before = [...new Set(shapes.flatMap((name) => index.ancestors(name)))]
  const rest = behind.filter((operation) => !before.includes(operation))
  const node = [
    ...before.map(({ source }) => source),
    ...nodes,
    ...rest.map(({ source }) => renamed(source, code.tensor, output))
  ]
  const taken = new Set([...before, ...behind].flatMap(({ takes }) => takes))
  const input = valueInfo(CODE_INPUT, elementTypeOf(wholeOf(mu), graph), shape)
  return Object.assign(create(ModelProtoSchema), model, {
    graph: Object.assign(create(GraphProtoSchema), graph, {
      node,
      initializer: graph.initializer.filter(({ name }) => taken.has(name)),
      input: [input, ...graph.input.filter(({ name }) => taken.has(name))],
      output: graph.output.filter(({ name }) => name === reconstruction),
      valueInfo: []
    })
  })
}

/** The steps from the decoder's tensor to mu, backwards: nodes that bring the code into the shape that the decoder takes. */
function undo(
  { steps }: CodeTensor<NodeProto>,
  graph: NonNullable<ModelProto['graph']>
): { nodes: NodeProto[]; output: string } {
  const nodes: NodeProto[] = []
  let current = CODE_INPUT
  for (const [i, { source: step }] of [...steps].reverse().entries()) {
    const output = `${CODE_INPUT}/${i}`
    const origin = step.input[0]
    switch (step.opType) {
      case 'Identity':
      case 'Dropout':
        nodes.push(makeNode('Identity', [current], output))
        break
      case 'Cast':
        nodes.push(makeNode('Cast', [current], output, [intAttribute('to', elementTypeOf(origin, graph))]))
        break
      case 'Transpose': {
        const order = step.attribute.find(({ name }) => name === 'perm')?.ints.map(Number)
        const inverse = order?.map((_, axis) => order.indexOf(axis))
        nodes.push(makeNode('Transpose', [current], output, inverse ? [intsAttribute('perm', inverse)] : []))
        break
      }
      default:
        nodes.push(makeNode('Shape', [origin], `${output}/shape`))
        nodes.push(makeNode('Reshape', [current, `${output}/shape`], output))
    }
    current = output
  }
  return { nodes, output: current }
}

function renamed(node: NodeProto, from: string, to: string): NodeProto {
  if (!node.input.includes(from)) return node
  const input = node.input.map((name) => (name === from ? to : name))
  return Object.assign(create(NodeProtoSchema), node, { input })
}

function valueInfo(name: string, elemType: number, shape: (number | null)[]): ValueInfoProto {
  const dim = shape.map((size, axis) => (size === null ? { dimParam: `code_${axis}` } : { dimValue: BigInt(size) }))
  return create(ValueInfoProtoSchema, { name, type: { tensorType: { elemType, shape: { dim } } } })
}
