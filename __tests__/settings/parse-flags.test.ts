import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/input-error.ts'
import { parseFlags } from '../../src/settings/parse-flags.ts'

describe('parseFlags', () => {
  it('reads the command, globs and flags in both forms, in any order', () => {
    expect(
      parseFlags(['run', 'a/*.onnx', '--dataset', 'data', '!a/x.onnx', '--fail-on=critical', '--format', 'json'])
    ).toEqual({
      command: 'run',
      inputs: { checkpoints: 'a/*.onnx\n!a/x.onnx', stage: 'all', dataset: 'data', 'fail-on': 'critical' },
      format: 'json',
      help: false,
      install: false,
      version: false
    })
    expect(parseFlags(['--dataset=a=b', 'evaluate', 'm']).inputs).toEqual({
      checkpoints: 'm',
      dataset: 'a=b',
      stage: 'evaluate'
    })
  })

  it('unites globs with --checkpoints, which may be repeated', () => {
    const { inputs: given } = parseFlags([
      'run',
      'a',
      '--checkpoints',
      'b',
      '--checkpoints=c',
      '--',
      '-odd.onnx',
      '--help'
    ])
    expect(given.checkpoints).toBe('a\n-odd.onnx\n--help\nb\nc')
  })

  it('takes a number below zero as a value', () => {
    expect(parseFlags(['run', '--threshold', '-0.5']).inputs.threshold).toBe('-0.5')
  })

  it.each([['-h'], ['--help'], ['run --help'], ['evaluate --dataset d -h']])('shows help for %j', (line) => {
    expect(parseFlags(line.split(' '))).toMatchObject({ help: true, command: null })
  })

  it.each([
    ['help', undefined],
    ['--help', undefined],
    ['help run', 'run'],
    ['run --help', 'run'],
    ['engines install -h', 'engines'],
    ['runs/*.onnx --help', undefined],
    ['help diagnose --help', 'diagnose']
  ])('takes %j for the help of %s', (line, topic) => {
    const flags = parseFlags(line.split(' '))
    expect([flags.help, flags.topic]).toEqual([true, topic])
  })

  it('shows the version', () => {
    expect(parseFlags(['--version'])).toMatchObject({ version: true, help: false })
  })

  it.each([
    [[], 'No command; give one of run, evaluate, diagnose, publish'],
    [['runn'], '"runn" is no command; the nearest is run.'],
    [['model.onnx', '--dataset', 'd'], '"model.onnx" is no command. Known: run, evaluate'],
    [['help', 'runn'], '"runn" is no command; the nearest is run. Known: run, evaluate'],
    [['help', 'training'], '"training" is no command. Known: run, evaluate'],
    [['run', '--learning-rate', '3'], '--learning-rate: unknown flag (--help lists them all)'],
    [['run', '--format', 'pdf'], '--format: "pdf" is no format. Known: text, markdown, json'],
    [['run', '--thresh', '3'], '--thresh: unknown flag; the nearest known one is --threshold'],
    [['run', '--datset', 'd'], '--datset: unknown flag; the nearest known one is --dataset'],
    [['run', '-d', 'd'], '-d: unknown flag'],
    [['run', '--fail_on=x'], '--fail_on: unknown flag; the nearest known one is --fail-on'],
    [['run', '--dataset'], '--dataset: needs a value'],
    [['run', '--dataset', '--format', 'json'], '--dataset: needs a value'],
    [['run', '--dataset='], '--dataset: needs a value'],
    [['run', '--dataset', ''], '--dataset: needs a value'],
    [['run', '--dataset', 'a', '--dataset', 'b'], '--dataset: given twice, "a" and "b"; keep one'],
    [['run', '--format', 'jsn'], '--format: "jsn" is no format; the nearest is json.'],
    [['run', '--stage', 'evaluate'], '--stage: the command is the stage']
  ])('refuses %j', (args, message) => {
    expect(() => parseFlags(args)).toThrow(InputError)
    expect(() => parseFlags(args)).toThrow(message)
  })
})
