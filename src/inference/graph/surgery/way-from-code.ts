import { outputTensor } from './endpoints-of.ts'
import { findCode, type CodeTensor } from './find-code.ts'
import { findSkips } from './find-skips.ts'
import { GraphIndex } from './graph-index.ts'
import type { OperationGraph } from './operation-graph.ts'
import { tensorOf } from './tensor-of.ts'

/** Of a model: the names of an input and of outputs, as its session gives them. */
export interface CodeNames {
  image: string
  mu: string
  spread: string | null
  reconstruction: string
}

/**
 * How a graph gets from the code to the reconstruction: whether anything leads past the code, and the tensor that the decoder
 * starts from, or a sentence why there is no decoder.
 *
 * @param noise tensors whose noise was taken out
 */
export function wayFromCode<Source>(
  graph: OperationGraph<Source>,
  noise: string[],
  names: CodeNames
): { skips: string[] | null; code: CodeTensor<Source> | string } {
  const index = new GraphIndex(graph)
  const image = tensorOf(names.image, graph.inputs)
  const mu = outputTensor(names.mu, graph)
  const reconstruction = tensorOf(names.reconstruction, graph.outputs)
  const code = mu === null ? null : findCode(graph, index, { mu, reconstruction, noise })
  if (code === null) {
    const spread = names.spread === null ? null : outputTensor(names.spread, graph)
    const heads = [mu, spread].filter((tensor) => tensor !== null)
    const skips = findSkips(index, { image, code: heads, reconstruction })
    return {
      skips: skips.length === 0 ? [] : null,
      code: `The reconstruction is not computed from mu ("${names.mu}").`
    }
  }
  return { skips: findSkips(index, { image, code: [code.tensor], reconstruction }), code }
}
