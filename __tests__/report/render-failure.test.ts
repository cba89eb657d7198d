import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderFailure } from '../../src/report/render-failure.ts'
import { hostileText } from '../support/hostile-text.ts'
import { faults } from '../support/markdown-structure.ts'

describe('renderFailure', () => {
  it('says that nobody knows, not that the model is bad', () => {
    const markdown = renderFailure(
      'model.pt: a PyTorch file cannot be read. Export it:\n\n  torch.onnx.export(model)\n```',
      {
        reportName: 'denim',
        runUrl: 'https://github.com/o/r/actions/runs/1'
      }
    )
    expect(markdown).toBe(
      [
        '## ⛔ Could not evaluate the model · `denim`',
        '**The gate fails**, because no diagnosis could be made. This says nothing about the model, good or bad.',
        'model.pt: a PyTorch file cannot be read. Export it:',
        '````\n\n  torch.onnx.export(model)\n```\n````',
        '<sub>[Log of this run](https://github.com/o/r/actions/runs/1)</sub>'
      ].join('\n\n')
    )
  })

  it('keeps any message in its place, and short', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const markdown = renderFailure(text.repeat(50), { reportName: text })
        expect(faults(markdown)).toEqual([])
        expect(markdown.length).toBeLessThan(40_000)
      })
    )
  })
})
