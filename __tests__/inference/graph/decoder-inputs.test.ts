import { describe, expect, it } from 'vitest'
import { chooseDecoderInputs, codeFeed } from '../../../src/inference/graph/decoder-inputs.ts'
import type { GraphInput } from '../../../src/inference/graph/graph-session.ts'
import { input, modelSettings } from '../../support/graph-input.ts'

describe("the decoder's inputs", () => {
  const choose = (inputs: GraphInput[], model: object = {}) => {
    const { code, condition } = chooseDecoderInputs(inputs, modelSettings(model), 'd.onnx')
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
