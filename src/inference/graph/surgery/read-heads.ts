import type { GraphHeads } from '../../graph-outputs.ts'
import { aliasesOf } from './aliases-of.ts'
import { endpointsOf } from './endpoints-of.ts'
import { GraphIndex } from './graph-index.ts'
import type { Operation, OperationGraph } from './operation-graph.ts'
import { readWays } from './read-ways.ts'

type Convention = GraphHeads['spreads'][string]

const EXP: Record<string, Convention> = { 'log-variance': 'variance', 'log-sigma': 'sigma' }
const LOG: Record<string, Convention> = { variance: 'log-variance', sigma: 'log-sigma' }

/**
 * Which exported head is mu and which the spread, read from how the graph samples: z = mu + sigma * noise. What the noise is
 * multiplied with is sigma, and from there backwards exp(0.5 * X) makes X a log-variance, exp(X) a log-sigma, sqrt(X) a
 * variance (docs/science.md, "What is measured"). With that, how its outputs hang together.
 *
 * @param noise the tensors that hold it
 */
export function readHeads<Source>(graph: OperationGraph<Source>, noise: string[]): GraphHeads {
  const index = new GraphIndex(graph)
  const ofImage = index.dependents(graph.inputs.map(({ tensor }) => tensor))
  const conventions = new Map<string, Convention>()
  const means = new Set<string>()
  for (const tensor of noise) {
    const ofNoise = index.dependents([tensor])
    const fromImage = (name: string) => ofImage.has(name) && !ofNoise.has(name)
    const partner = (kind: 'multiply' | 'add') => {
      const operation = graph.operations.find(
        ({ kind: own, input }) => own === kind && input.some((name) => ofNoise.has(name)) && input.some(fromImage)
      )
      return operation?.input.find(fromImage)
    }
    const [sigma, mean] = [partner('multiply'), partner('add')]
    if (sigma !== undefined) readBackwards(sigma, 'sigma', graph, index, conventions)
    if (mean !== undefined) for (const alias of aliasesOf(mean, index)) means.add(alias.tensor)
  }
  readScaledSums(graph, index, conventions, means)
  const endpoints = endpointsOf(graph)
  const spreads = endpoints.flatMap(({ name, tensor }) => {
    const convention = conventionOf(tensor, graph, index, conventions)
    return convention === null ? [] : [[name, convention] as const]
  })
  const mus = endpoints.filter(({ tensor }) => aliasesOf(tensor, index).some((alias) => means.has(alias.tensor)))
  const heads = { mus: mus.map(({ name }) => name), spreads: Object.fromEntries(spreads) }
  return { ...heads, ways: readWays(graph, heads) }
}

/**
 * mu + exp(0.5 * X) * anything, whatever stands for the noise: a constant, an input, a generator of the graph's own. Only an
 * exponential or a root tells that the factor is a spread, and both heads must be outputs.
 */
function readScaledSums<Source>(
  graph: OperationGraph<Source>,
  index: GraphIndex<Source>,
  conventions: Map<string, Convention>,
  means: Set<string>
): void {
  const exported = new Set(endpointsOf(graph).map(({ tensor }) => tensor))
  for (const { kind, input } of graph.operations) {
    if (kind !== 'add' || input.length !== 2) continue
    for (const [mean, scaled] of [input, [...input].reverse()]) {
      const heads = aliasesOf(mean, index).map(({ tensor }) => tensor)
      if (!heads.some((tensor) => exported.has(tensor))) continue
      const product = index.producer(scaled)
      for (const factor of product?.kind === 'multiply' ? product.input : [scaled]) {
        const found = new Map<string, Convention>()
        readBackwards(factor, 'sigma', graph, index, found)
        const tells = [...found.values()].some((convention) => convention !== 'sigma')
        if (!tells || ![...found.keys()].some((tensor) => exported.has(tensor))) continue
        for (const [tensor, convention] of found) conventions.set(tensor, convention)
        for (const tensor of heads) means.add(tensor)
      }
    }
  }
}

function readBackwards<Source>(
  tensor: string,
  convention: Convention,
  graph: OperationGraph<Source>,
  index: GraphIndex<Source>,
  found: Map<string, Convention>
): void {
  found.set(tensor, convention)
  const operation = index.producer(tensor)
  if (operation === undefined) return
  const { kind, input } = operation
  const on = (next: Convention, from = input[0]) => readBackwards(from, next, graph, index, found)
  // A clamp keeps the convention; what lies before it is the raw head.
  if (kind === 'pass' || kind === 'clip') return on(convention)
  if (kind === 'exp' && convention === 'sigma') return on('log-sigma')
  if (kind === 'exp' && convention === 'variance') return on('log-variance')
  if (kind === 'sqrt' && convention === 'sigma') return on('variance')
  const scaled = timesConstant(operation, graph)
  if (convention === 'log-sigma' && scaled?.factor === 0.5) return on('log-variance', scaled.tensor)
}

/** An exported tensor may also be made from one that the sampling uses. */
function conventionOf<Source>(
  tensor: string,
  graph: OperationGraph<Source>,
  index: GraphIndex<Source>,
  known: Map<string, Convention>
): Convention | null {
  const own = known.get(tensor)
  if (own !== undefined) return own
  const operation = index.producer(tensor)
  if (operation === undefined) return null
  const scaled = timesConstant(operation, graph)
  const origin = scaled?.tensor ?? operation.input[0]
  if (origin === undefined) return null
  const { kind } = operation
  const before = () => conventionOf(origin, graph, index, known)
  if (kind === 'pass' || kind === 'clip') return before()
  if (kind === 'exp') return EXP[before() ?? ''] ?? null
  if (kind === 'log') return LOG[before() ?? ''] ?? null
  if (kind === 'sqrt') return before() === 'variance' ? 'sigma' : null
  if (scaled?.factor === 0.5) return before() === 'log-variance' ? 'log-sigma' : null
  if (scaled?.factor === 2) return before() === 'log-sigma' ? 'log-variance' : null
  return null
}

/** X * c, or X / c as a factor. */
function timesConstant<Source>(
  { kind, input }: Operation<Source>,
  { constant }: OperationGraph<Source>
): { tensor: string; factor: number } | null {
  if (kind !== 'multiply' && kind !== 'divide') return null
  const [first, second] = input
  const divisor = constant(second)
  if (divisor !== null) return { tensor: first, factor: kind === 'multiply' ? divisor : 1 / divisor }
  const factor = kind === 'multiply' ? constant(first) : null
  return factor === null ? null : { tensor: second, factor }
}
