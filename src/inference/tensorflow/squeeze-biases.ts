import type { io } from '@tensorflow/tfjs-core'
import type { GraphDef, GraphNode } from './graph-def.ts'

/** Operations with a bias inside, which TensorFlow.js wants as a vector. */
const FUSED = new Set(['_FusedConv2D', 'FusedDepthwiseConv2dNative', '_FusedMatMul'])

/**
 * Makes vectors of constant biases that the converter left as `[1, 1, 1, C]`, as Keras 3 writes them: the values and their order
 * are the same, and wherever else such a constant is added, a vector along the last axis adds the same.
 *
 * @param specs of the weights; changed in place
 */
export function squeezeBiases({ node: nodes = [] }: GraphDef, specs: io.WeightsManifestEntry[]): void {
  const byName = new Map(nodes.map((node) => [node.name, node]))
  const biases = new Set(nodes.filter(({ op }) => FUSED.has(op)).map((node) => constantOf(node.input?.[2], byName)))
  for (const spec of specs) {
    const last = spec.shape.at(-1)
    if (!biases.has(spec.name) || spec.shape.length < 2 || last === undefined) continue
    if (spec.shape.slice(0, -1).every((size) => size === 1)) spec.shape = [last]
  }
}

/** The name of the node that holds an input's values, past nodes that hand them on. */
function constantOf(input: string | undefined, nodes: Map<string, GraphNode>): string | undefined {
  const name = input?.replace(/:0$/, '')
  const node = name === undefined ? undefined : nodes.get(name)
  return node?.op === 'Identity' ? constantOf(node.input?.[0], nodes) : name
}
