import { create } from '@bufbuild/protobuf'
import { describe, expect, it } from 'vitest'
import {
  AttributeProtoSchema,
  GraphProtoSchema,
  ModelProtoSchema,
  NodeProtoSchema,
  OperatorSetIdProtoSchema,
  TensorProtoSchema
} from '../../src/checkpoints/onnx/onnx_pb.ts'
import { leftInTraining, quantizesDynamically } from '../../src/inference/onnx/graph-traits.ts'

interface Given {
  opType: string
  input?: string[]
  output?: string[]
  flags?: Record<string, number>
}

function modelOf(opset: number, given: Given, flag: number | null = null) {
  const { opType, input = ['x'], output = ['y'], flags = {} } = given
  const attribute = Object.entries(flags).map(([name, i]) => create(AttributeProtoSchema, { name, i: BigInt(i) }))
  const node = create(NodeProtoSchema, { opType, name: 'node', input, output, attribute })
  const initializer =
    flag === null ? [] : [create(TensorProtoSchema, { name: 'training', rawData: Uint8Array.of(flag) })]
  return create(ModelProtoSchema, {
    graph: create(GraphProtoSchema, { node: [node], initializer }),
    opsetImport: [create(OperatorSetIdProtoSchema, { version: BigInt(opset) })]
  })
}

const dropout = { opType: 'Dropout', input: ['x', 'ratio', 'training'] }

describe('a graph in training mode', () => {
  it.each([
    ['Dropout that drops', 13, dropout, 1, true],
    ['Dropout that does not', 13, dropout, 0, false],
    ['Dropout whose flag is no constant', 13, dropout, null, true],
    ['Dropout without a flag', 13, { opType: 'Dropout' }, null, false],
    ['old Dropout in test mode', 6, { opType: 'Dropout', flags: { is_test: 1 } }, null, false],
    ['old Dropout', 6, { opType: 'Dropout' }, null, true],
    ['BatchNormalization that trains', 15, { opType: 'BatchNormalization', flags: { training_mode: 1 } }, null, true],
    ['BatchNormalization', 15, { opType: 'BatchNormalization', flags: { training_mode: 0 } }, null, false],
    ['BatchNormalization, left to the default', 15, { opType: 'BatchNormalization' }, null, false],
    ['older BatchNormalization', 11, { opType: 'BatchNormalization' }, null, false],
    ['older one with running statistics', 11, { opType: 'BatchNormalization', output: ['y', 'm', 'v'] }, null, true],
    ['another operator', 15, { opType: 'Relu', flags: { training_mode: 1 } }, null, false]
  ] as [string, number, Given, number | null, boolean][])('%s, opset %d', (_, opset, given, flag, trains) => {
    const named = leftInTraining(modelOf(opset, given, flag))
    expect(named).toEqual(trains ? [`${given.opType} "node"`] : [])
  })

  it.each([
    ['DynamicQuantizeLinear', true],
    ['DynamicQuantizeMatMul', true],
    ['QuantizeLinear', false]
  ])('%s quantizes dynamically: %s', (opType, dynamic) => {
    expect(quantizesDynamically(modelOf(13, { opType }))).toBe(dynamic)
  })
})
