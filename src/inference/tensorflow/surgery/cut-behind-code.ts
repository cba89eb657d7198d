import type { io } from '@tensorflow/tfjs-core'
import type { CodeTensor } from '../../graph/surgery/find-code.ts'
import { GraphIndex } from '../../graph/surgery/graph-index.ts'
import type { OperationGraph } from '../../graph/surgery/operation-graph.ts'
import { tensorOf } from '../../graph/surgery/tensor-of.ts'
import type { GraphDef, GraphNode } from '../graph-def.ts'
import type { Signature } from '../signature.ts'
import { weightBytes } from '../weight-bytes.ts'
import { nodeOf, tensorName } from './graph-operations.ts'

/** The input of the decoder that takes the code, in the shape of the exported mu. */
export const CODE_INPUT = 'vae_playbook/code'

/** Operations after which a tensor still has its order and its shape. */
const SAME_SHAPE = new Set([
  'Identity',
  'Snapshot',
  'StopGradient',
  'PreventGradient',
  'CheckNumerics',
  'EnsureShape',
  'Cast'
])

const FLOAT = { type: 'DT_FLOAT' }

/**
 * The part of a graph behind the code as a graph model of its own, with the same weights: inputs are the code and whatever else
 * the rest needs (the image where skip connections lead past the code, a condition); the output is the reconstruction.
 *
 * @param shape of mu: [batch, ...], null where open
 * @param signature of the model
 * @returns a sentence where the way from the code to the exported mu cannot be gone backwards
 */
export function cutBehindCode(
  artifacts: io.ModelArtifacts,
  graph: OperationGraph<GraphNode>,
  code: CodeTensor<GraphNode>,
  { reconstruction, shape, signature }: { reconstruction: string; shape: (number | null)[]; signature: Signature }
): io.ModelArtifacts | string {
  const turned = code.steps.find(({ source }) => source.op === 'Transpose')
  if (turned)
    return `The exported mu is a transposed copy ("${turned.source.name}") of the code. Export the code as the decoder takes it.`
  const index = new GraphIndex(graph)
  const output = tensorOf(reconstruction, graph.outputs)
  const behind = index.ancestors(output, new Set([code.tensor]))
  const { nodes, tensor } = undo(code)
  const shapes = nodes.flatMap(({ op, input }) => (op === 'Shape' ? input! : []))
  const before = shapes.flatMap((name) => index.ancestors(name))
  const node = [
    placeholder(shape),
    ...nodes,
    ...new Set(before.map(({ source }) => rewired(source, '', ''))),
    ...behind
      .filter((operation) => !before.includes(operation))
      .map(({ source }) => rewired(source, code.tensor, tensor))
  ]
  const names = new Set(node.map(({ name }) => name))
  const inputs = graph.inputs
    .filter((input) => names.has(nodeOf(input.tensor)))
    .map((input) => [input.name, signature?.inputs?.[input.name] ?? { name: input.tensor }])
  return {
    format: artifacts.format,
    ...pickWeights(artifacts, names),
    modelTopology: { ...(artifacts.modelTopology as GraphDef), node },
    signature: {
      inputs: { [CODE_INPUT]: { name: CODE_INPUT }, ...Object.fromEntries(inputs) },
      outputs: { [reconstruction]: { name: output } }
    }
  }
}

/** The steps from the decoder's tensor to mu, backwards: nodes that bring the code into the shape that the decoder takes. */
function undo({ steps }: CodeTensor<GraphNode>): { nodes: GraphNode[]; tensor: string } {
  const nodes: GraphNode[] = []
  let tensor = CODE_INPUT
  for (const [i, { source, input }] of [...steps].reverse().entries()) {
    if (SAME_SHAPE.has(source.op)) continue
    const name = `${CODE_INPUT}/${i}`
    nodes.push({ name: `${name}/shape`, op: 'Shape', input: [input[0]], attr: { T: FLOAT } })
    nodes.push({ name, op: 'Reshape', input: [tensor, `${name}/shape`], attr: { T: FLOAT } })
    tensor = name
  }
  return { nodes, tensor }
}

/** Takes the code from `to`; nodes that only have to run before are no longer named. */
function rewired(node: GraphNode, from: string, to: string): GraphNode {
  const input = (node.input ?? []).filter((name) => !name.startsWith('^'))
  return { ...node, input: input.map((name) => (tensorName(name) === from ? to : name)) }
}

function placeholder(shape: (number | null)[]): GraphNode {
  const dim = shape.map((size) => ({ size: size ?? -1 }))
  return { name: CODE_INPUT, op: 'Placeholder', attr: { dtype: FLOAT, shape: { shape: { dim } } } }
}

type Weights = Pick<io.ModelArtifacts, 'weightSpecs' | 'weightData'>

/** The named weights of a model; all of them where strings, whose length varies, stand among them. */
function pickWeights({ weightSpecs = [], weightData }: Weights, names: ReadonlySet<string>): Weights {
  const lengths = weightSpecs.map(weightBytes)
  if (lengths.includes(null)) return { weightSpecs, weightData }
  const bytes = new Uint8Array(weightData as ArrayBuffer)
  const picked: Uint8Array[] = []
  let start = 0
  weightSpecs.forEach(({ name }, i) => {
    const end = start + lengths[i]!
    if (names.has(name)) picked.push(bytes.subarray(start, end))
    start = end
  })
  return {
    weightSpecs: weightSpecs.filter(({ name }) => names.has(name)),
    weightData: new Uint8Array(Buffer.concat(picked)).buffer
  }
}
