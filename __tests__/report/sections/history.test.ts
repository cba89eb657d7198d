import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/diagnosis/diagnose.ts'
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
})
