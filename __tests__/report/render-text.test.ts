import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderText } from '../../src/report/render-text.ts'
import {
  fortyCheckpoints,
  healthy,
  hostile,
  inconclusive,
  posteriorCollapse,
  recordedScores,
  thresholdTooHigh,
  undecided
} from '../support/diagnosis.ts'
import { hostileText } from '../support/hostile-text.ts'

const plain = { failed: true, color: false }

describe.each([
  ['posterior-collapse', posteriorCollapse()],
  ['threshold-too-high', thresholdTooHigh()],
  ['inconclusive', inconclusive()],
  ['recorded-scores', recordedScores()],
  ['undecided', undecided()],
  ['forty-checkpoints', fortyCheckpoints()]
])('%s', (name, diagnosis) => {
  it('reads as agreed, in 100 columns', async () => {
    const text = renderText(diagnosis, plain)
    expect(text.split('\n').every((line) => [...line].length <= 100)).toBe(true)
    await expect(text).toMatchFileSnapshot(`golden/${name}.txt`)
  })
})

it('begins with the verdict and the gate', () => {
  const [verdict, gate] = renderText(healthy(), { failed: false, color: false }).split('\n')
  expect(verdict).toBe('✓ Healthy: none of the six symptoms is present')
  expect(gate).toMatch(/^ {2}The gate passes\. epoch_030 \(epoch 30, the last of 6 checkpoints\)/)
})

it('recommends no threshold without reserve where the verdict is open, where the model has to be repaired, or where nothing is shown', () => {
  const open = { ...healthy(), verdict: 'inconclusive' as const }
  expect(renderText(open, plain)).toContain('Do not set it before the verdict is settled')
  const collapse = posteriorCollapse()
  const findings = collapse.findings.map((one) => (one.id === 'S3' ? { ...one, severity: 'critical' as const } : one))
  const broken = { ...collapse, findings, thresholds: healthy().thresholds }
  expect(renderText(broken, plain)).toContain('It is for this model as it is: a repaired one needs another.')
  const { thresholds } = healthy()
  const unproven = { ...thresholds, recommended: { ...thresholds.recommended!, unproven: true as const } }
  expect(renderText({ ...open, thresholds: unproven }, plain)).toContain('that it finds defects is not shown')
  expect(renderText(healthy(), plain)).not.toMatch(/before the verdict|as it is|is not shown/)
})

it('colors only where asked, and changes nothing else', () => {
  const text = renderText(posteriorCollapse(), plain)
  const colored = renderText(posteriorCollapse(), { ...plain, color: true })
  expect(text).not.toContain('\u001b')
  expect(colored).toContain('\u001b[31m✗ Critical: posterior collapse (S2, S4)\u001b[0m')
  // eslint-disable-next-line no-control-regex
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(text)
})

it('lets no text control the terminal or leave the 100 columns', () => {
  fc.assert(
    fc.property(hostileText, (hostileName) => {
      const text = renderText(hostile(hostileName), plain)
      expect(text).not.toMatch(/[\p{Cf}]|(?!\n)\p{Cc}/u)
      expect(text.split('\n').every((line) => [...line].length <= 100)).toBe(true)
    }),
    { numRuns: 60 }
  )
})
