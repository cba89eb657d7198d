import type { ModelProto } from '../../../checkpoints/onnx/onnx_pb.ts'
import { wayFromCode, type CodeNames } from '../../graph/surgery/way-from-code.ts'
import { cutBehindCode } from './cut-behind-code.ts'
import { operationsOf } from './operations-of.ts'

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
  names: CodeNames,
  shape: (number | null)[]
): { skips: string[] | null; decoder: ModelProto | string } {
  const { skips, code } = wayFromCode(operationsOf(model.graph!), noise, names)
  return { skips, decoder: typeof code === 'string' ? code : cutBehindCode(model, code, { ...names, shape }) }
}
