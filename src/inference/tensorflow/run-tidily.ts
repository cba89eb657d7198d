import type { Tensor } from '@tensorflow/tfjs-core'
import { InputError } from '../../input-error.ts'
import type { Feed } from '../graph/graph-session.ts'
import { refuseBytes } from '../graph/refuse-bytes.ts'
import type { OutputTensor } from '../graph-outputs.ts'
import type { TensorFlow } from './engine.ts'
import { reasonOf } from './reason.ts'

export const MISSING_OPERATION = 'An operation that TensorFlow.js does not have calls for an export as ONNX.'

/**
 * Feeds a model and copies its outputs out; every tensor that this makes is freed again.
 *
 * @param failure for the message: the file, and a sentence on what else to try
 * @param predict from one tensor a feed, in their order, to the outputs by name
 * @returns the outputs that hold real numbers
 * @throws InputError naming file and feeds where the model fails on them
 */
export function runTidily(
  tf: TensorFlow,
  feeds: Feed[],
  failure: { path: string; cure: string },
  predict: (tensors: Tensor[]) => [string, Tensor][]
): OutputTensor[] {
  const outputs: OutputTensor[] = []
  const all: { name: string; type: string; shape: number[] }[] = []
  try {
    // Nothing is returned: `tidy` would walk through every number of it in search of tensors to keep.
    tf.tidy(() => {
      for (const [name, tensor] of predict(feeds.map((feed) => toTensor(tf, feed)))) {
        all.push({ name, type: tensor.dtype, shape: [...tensor.shape] })
        if (tensor.dtype === 'float32')
          outputs.push({ name, shape: [...tensor.shape], values: tensor.dataSync<'float32'>() })
      }
    })
  } catch (error) {
    const fed = feeds.map(({ input, shape }) => `"${input.name}" [${shape.join(',')}]`).join(', ')
    throw new InputError(
      `${failure.path} failed on ${fed}: ${reasonOf(error)}. Check model.input.size and model.input.layout. ${failure.cure}`
    )
  }
  refuseBytes(all, outputs, feeds, failure.path)
  return outputs
}

/** TensorFlow.js keeps bytes in int32 tensors. */
function toTensor(tf: TensorFlow, { input, shape, values }: Feed): Tensor {
  return input.elementType === 'uint8'
    ? tf.tensor(Int32Array.from(values, Math.round), shape, 'int32')
    : tf.tensor(values, shape, 'float32')
}
