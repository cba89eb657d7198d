import { allNodes } from '../../checkpoints/onnx/read-onnx.ts'
import type { ModelProto, NodeProto } from '../../checkpoints/onnx/onnx_pb.ts'
import { dropoutTrains } from './random-operators.ts'

const DYNAMIC = new Set(['DynamicQuantizeLinear', 'DynamicQuantizeMatMul', 'DynamicQuantizeLSTM'])
/** From this opset on BatchNormalization says by an attribute that it trains. */
const BY_ATTRIBUTE = 14
/** Before this one, BatchNormalization and Dropout train unless an attribute says that they do not. */
const BY_TEST_FLAG = 7

/** Whether activations are quantized by the smallest and largest value of a tensor that holds the whole batch. */
export function quantizesDynamically(model: ModelProto): boolean {
  return allNodes(model).some(({ opType }) => DYNAMIC.has(opType))
}

/**
 * The nodes that were exported as they are in training, whatever an engine makes of them: `BatchNormalization "bn1"`.
 */
export function leftInTraining(model: ModelProto): string[] {
  const opset = Number(model.opsetImport.find(({ domain }) => domain === '' || domain === 'ai.onnx')?.version ?? 0)
  const nodes = allNodes(model)
  const trains = (node: NodeProto) =>
    (node.opType === 'BatchNormalization' && normalizationTrains(node, opset)) ||
    (node.opType === 'Dropout' && (opset < BY_TEST_FLAG ? !isTest(node) : dropoutTrains(node, model, nodes)))
  return nodes.filter(trains).map(({ opType, name, output }) => `${opType} "${name || output[0]}"`)
}

function normalizationTrains(node: NodeProto, opset: number): boolean {
  if (opset < BY_TEST_FLAG) return !isTest(node)
  // In between, outputs for the running statistics make it train.
  return opset < BY_ATTRIBUTE
    ? node.output.filter((name) => name !== '').length > 1
    : integer(node, 'training_mode') === 1
}

function isTest(node: NodeProto): boolean {
  return integer(node, 'is_test') === 1
}

function integer({ attribute }: NodeProto, name: string): number {
  return Number(attribute.find((one) => one.name === name)?.i ?? 0)
}
