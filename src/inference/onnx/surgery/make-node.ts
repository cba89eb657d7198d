import { create } from '@bufbuild/protobuf'
import { AttributeProtoSchema, NodeProtoSchema, TensorProtoSchema } from '../../../checkpoints/onnx/onnx_pb.ts'
import type { AttributeProto, NodeProto, TensorProto } from '../../../checkpoints/onnx/onnx_pb.ts'

/** ONNX's numbers of attribute types. */
const INT = 2
const TENSOR = 4
const INTS = 7

export function makeNode(opType: string, input: string[], output: string, attribute: AttributeProto[] = []): NodeProto {
  return create(NodeProtoSchema, { opType, input, output: [output], name: `vae_playbook/${output}`, attribute })
}

export function tensorAttribute(name: string, t: TensorProto): AttributeProto {
  return create(AttributeProtoSchema, { name, t, type: TENSOR })
}

export function intAttribute(name: string, i: number): AttributeProto {
  return create(AttributeProtoSchema, { name, i: BigInt(i), type: INT })
}

export function intsAttribute(name: string, ints: number[]): AttributeProto {
  return create(AttributeProtoSchema, { name, ints: ints.map(BigInt), type: INTS })
}

/** @param dataType ONNX's number of the element type */
export function makeTensor(dataType: number, dims: number[], rawData: Uint8Array): TensorProto {
  return create(TensorProtoSchema, { dataType, dims: dims.map(BigInt), rawData: Uint8Array.from(rawData) })
}
