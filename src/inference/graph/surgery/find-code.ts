import { aliasesOf, type Alias } from './aliases-of.ts'
import type { GraphIndex } from './graph-index.ts'
import type { OperationGraph } from './operation-graph.ts'

/** Where the decoder takes the code from. */
export interface CodeTensor<Source> {
  /** The tensor that the decoder starts from: mu, or the sampled z. */
  tensor: string
  /** From a tensor of the same shape to the exported mu. */
  steps: Alias<Source>['steps']
}

/**
 * The tensor by which mu enters the decoder: where noise is added to mu, the sum (z, which is mu once the noise is 0), else
 * mu itself, or the tensor that the exported mu is only a reshaped copy of.
 *
 * @param noise tensors whose noise was taken out
 * @returns null where the reconstruction does not come from mu
 */
export function findCode<Source>(
  graph: OperationGraph<Source>,
  index: GraphIndex<Source>,
  { mu, reconstruction, noise }: { mu: string; reconstruction: string; noise: string[] }
): CodeTensor<Source> | null {
  const code = aliasesOf(mu, index).find(({ tensor }) => index.dependents([tensor]).has(reconstruction))
  if (code === undefined || code.tensor === reconstruction) return null
  return { tensor: sampledFrom(code.tensor, graph, index, noise) ?? code.tensor, steps: code.steps }
}

/** What noise is added to mu to; null where the decoder takes mu by another way as well. */
function sampledFrom<Source>(
  mu: string,
  { operations }: OperationGraph<Source>,
  index: GraphIndex<Source>,
  noise: string[]
): string | null {
  const ofNoise = index.dependents(noise)
  const isMu = (name: string) => !ofNoise.has(name) && aliasesOf(name, index).some(({ tensor }) => tensor === mu)
  const sums = operations.filter(
    ({ kind, input }) => kind === 'add' && input.some(isMu) && input.some((name) => ofNoise.has(name))
  )
  return sums.length === 1 ? sums[0].output[0] : null
}
