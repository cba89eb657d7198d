import { create } from '@bufbuild/protobuf'
import { describe, expect, it } from 'vitest'
import {
  AttributeProtoSchema,
  GraphProtoSchema,
  ModelProtoSchema,
  NodeProtoSchema,
  TensorProtoSchema
} from '../../src/checkpoints/onnx/onnx_pb.ts'
import { chooseDecoderInputs, codeFeed } from '../../src/inference/graph/decoder-inputs.ts'
import type { GraphInput } from '../../src/inference/graph/graph-session.ts'
import { chooseInputs } from '../../src/inference/graph/model-inputs.ts'
import { drawsRandomNumbers } from '../../src/inference/onnx/random-operators.ts'
import { settingsSchema } from '../../src/settings/schema.ts'

const input = (name: string, shape: (number | null)[] | null, elementType = 'float32'): GraphInput => ({
  name,
  shape,
  elementType
})
const settings = (model: object = {}) => settingsSchema.parse({ model }).model

describe('the image input', () => {
  it.each([
    [[null, 1, 64, 32], { layout: 'nchw', channels: 1, height: 64, width: 32 }],
    [[null, 64, 32, 3], { layout: 'nhwc', channels: 3, height: 64, width: 32 }],
    [[null, 3, null, null], { layout: 'nchw', channels: 3, height: null, width: null }],
    [[4, null, null, 1], { layout: 'nhwc', channels: 1, height: null, width: null }]
  ])('%j', (shape, wanted) => {
    expect(chooseInputs([input('x', shape)], settings(), 'm.onnx').image).toMatchObject(wanted)
  })

  it('takes the configured layout and name', () => {
    const inputs = [input('a', [null, 3, 8, 3]), input('b', [null, 3, 8, 3])]
    const model = settings({ input: { layout: 'nhwc' }, inputs: { image: 'b', condition: 'a' } })
    expect(() => chooseInputs(inputs, model, 'm.onnx')).toThrow(
      /condition "a" \[\?,3,8,3\] must have the shape \[N,k\]/
    )
    expect(chooseInputs([inputs[1]], settings({ input: { layout: 'nhwc' } }), 'm.onnx').image).toMatchObject({
      name: 'b',
      height: 3,
      width: 8
    })
  })

  it.each<[string, GraphInput[], RegExp]>([
    ['either layout', [input('x', [null, 3, 8, 3])], /can be NCHW.*layout: nchw/s],
    ['open dimensions', [input('x', [null, null, null, null])], /can be NCHW.*layout: nchw/s],
    ['unknown rank', [input('x', null)], /"x" of unknown rank can be NCHW/],
    ['four channels', [input('x', [null, 4, 8, 8])], /neither 1 \(grey\) nor 3 \(RGB\)/],
    ['flat', [input('x', [null, 784])], /no input takes images.*"x" \[\?,784\]/],
    [
      'two images',
      [input('x', [null, 1, 8, 8]), input('y', [null, 1, 8, 8])],
      /which input takes the image\?.*inputs: \{ image: NAME \}/s
    ],
    ['noise', [input('x', [null, 1, 8, 8]), input('eps', [null, 16])], /feed the input "eps" \[\?,16\] with/],
    ['a condition of any length', [input('x', [null, 1, 8, 8]), input('c', [null, null])], /fixed k/],
    ['class numbers', [input('x', [null, 1, 8, 8]), input('c', [null], 'int64')], /feed the input "c"/],
    ['integers', [input('x', [null, 1, 8, 8], 'int32')], /takes int32\. Export the model with a float32 input/]
  ])('refuses %s', (_, inputs, message) => {
    expect(() => chooseInputs(inputs, settings(), 'm.onnx')).toThrow(message)
  })
})

describe("the decoder's inputs", () => {
  const choose = (inputs: GraphInput[], model: object = {}) => {
    const { code, condition } = chooseDecoderInputs(inputs, settings(model), 'd.onnx')
    return [code.name, condition?.name]
  }

  it('are told apart by configuration, name or rank', () => {
    expect(choose([input('anything', [null, 4])])).toEqual(['anything', undefined])
    expect(choose([input('c', [null, 4]), input('z', [null, 4])])).toEqual(['z', 'c'])
    expect(choose([input('a', [null, 4]), input('b', [null, 4, 2, 2])])).toEqual(['b', 'a'])
    expect(choose([input('a', [null, 4]), input('b', [null, 4])], { inputs: { condition: 'a' } })).toEqual(['b', 'a'])
    expect(() => choose([input('a', [null, 4]), input('b', [null, 4])])).toThrow(/inputs: \{ condition: NAME \}/)
    expect(() => choose([input('z', [null, 4]), input('s1', [null, 4]), input('s2', [null, 4])])).toThrow(
      /takes the code and/
    )
  })

  it('take mu flat or not', () => {
    const mu = { name: 'mu', shape: [2, 3, 2, 2], values: new Float32Array(24) }
    expect(codeFeed(mu, input('z', [null, 3, 2, 2]), 'd.onnx').shape).toEqual([2, 3, 2, 2])
    expect(codeFeed(mu, input('z', [null, 12]), 'd.onnx').shape).toEqual([2, 12])
    expect(() => codeFeed(mu, input('z', [null, 16]), 'd.onnx')).toThrow(
      /takes a code "z" \[\?,16\], but the encoder's mu "mu" is \[N,3,2,2\]/
    )
  })
})

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
