import { describe, expect, it } from 'vitest'
import type { GraphInput } from '../../../src/inference/graph/graph-session.ts'
import { chooseInputs } from '../../../src/inference/graph/model-inputs.ts'
import { input, modelSettings } from '../../support/graph-input.ts'

describe('the image input', () => {
  it.each([
    [[null, 1, 64, 32], { layout: 'nchw', channels: 1, height: 64, width: 32 }],
    [[null, 64, 32, 3], { layout: 'nhwc', channels: 3, height: 64, width: 32 }],
    [[null, 3, null, null], { layout: 'nchw', channels: 3, height: null, width: null }],
    [[4, null, null, 1], { layout: 'nhwc', channels: 1, height: null, width: null }]
  ])('%j', (shape, wanted) => {
    expect(chooseInputs([input('x', shape)], modelSettings(), 'm.onnx').image).toMatchObject(wanted)
  })

  it('takes the configured layout and name', () => {
    const inputs = [input('a', [null, 3, 8, 3]), input('b', [null, 3, 8, 3])]
    const model = modelSettings({ input: { layout: 'nhwc' }, inputs: { image: 'b', condition: 'a' } })
    expect(() => chooseInputs(inputs, model, 'm.onnx')).toThrow(
      /condition "a" \[\?,3,8,3\] must have the shape \[N,k\]/
    )
    expect(chooseInputs([inputs[1]], modelSettings({ input: { layout: 'nhwc' } }), 'm.onnx').image).toMatchObject({
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
    expect(() => chooseInputs(inputs, modelSettings(), 'm.onnx')).toThrow(message)
  })
})
