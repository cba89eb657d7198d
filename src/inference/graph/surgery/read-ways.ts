import type { GraphHeads, GraphWays } from '../../graph-outputs.ts'
import { firstHalf, secondHalf, wholeOf } from '../../matching/halves.ts'
import { aliasesOf } from './aliases-of.ts'
import { endpointsOf } from './endpoints-of.ts'
import { GraphIndex } from './graph-index.ts'
import type { Operation, OperationGraph } from './operation-graph.ts'

/**
 * How the outputs of a graph hang together.
 *
 * @param heads what its sampling says of them
 */
export function readWays<Source>(
  graph: OperationGraph<Source>,
  { mus, spreads }: Pick<GraphHeads, 'mus' | 'spreads'>
): GraphWays {
  const index = new GraphIndex(graph)
  const endpoints = endpointsOf(graph)
  const images = graph.inputs.map(({ tensor }) => tensor)
  const ofImage = index.dependents(images)
  const tensorOf = (name: string) => endpoints.find((endpoint) => endpoint.name === name)?.tensor ?? name
  const isHalf = ({ name }: { name: string }) => wholeOf(name) !== name

  return {
    halved: graph.outputs
      .map(({ name }) => name)
      .filter((name) => mus.includes(firstHalf(name)) && secondHalf(name) in spreads),
    sources(output, asTheyAre = false) {
      const target = tensorOf(output)
      const originOf = (tensor: string) =>
        asTheyAre ? aliasesOf(tensor, index).at(-1)!.tensor : originsOf(tensor, index, ofImage).at(-1)!
      const own = originOf(target)
      return endpoints
        .filter((endpoint) => endpoint.name !== output && (isHalf(endpoint) || ofImage.has(endpoint.tensor)))
        .filter(({ tensor }) => {
          const origin = originOf(tensor)
          return origin !== own && !images.includes(origin) && index.dependents([origin]).has(target)
        })
        .map(({ name }) => name)
    },
    isDecoded(output, codes) {
      const target = tensorOf(output)
      const past = (barred: string[]) => index.dependents(images, new Set(barred)).has(target)
      const barred = codes.flatMap((code) => originsOf(tensorOf(code), index, ofImage))
      if (!ofImage.has(target) || barred.includes(target)) return false
      if (codes.length > 0 && !past(barred)) return true
      const behind = index.ancestors(target)
      return behind.some(
        ({ kind, output: [vector] }, i) =>
          kind === 'dense' &&
          ofImage.has(vector) &&
          !past([vector]) &&
          computes(behind.slice(i + 1), vector, index, ofImage)
      )
    },
    takesImageOff(output) {
      return index.ancestors(tensorOf(output)).some(({ kind, input }) => {
        if (kind !== 'subtract' || !input.every((name) => ofImage.has(name))) return false
        return input.some((name) => images.includes(originsOf(name, index, ofImage).at(-1)!))
      })
    }
  }
}

/** The tensor, and what it is a copy, a scaled or a shifted form of, nearest first. */
function originsOf<Source>(tensor: string, index: GraphIndex<Source>, ofImage: Set<string>): string[] {
  const origins = [tensor]
  for (let next: string | null = tensor; next !== null;) {
    next = before(index.producer(next), ofImage)
    if (next !== null) origins.push(next)
  }
  return origins
}

const SCALED = new Set(['add', 'subtract', 'multiply', 'divide'])

function before<Source>(operation: Operation<Source> | undefined, ofImage: Set<string>): string | null {
  if (operation === undefined) return null
  const { kind, input } = operation
  if (kind === 'pass' || kind === 'clip') return input[0] ?? null
  if (!SCALED.has(kind)) return null
  const open = input.filter((name) => ofImage.has(name))
  return open.length === 1 && input.length === 2 ? open[0] : null
}

/** Whether more is made of a vector than its last shape and range: by weights, as a decoder does. */
function computes<Source>(
  later: Operation<Source>[],
  vector: string,
  index: GraphIndex<Source>,
  ofImage: Set<string>
): boolean {
  const ofVector = index.dependents([vector])
  const made = later.filter(
    ({ kind, takes }) => (kind === 'dense' || kind === 'other') && takes.some((name) => ofVector.has(name))
  )
  return made.length > 1 || made.some(({ kind, takes }) => kind === 'dense' || takes.some((name) => !ofImage.has(name)))
}
