import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { inputs, noSettings } from '../../src/settings/inputs.ts'
import { parseInput } from '../../src/settings/parse-input.ts'
import { readInputs } from '../../src/settings/read-inputs.ts'
import { settingsSchema } from '../../src/settings/schema.ts'

interface ActionFile {
  inputs: Record<string, { description: string; default?: string; required?: boolean }>
  outputs: Record<string, { description: string }>
  runs: { using: string; main: string }
}

const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as ActionFile

describe('action.yml', () => {
  it('has the inputs of the table, in its order', () => {
    expect(Object.keys(action.inputs)).toEqual(inputs.map(({ name }) => name))
  })

  it.each(inputs)('says of $name what the table says', (input) => {
    const stated = input.default === '' ? '' : ` Default: ${input.default}.`
    expect(action.inputs[input.name].description).toBe(input.description + stated)
  })

  it('sets a default only where the config file has no say, since inputs win over the file', () => {
    for (const input of inputs) {
      expect(action.inputs[input.name].default, input.name).toBe(input.inConfigFile ? undefined : input.default)
    }
  })

  it('has the contract’s outputs and runs the built file on Node 24', () => {
    expect(Object.keys(action.outputs)).toEqual([
      'outcome',
      'verdict',
      'findings',
      'device',
      'judged-checkpoint',
      'best-checkpoint',
      'image-auroc',
      'recommended-threshold',
      'recommended-percentile',
      'report-dir',
      'diagnosis-path',
      'comment-url'
    ])
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
  })
})

describe('the table of inputs', () => {
  it('states the schema’s own defaults', () => {
    const defaults = settingsSchema.parse({}) as Record<string, unknown>
    for (const input of inputs.filter(({ name }) => !noSettings.includes(name) && name !== 'checkpoints')) {
      expect(parseInput(input, input.default), input.name).toEqual(defaults[input.name])
    }
  })

  it('is found again in the runner’s environment', () => {
    const read = readInputs({ 'INPUT_FAIL-ON': 'critical', INPUT_DATASET: 'data', PATH: '/bin' })
    expect(Object.keys(read)).toEqual(inputs.map(({ name }) => name))
    expect(read).toMatchObject({ 'fail-on': 'critical', dataset: 'data', stage: '' })
  })
})
