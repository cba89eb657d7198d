import type { GraphDef, GraphNode } from './graph-def.ts'

const UNIFORM = /^(Stateless)?RandomUniform(V2)?$/
/** What hands a uniform number on before it is held against the rate: `low + (high - low) * u`, `u + keep`. */
const SHIFTED = new Set(['Add', 'AddV2', 'Sub', 'Mul', 'Cast', 'Identity'])
/** Keeps a value or drops it. */
const DECIDES = new Set(['GreaterEqual', 'Greater', 'Less', 'LessEqual', 'Floor'])

/** The nodes of a graph that are as in training: dropout that drops, and batch normalization by the batch's own statistics. */
export function leftInTraining({ node = [], library }: GraphDef): string[] {
  const nodes = [...node, ...(library?.function?.flatMap(({ nodeDef = [] }) => nodeDef) ?? [])]
  const normalizations = nodes.filter(
    ({ op, attr }) => op.startsWith('FusedBatchNorm') && (attr?.is_training as { b?: boolean } | undefined)?.b === true
  )
  const uniforms = nodes.filter(({ op }) => UNIFORM.test(op))
  const dropouts = uniforms.filter((uniform) => leadsToChoice(uniform, nodes))
  return [
    ...new Set(dropouts.map(({ name }) => `Dropout "${layerOf(name)}"`)),
    ...normalizations.map(({ name }) => `BatchNormalization "${layerOf(name)}"`)
  ]
}

function leadsToChoice({ name }: GraphNode, nodes: GraphNode[]): boolean {
  const takers = nodes.filter(({ input = [] }) => input.some((one) => one.split(':')[0] === name))
  return takers.some((taker) => DECIDES.has(taker.op) || (SHIFTED.has(taker.op) && leadsToChoice(taker, nodes)))
}

/** `encoder/drop` of `encoder/drop/stateless_dropout/stateless_random_uniform/StatelessRandomUniformV2`. */
function layerOf(name: string): string {
  return name.replace(/\/(stateless_)?(dropout|random_uniform|batchnorm|FusedBatchNorm)(\/.*|V\d)?$/i, '') || name
}
