import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingIds } from '../../src/catalogue/order.ts'
import { annotations } from '../../src/report/annotations.ts'
import { renderFailure } from '../../src/report/render-failure.ts'
import { statusDescription } from '../../src/report/status-description.ts'
import {
  fortyCheckpoints,
  healthy,
  hostile,
  inconclusive,
  posteriorCollapse,
  recordedScores,
  thresholdTooHigh,
  withFindings
} from '../support/diagnosis.ts'
import { hostileText } from '../support/hostile-text.ts'
import { faults } from '../support/markdown-structure.ts'

describe('statusDescription', () => {
  it.each([
    [healthy(), 'Healthy: none of the six symptoms is present · AUROC 0.983'],
    [posteriorCollapse(), 'Critical: posterior collapse (S2, S4) · AUROC 0.558'],
    [inconclusive(), 'Inconclusive, the model could not be judged: evaluation set cannot support a verdict (D1)'],
    [recordedScores(), 'Healthy: no symptom is present; 4 of 6 could not be assessed · AUROC 0.983']
  ])('tells the verdict', (diagnosis, description) => {
    expect(statusDescription(diagnosis)).toBe(description)
  })

  it('has at most 140 characters, all of them plain', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.constant('😀'.repeat(300))), (text) => {
        const long = withFindings(hostile(text), { X1: { status: 'present', severity: 'critical', name: text } })
        const description = statusDescription(long)
        expect(description.length).toBeLessThanOrEqual(140)
        expect(description).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      })
    )
  })
})

describe('annotations', () => {
  it('are one for each finding that counts', () => {
    expect(annotations(healthy())).toEqual([])
    expect(annotations(posteriorCollapse()).map(({ level, title }) => `${level} ${title}`)).toEqual([
      'error S4: Latent means (mu) flat',
      'error S2: Reconstructions look the same'
    ])
    expect(annotations(fortyCheckpoints()).map(({ level }) => level)).toEqual(['warning'])
  })

  it('hold what was measured and what to do', () => {
    expect(annotations(inconclusive())).toEqual([
      {
        level: 'error',
        title: 'D1: Evaluation set cannot support a verdict',
        message:
          'The evaluation set holds 5 defect-free and no defective images, too few to say anything of the model. Measured: defect-free units 5, present if < 8. Do first: Add at least 3 more defect-free images, and some defective ones.'
      }
    ])
  })

  it('leave out waived findings and notices', () => {
    expect(annotations(thresholdTooHigh()).map(({ title }) => title)).toEqual(['S1: Threshold finds no defect'])
  })

  it('are ten of a kind at most', () => {
    const all = Object.fromEntries(findingIds.map((id) => [id, { status: 'present', severity: 'critical' }] as const))
    expect(annotations(withFindings(healthy(), all))).toHaveLength(10)
  })
})

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
        '## ⚪ The model could not be judged · `denim`',
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
