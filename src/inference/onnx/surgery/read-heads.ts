import type { GraphProto, NodeProto } from '../../../checkpoints/onnx/onnx_pb.ts'
import type { GraphHeads } from '../../graph/graph-session.ts'
import { constantValue } from './constant-value.ts'
import { GraphIndex } from './graph-index.ts'
import { aliasesOf, passesThrough } from './pass-through.ts'

type Convention = GraphHeads['spreads'][string]

const EXP: Record<string, Convention> = { 'log-variance': 'variance', 'log-sigma': 'sigma' }
const LOG: Record<string, Convention> = { variance: 'log-variance', sigma: 'log-sigma' }

/**
 * Which exported head is mu and which the spread, read from how the graph samples: z = mu + sigma * noise. What the noise is
 * multiplied with is sigma, and from there backwards exp(0.5 * X) makes X a log-variance, exp(X) a log-sigma, sqrt(X) a
 * variance (SCIENCE.md 1.0).
 *
 * @param noise the tensors that hold it
 */
export function readHeads(graph: GraphProto, noise: string[]): GraphHeads {
  const index = new GraphIndex(graph)
  const ofImage = index.dependents(graph.input.map(({ name }) => name))
  const outputs = graph.output.map(({ name }) => name)
  const conventions = new Map<string, Convention>()
  const means = new Set<string>()
  for (const tensor of noise) {
    const ofNoise = index.dependents([tensor])
    const fromImage = (name: string) => ofImage.has(name) && !ofNoise.has(name)
    const partner = (opType: string) => {
      const node = graph.node.find(
        ({ opType: own, input }) => own === opType && input.some((name) => ofNoise.has(name)) && input.some(fromImage)
      )
      return node?.input.find(fromImage)
    }
    const [sigma, mean] = [partner('Mul'), partner('Add')]
    if (sigma !== undefined) readBackwards(sigma, 'sigma', graph, index, conventions)
    if (mean !== undefined) for (const alias of aliasesOf(mean, index)) means.add(alias.tensor)
  }
  const spreads = outputs.flatMap((name) => {
    const convention = conventionOf(name, graph, index, conventions)
    return convention === null ? [] : [[name, convention] as const]
  })
  return {
    mus: outputs.filter((name) => aliasesOf(name, index).some(({ tensor }) => means.has(tensor))),
    spreads: Object.fromEntries(spreads)
  }
}

function readBackwards(
  tensor: string,
  convention: Convention,
  graph: GraphProto,
  index: GraphIndex,
  found: Map<string, Convention>
): void {
  found.set(tensor, convention)
  const node = index.producer(tensor)
  if (node === undefined) return
  const [origin] = node.input
  const on = (next: Convention, from = origin) => readBackwards(from, next, graph, index, found)
  // A clamp keeps the convention; what lies before it is the raw head.
  if (passesThrough(node) || node.opType === 'Clip') return on(convention)
  if (node.opType === 'Exp' && convention === 'sigma') return on('log-sigma')
  if (node.opType === 'Exp' && convention === 'variance') return on('log-variance')
  if (node.opType === 'Sqrt' && convention === 'sigma') return on('variance')
  const scaled = timesConstant(node, graph, index)
  if (convention === 'log-sigma' && scaled?.factor === 0.5) return on('log-variance', scaled.tensor)
}

/** An exported tensor may also be made from one that the sampling uses. */
function conventionOf(
  tensor: string,
  graph: GraphProto,
  index: GraphIndex,
  known: Map<string, Convention>
): Convention | null {
  const own = known.get(tensor)
  if (own !== undefined) return own
  const node = index.producer(tensor)
  if (node === undefined) return null
  const scaled = timesConstant(node, graph, index)
  const origin = scaled?.tensor ?? node.input[0]
  if (origin === undefined) return null
  const before = () => conventionOf(origin, graph, index, known)
  if (passesThrough(node) || node.opType === 'Clip') return before()
  if (node.opType === 'Exp') return EXP[before() ?? ''] ?? null
  if (node.opType === 'Log') return LOG[before() ?? ''] ?? null
  if (node.opType === 'Sqrt') return before() === 'variance' ? 'sigma' : null
  if (scaled?.factor === 0.5) return before() === 'log-variance' ? 'log-sigma' : null
  if (scaled?.factor === 2) return before() === 'log-sigma' ? 'log-variance' : null
  return null
}

/** X * c, or X / c as a factor. */
function timesConstant(
  { opType, input }: NodeProto,
  graph: GraphProto,
  index: GraphIndex
): { tensor: string; factor: number } | null {
  if (opType !== 'Mul' && opType !== 'Div') return null
  const [first, second] = input
  const divisor = constantValue(second, graph, index)
  if (divisor !== null) return { tensor: first, factor: opType === 'Mul' ? divisor : 1 / divisor }
  const factor = opType === 'Mul' ? constantValue(first, graph, index) : null
  return factor === null ? null : { tensor: second, factor }
}
