import { create, fromBinary, toBinary } from '@bufbuild/protobuf'
import { ModelProtoSchema, TensorProtoSchema } from '../../../checkpoints/onnx/onnx_pb.ts'
import type { ModelProto, TensorProto } from '../../../checkpoints/onnx/onnx_pb.ts'
import { withInitializers } from './with-initializers.ts'

/** Values of a weight that may say how the graph computes (a shape, a factor) rather than what it has learned. */
const MOST_VALUES = 16

/**
 * A copy of a graph for reading, in which larger weights hold no values: a parsed model holds on to the whole file.
 */
export function withoutWeights(model: ModelProto): ModelProto {
  const light = withInitializers(model, (weight) => (isLarge(weight) ? emptied(weight) : weight))
  return fromBinary(ModelProtoSchema, toBinary(ModelProtoSchema, light))
}

function isLarge({ dims }: TensorProto): boolean {
  return dims.reduce((values, size) => values * size, 1n) > MOST_VALUES
}

function emptied({ name, dims, dataType }: TensorProto): TensorProto {
  return create(TensorProtoSchema, { name, dims, dataType })
}
