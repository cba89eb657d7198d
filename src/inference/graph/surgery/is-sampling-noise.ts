import type { ModelSettings } from '../../../settings/schema.ts'
import { roleOfName } from '../../matching/output-names.ts'
import { GraphIndex } from './graph-index.ts'
import type { OperationGraph } from './operation-graph.ts'

const CODE = new Set(['mu', 'log-variance', 'log-sigma', 'sigma', 'variance'])

/**
 * Whether noise is what a reconstruction is sampled with. Noise that moves mu as well (left on from training, as a denoising
 * VAE adds it to its image) is not: that the code is random has to be seen.
 *
 * @param noise the tensor that holds it
 * @param configured outputs
 */
export function isSamplingNoise<Source>(
  noise: string,
  graph: OperationGraph<Source>,
  configured: ModelSettings['outputs']
): boolean {
  const index = new GraphIndex(graph)
  const reached = index.dependents([noise])
  const random = graph.outputs.filter(({ tensor }) => reached.has(tensor))
  if (random.length === 0 || random.some(({ name }) => isCode(name, configured))) return false
  return random.length < graph.outputs.length || isScaledByImage(reached, graph, index)
}

function isCode(name: string, { reconstruction, ...code }: ModelSettings['outputs']): boolean {
  if (name === reconstruction) return false
  return Object.values(code).includes(name) || CODE.has(roleOfName(name) ?? '')
}

/** Sampling multiplies noise by a sigma that depends on the image; noise of a fixed strength is a training aid. */
function isScaledByImage<Source>(
  ofNoise: Set<string>,
  { operations, inputs }: OperationGraph<Source>,
  index: GraphIndex<Source>
): boolean {
  const ofImage = index.dependents(inputs.map(({ tensor }) => tensor))
  return operations.some(
    ({ kind, input }) =>
      kind === 'multiply' &&
      input.some((name) => ofNoise.has(name)) &&
      input.some((name) => ofImage.has(name) && !ofNoise.has(name))
  )
}
