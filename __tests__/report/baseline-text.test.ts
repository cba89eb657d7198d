import { describe, expect, it } from 'vitest'
import { diagnosisSchema, type Diagnosis } from '../../src/diagnosis/schema.ts'
import { baselineRemarks, baselineRows } from '../../src/report/baseline-text.ts'
import { renderMarkdown } from '../../src/report/render-markdown.ts'
import { renderText } from '../../src/report/render-text.ts'
import { healthy, withFindings } from '../support/diagnosis.ts'
import { faults } from '../support/markdown-structure.ts'

const comparison: NonNullable<Diagnosis['baseline']> = {
  name: 'shipped|<b>2025</b>',
  source: 'diagnosis',
  sha256: 'ab'.repeat(32),
  deltaAuroc: -0.012,
  interval: [-0.041, 0.017],
  pValue: 0.42,
  regressed: false,
  method: 'obuchowski',
  approximate: false,
  minimumDetectableDrop: 0.0369,
  tests: [
    {
      metric: 'imageAuroc',
      baseline: 0.995,
      judged: 0.983,
      change: -0.012,
      pValue: 0.21,
      adjustedPValue: 0.42,
      betterPValue: 0.79,
      worse: null,
      better: null,
      regressed: false
    },
    {
      metric: 'recall',
      baseline: 0.914,
      judged: 0.9,
      change: -0.014,
      pValue: 0.00009,
      adjustedPValue: 0.00027,
      betterPValue: 1,
      worse: 4,
      better: 0,
      regressed: false
    },
    {
      metric: 'falsePositiveRate',
      baseline: 0.05,
      judged: 0.05,
      change: 0,
      pValue: 0.6,
      adjustedPValue: 0.6,
      betterPValue: 0.6,
      worse: 61,
      better: 61,
      regressed: false
    }
  ],
  liveUnits: { baseline: 64, judged: 32 },
  errorToVariance: { baseline: 0.08, judged: 0.07 },
  threshold: { baseline: 0.01101, judged: 0.01234 },
  bestOf: 6
}
const diagnosis = withFindings(healthy({ baseline: comparison }), {
  R1: {
    status: 'present',
    severity: 'warning',
    summary: 'Of 64 live latent units in shipped, 32 are left.',
    measurements: [{ metric: 'liveUnitsLost', value: 0.5, operator: '>=', limit: 0.5 }]
  }
})

describe('the comparison with a baseline', () => {
  it('reads as agreed, in Markdown and in text', async () => {
    const markdown = renderMarkdown(diagnosisSchema.parse(diagnosis), { failed: false })
    expect(faults(markdown)).toEqual([])
    const from = markdown.indexOf('### Against the baseline')
    await expect(`${markdown.slice(from, markdown.indexOf('\n\n**', from))}\n`).toMatchFileSnapshot(
      'golden/baseline.md'
    )
    const text = renderText(diagnosis, { failed: false, color: false })
    const lines = text.split('\n')
    expect(lines.every((line) => line.length <= 100)).toBe(true)
    const section = text.slice(text.indexOf('Against the baseline'), text.indexOf('\n\nBy group'))
    await expect(`${section}\n`).toMatchFileSnapshot('golden/baseline.txt')
  })

  it('is not there without a baseline', () => {
    expect(renderMarkdown(healthy(), { failed: false })).not.toContain('Against the baseline')
    expect(renderText(healthy(), { failed: false, color: false })).not.toContain('Against the baseline')
  })

  it('holds a name in check, and gives way to a budget', () => {
    const whole = renderMarkdown(diagnosis, { failed: false })
    expect(whole).not.toContain('<b>2025')
    const short = renderMarkdown(diagnosis, { failed: false, budget: { limit: 6000, unit: 'characters' } })
    expect(short.length).toBeLessThanOrEqual(6000)
    expect(faults(short)).toEqual([])
  })

  it('says what it does not know', () => {
    const unknown = { ...comparison, minimumDetectableDrop: null, approximate: true, bestOf: null }
    expect(baselineRemarks(unknown).join(' ')).toMatch(/is not known\. .*approximate/)
    expect(baselineRemarks({ ...comparison, method: 'identical' })).toEqual(['Identical: both rank every unit alike.'])
    expect(baselineRemarks({ ...comparison, deltaAuroc: null })[0]).toContain('both classes')
    const rows = baselineRows({ ...comparison, liveUnits: { baseline: null, judged: 32 } })
    expect(rows.find(({ title }) => title === 'Live latent units')).toMatchObject({ baseline: '–', change: '' })
  })
})
