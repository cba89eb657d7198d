import { describe, expect, it } from 'vitest'
import { inputs } from '../../src/settings/inputs.ts'
import { parseInput } from '../../src/settings/parse-input.ts'

describe('parseInput', () => {
  const input = (name: string) => inputs.find((candidate) => candidate.name === name)!

  it('takes one glob a line and ignores blank lines', () => {
    expect(parseInput(input('checkpoints'), ' a/*.onnx\r\n\n!a/x.onnx \n')).toEqual(['a/*.onnx', '!a/x.onnx'])
    expect(parseInput(input('checkpoints'), ' \n ')).toBeUndefined()
  })

  it('takes items between commas', () => {
    expect(parseInput(input('fail-on'), 'critical, inconclusive,')).toEqual(['critical', 'inconclusive'])
    expect(parseInput(input('fail-on'), ',')).toBeUndefined()
  })

  it.each([
    ['95', 95],
    [' 97.5 ', 97.5],
    ['-0.5', -0.5],
    ['1e-3', 0.001],
    ['.5', 0.5]
  ])('reads %j as a number', (text, value) => {
    expect(parseInput(input('threshold'), text)).toBe(value)
  })

  it.each([
    ['95%', 'threshold: "95%" is not a number; write 95'],
    ['0,5', 'threshold: "0,5" is not a number; write 0.5'],
    ['1.2.3', 'threshold: "1.2.3" is not a number; write a plain number, for example 0.5'],
    ['0x10', 'threshold: "0x10" is not a number'],
    ['NaN', 'threshold: "NaN" is not a number'],
    ['Infinity', 'threshold: "Infinity" is not a number'],
    ['1e999', 'threshold: "1e999" is not a number'],
    ['1 000', 'threshold: "1 000" is not a number']
  ])('refuses %j', (text, message) => {
    expect(() => parseInput(input('threshold'), text)).toThrow(message)
  })
})
