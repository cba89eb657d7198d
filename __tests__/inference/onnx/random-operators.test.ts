import { create } from '@bufbuild/protobuf'
import { describe, expect, it } from 'vitest'
import {
  AttributeProtoSchema,
  GraphProtoSchema,
  ModelProtoSchema,
  NodeProtoSchema,
  TensorProtoSchema
} from '../../../src/checkpoints/onnx/onnx_pb.ts'
import { drawsRandomNumbers } from '../../../src/inference/onnx/random-operators.ts'

describe('operators that draw random numbers', () => {
  const model = (...node: object[]) =>
    create(ModelProtoSchema, {
      graph: create(GraphProtoSchema, {
        node: node.map((one) => create(NodeProtoSchema, one)),
        initializer: [
          create(TensorProtoSchema, { name: 'on', rawData: Uint8Array.of(1) }),
          create(TensorProtoSchema, { name: 'off', int32Data: [0] })
        ]
      })
    })

  it.each([
    [{ opType: 'Relu' }, false],
    [{ opType: 'RandomNormalLike' }, true],
    [{ opType: 'Bernoulli' }, true],
    [{ opType: 'Dropout', input: ['x', 'ratio'] }, false],
    [{ opType: 'Dropout', input: ['x', 'ratio', 'on'] }, true],
    [{ opType: 'Dropout', input: ['x', 'ratio', 'off'] }, false],
    [{ opType: 'Dropout', input: ['x', 'ratio', 'computed'] }, true]
  ])('%j: %s', (node, draws) => {
    expect(drawsRandomNumbers(model(node))).toBe(draws)
  })

  it('are seen inside branches', () => {
    const g = create(GraphProtoSchema, { node: [create(NodeProtoSchema, { opType: 'RandomUniform' })] })
    const branch = create(AttributeProtoSchema, { name: 'then_branch', g })
    expect(drawsRandomNumbers(model({ opType: 'If', attribute: [branch] }))).toBe(true)
  })
})
