import { create, toBinary } from '@bufbuild/protobuf'
import { ModelProtoSchema, StringStringEntryProtoSchema, TensorProtoSchema } from '../../../checkpoints/onnx/onnx_pb.ts'
import type { ModelProto, TensorProto } from '../../../checkpoints/onnx/onnx_pb.ts'
import type { OnnxGraph } from '../runtime.ts'
import { withInitializers } from './with-initializers.ts'

/** Bytes of a weight that is worth a side file. Smaller ones may be shapes, which the runtime wants to see in the graph. */
const LARGE = 2 ** 16

const EXTERNAL = 1

type GraphFiles = Pick<OnnxGraph, 'bytes' | 'externalData'>

/**
 * A graph whose large weights lie beside it, as views into the model: where they are part of the graph's bytes, onnxruntime
 * holds them twice more while it reads them, and WebAssembly never gives memory back.
 *
 * @param model one without side files of its own, whose names might be the same
 */
export function weightsAside(model: ModelProto): GraphFiles {
  const externalData: GraphFiles['externalData'] = []
  const aside = (tensor: TensorProto): TensorProto => {
    if (tensor.rawData.length < LARGE) return tensor
    const path = `weights/${externalData.length}`
    externalData.push({ path, data: tensor.rawData })
    const { name, dims, dataType } = tensor
    const entry = (key: string, value: string) => create(StringStringEntryProtoSchema, { key, value })
    return create(TensorProtoSchema, {
      name,
      dims,
      dataType,
      dataLocation: EXTERNAL,
      externalData: [entry('location', path), entry('offset', '0'), entry('length', String(tensor.rawData.length))]
    })
  }
  return { bytes: toBinary(ModelProtoSchema, withInitializers(model, aside)), externalData }
}
