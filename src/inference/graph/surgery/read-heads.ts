import type { GraphHeads } from '../../graph-outputs.ts'
import { aliasesOf } from './aliases-of.ts'
import { GraphIndex } from './graph-index.ts'
import type { Operation, OperationGraph } from './operation-graph.ts'

type Convention = GraphHeads['spreads'][string]

const EXP: Record<string, Convention> = { 'log-variance': 'variance', 'log-sigma': 'sigma' }
const LOG: Record<string, Convention> = { variance: 'log-variance', sigma: 'log-sigma' }

/**
 * Which exported head is mu and which the spread, read from how the graph samples: z = mu + sigma * noise. What the noise is
 * multiplied with is sigma, and from there backwards exp(0.5 * X) makes X a log-variance, exp(X) a log-sigma, sqrt(X) a
 * variance (docs/science.md, "What is measured").
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
  const spreads = graph.outputs.flatMap(({ name, tensor }) => {
    const convention = conventionOf(tensor, graph, index, conventions)
    return convention === null ? [] : [[name, convention] as const]
  })
  const mus = graph.outputs.filter(({ tensor }) => aliasesOf(tensor, index).some((alias) => means.has(alias.tensor)))
  return { mus: mus.map(({ name }) => name), spreads: Object.fromEntries(spreads) }
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
