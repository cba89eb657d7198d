import { allNodes } from '../../checkpoints/onnx/read-onnx.ts'
import type { ModelProto, NodeProto, TensorProto } from '../../checkpoints/onnx/onnx_pb.ts'

const RANDOM = new Set([
  'RandomNormal',
  'RandomNormalLike',
  'RandomUniform',
  'RandomUniformLike',
  'Multinomial',
  'Bernoulli'
])

/** Whether operators that draw random numbers stand in the graph: sampling, or dropout that was left on. */
export function drawsRandomNumbers(model: ModelProto): boolean {
  const nodes = allNodes(model)
  return nodes.some(
    (node) => RANDOM.has(node.opType) || (node.opType === 'Dropout' && dropoutTrains(node, model, nodes))
  )
}

/** Dropout's third input says whether it drops (opset 12 on). Unless it is a constant false, it does. */
export function dropoutTrains({ input }: NodeProto, model: ModelProto, nodes: NodeProto[]): boolean {
  const flag = input[2]
  if (!flag) return false
  const constant =
    model.graph!.initializer.find(({ name }) => name === flag) ??
    nodes.find(({ opType, output }) => opType === 'Constant' && output[0] === flag)?.attribute.find(({ t }) => t)?.t
  return constant === undefined || isTrue(constant)
}

function isTrue({ rawData, int32Data }: TensorProto): boolean {
  return rawData.some((byte) => byte !== 0) || int32Data.some((value) => value !== 0)
}
