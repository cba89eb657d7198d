import { describe, expect, it } from 'vitest'
import { mermaidAuroc } from '../../../src/report/charts/mermaid-auroc.ts'
import { healthy } from '../../support/diagnosis.ts'

describe('mermaidAuroc', () => {
  it('holds numbers only', () => {
    expect(mermaidAuroc(healthy()).split('\n')).toEqual([
      '```mermaid',
      'xychart-beta',
      '  title "Image-level AUROC over the checkpoints"',
      '  x-axis "Epoch" ["5", "10", "15", "20", "25", "30"]',
      '  y-axis "AUROC" 0.4 --> 1',
      '  line [0.781, 0.902, 0.951, 0.972, 0.980, 0.983]',
      '```'
    ])
  })
})
