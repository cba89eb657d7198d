import type { ModelProto } from '../../../checkpoints/onnx/onnx_pb.ts'
import { cutBehindCode } from './cut-behind-code.ts'
import { findCode } from './find-code.ts'
import { findSkips } from './find-skips.ts'
import { GraphIndex } from './graph-index.ts'

/**
 * How a graph gets from the code to the reconstruction: whether anything leads past the code, and the decoder as a model of
 * its own, or a sentence why there is none.
 *
 * @param noise tensors whose noise was taken out
 * @param shape of mu: [batch, ...], null where open
 */
export function decoderPart(
  model: ModelProto,
  noise: string[],
  names: { image: string; mu: string; spread: string | null; reconstruction: string },
  shape: (number | null)[]
): { skips: string[] | null; decoder: ModelProto | string } {
  const graph = model.graph!
  const index = new GraphIndex(graph)
  const { image, mu, spread, reconstruction } = names
  const code = findCode(graph, index, { mu, reconstruction, noise })
  if (code === null) {
    const heads = [mu, ...(spread === null ? [] : [spread])]
    const skips = findSkips(index, { image, code: heads, reconstruction })
    return { skips: skips.length === 0 ? [] : null, decoder: `The reconstruction is not computed from mu ("${mu}").` }
  }
  return {
    skips: findSkips(index, { image, code: [code.tensor], reconstruction }),
    decoder: cutBehindCode(model, code, { mu, reconstruction, shape })
  }
}
