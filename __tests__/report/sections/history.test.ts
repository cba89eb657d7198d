import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/diagnosis/diagnose.ts'
import type { TrainingHistory } from '../../../src/history/training-history.ts'
import { renderMarkdown } from '../../../src/report/render-markdown.ts'
import { evidenceOf, settingsOf } from '../../support/evidence.ts'
import { curve, historyOf } from '../../support/histories.ts'
import { faults } from '../../support/markdown-structure.ts'

describe('the training history in the report', () => {
  it('draws the curves and says what was taken for what', () => {
    const history = historyOf({ loss: curve(500, (t) => Math.exp(-5 * t)), kl: curve(500, (t) => 20 * t) })
    const options = { settings: settingsOf(), departures: [], version: '1.0.0', today: '2026-06-15', history }
    const diagnosis = diagnose([evidenceOf()], options)
    expect(diagnosis.history!.curves.map(({ curve, at }) => [curve, at.length, at[0], at[59]])).toEqual([
      ['loss', 60, 1, 500],
      ['kl', 60, 1, 500]
    ])
    const markdown = renderMarkdown(diagnosis, { failed: false })
    expect(faults(markdown)).toEqual([])
    expect(markdown).toContain('<summary>Training history</summary>')
    expect(markdown).toMatch(/Loss {12}█[▁▂▃▄▅▆▇█]{34}▁ {2}1\.00 → 0\.00674 \(log\)/)
    expect(markdown).toContain('- Read: Loss from `log/loss`, KL divergence from `log/kl`.')
    expect(markdown).toContain('- Not used: time&#124;')
    expect(renderMarkdown(diagnose([evidenceOf()], { ...options, history: null }), { failed: false })).not.toContain(
      'Training history'
    )
  })

  const reportOf = (history: TrainingHistory) => {
    const options = { settings: settingsOf(), departures: [], version: '1.0.0', today: '2026-06-15', history }
    return renderMarkdown(diagnose([evidenceOf()], options), { failed: false })
  }

  it('says why no curve could be used', () => {
    const notes = [
      'No training curve could be used: causes that need one go without.',
      'log.csv, line 1: is <no> text.'
    ]
    const markdown = reportOf({ ...historyOf({}, 'row'), unused: ['time'], notes })
    expect(faults(markdown)).toEqual([])
    const section = markdown.slice(markdown.indexOf('<summary>Training history</summary>')).split('</details>')[0]
    expect(section).toContain('- Not used: `time`.')
    expect(section).toContain('- No training curve could be used: causes that need one go without.')
    expect(section).toMatch(/- log\.csv, line 1: is &lt;no> text\./)
    expect(section).not.toContain('Read:')
  })

  it.each([
    ['epoch', 'From epoch 1 to epoch 9', null],
    ['step', 'From step 1 to step 9', 'The log counts steps, be they batches or epochs: its curves are not cut'],
    ['row', 'From row 1 to row 9', 'The log counts nothing but its rows: its curves are not cut']
  ] as const)('says what a log over %ss counts', (axis, span, says) => {
    const markdown = reportOf(historyOf({ loss: curve(9, (t) => 2 - t) }, axis))
    expect(markdown).toContain(span)
    if (says === null) expect(markdown).not.toContain('The log counts')
    else expect(markdown).toContain(says)
  })
})
