import { create } from '@bufbuild/protobuf'
import { GraphProtoSchema, ModelProtoSchema } from '../../../checkpoints/onnx/onnx_pb.ts'
import type { ModelProto, TensorProto } from '../../../checkpoints/onnx/onnx_pb.ts'

/** A copy of a model whose graph has each of its weights replaced; the rest is shared. */
export function withInitializers(model: ModelProto, replaced: (weight: TensorProto) => TensorProto): ModelProto {
  const initializer = model.graph!.initializer.map(replaced)
  const graph = Object.assign(create(GraphProtoSchema), model.graph!, { initializer })
  return Object.assign(create(ModelProtoSchema), model, { graph })
}
