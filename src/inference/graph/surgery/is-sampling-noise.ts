import type { ModelSettings } from '../../../settings/schema.ts'
import { roleOfName } from '../../matching/output-names.ts'
import { aliasesOf } from './aliases-of.ts'
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
  if (random.length === 0) return false
  if (random.some(({ name }) => isCode(name, configured)))
    return samplesLevelAbove(noise, reached, graph, index, configured)
  return random.length < graph.outputs.length || isScaledByImage(reached, graph, index)
}

/**
 * In a hierarchy the code of one level depends on what was drawn at the level above: then the noise, times something of the image,
 * is added to an exported mean that it does not move itself.
 */
function samplesLevelAbove<Source>(
  noise: string,
  ofNoise: Set<string>,
  graph: OperationGraph<Source>,
  index: GraphIndex<Source>,
  configured: ModelSettings['outputs']
): boolean {
  const means = new Set(
    graph.outputs
      .filter(({ name, tensor }) => isMean(name, configured) && !ofNoise.has(tensor))
      .flatMap(({ tensor }) => aliasesOf(tensor, index).map((alias) => alias.tensor))
  )
  return (
    isScaledByImage(new Set([noise]), graph, index) &&
    graph.operations.some(
      ({ kind, input }) =>
        kind === 'add' &&
        input.some((name) => ofNoise.has(name)) &&
        input.some((name) => aliasesOf(name, index).some(({ tensor }) => means.has(tensor)))
    )
  )
}

function isMean(name: string, { mu }: ModelSettings['outputs']): boolean {
  return mu === undefined ? roleOfName(name) === 'mu' : [mu].flat().includes(name)
}

function isCode(name: string, { reconstruction, ...code }: ModelSettings['outputs']): boolean {
  if (name === reconstruction) return false
  return Object.values(code).flat().includes(name) || CODE.has(roleOfName(name) ?? '')
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
