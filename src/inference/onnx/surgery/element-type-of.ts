import type { GraphProto } from '../../../checkpoints/onnx/onnx_pb.ts'

/** ONNX's number of float32. */
export const FLOAT = 1

/** ONNX's number of a tensor's element type, as far as the graph notes it down; where it does not, float32 is the usual. */
export function elementTypeOf(tensor: string, { input, output, valueInfo, initializer }: GraphProto): number {
  const info = [...input, ...output, ...valueInfo].find(({ name }) => name === tensor)
  return info?.type?.tensorType?.elemType ?? initializer.find(({ name }) => name === tensor)?.dataType ?? FLOAT
}
