import { describe, expect, it } from 'vitest'
import { loadSettings } from '../../src/settings/load-settings.ts'

const load = (text: string, inputs: Record<string, string>) =>
  loadSettings({
    inputs: { checkpoints: 'a.onnx', ...inputs },
    cwd: '/nowhere',
    configText: { path: 'gate.yml', text, read: () => Promise.resolve({ problem: 'does not exist' }) }
  })

describe('departures', () => {
  it('lists what differs from the defaults, without paths and names', async () => {
    const text = [
      'report-name: weave',
      'fail-on: never',
      'score: { reduce: max, error: squared }',
      'model: { input: { range: [-1, 1], mean: [0.5, 0.5, 0.5] } }',
      'symptoms: { S5: { severity: off, limits: { sigma: 0.05 } }, S1: { limits: { auroc: 0.5 } } }',
      'thresholds: { cost: { miss: 20, false-alarm: 1, prevalence: 0.01 } }',
      'waivers:',
      '  - { id: S6, reason: "new\\n fabric", expires: 2020-01-31 }'
    ].join('\n')
    const { departures } = await load(text, { 'threshold-percentile': '95', dataset: 'data', 'report-dir': 'out' })
    expect(departures).toEqual([
      'fail-on: never',
      'model.input.range: [-1,1]',
      'model.input.mean: [0.5,0.5,0.5]',
      'score.reduce: max',
      'symptoms.S5.severity: off',
      'symptoms.S5.limits.sigma: 0.05',
      'thresholds.cost.miss: 20',
      'thresholds.cost.false-alarm: 1',
      'thresholds.cost.prevalence: 0.01',
      'waivers.S6: until 2020-01-31, new fabric'
    ])
  })
})
