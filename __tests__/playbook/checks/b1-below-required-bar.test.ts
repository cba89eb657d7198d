import { describe, expect, it } from 'vitest'
import { checkBarNames } from '../../../src/diagnosis/check-bar.ts'
import { diagnose } from '../../../src/diagnosis/diagnose.ts'
import { assessB1 } from '../../../src/playbook/checks/b1-below-required-bar.ts'
import { withFacts } from '../../../src/playbook/context.ts'
import { contextOf, evenly, evidenceOf, regimes, settingsOf, unitsOf } from '../../support/evidence.ts'

/** 5 % false alarms, 30 of 40 defects found: all 20 holes, 10 of 20 cuts. */
function units() {
  const plain = unitsOf(evenly(200, 0, 1), [...evenly(20, 1.1, 1.2), ...evenly(10, 1.1, 1.2), ...evenly(10, 0.5, 0.9)])
  const kind = plain.kind.map((name, i) => (i < 200 ? name : i < 220 ? 'hole' : 'cut'))
  return { ...plain, kind, fabric: plain.kind.map((_, i) => (i % 2 === 0 ? 'denim' : 'twill')) }
}

const evidence = (overrides = {}) => evidenceOf(regimes.healthy, { units: units(), ...overrides })

function b1(require: Record<string, unknown>, overrides = {}) {
  const run = contextOf(evidence(overrides))
  return assessB1(withFacts({ ...run, require: settingsOf({ require }).require }))
}

describe('B1', () => {
  it.each([
    [{ recall: 0.75 }, 'absent'],
    [{ recall: 0.76 }, 'present'],
    [{ 'false-alarms': 0.05 }, 'absent'],
    [{ 'false-alarms': 0.049 }, 'present'],
    [{ 'image-auroc': 0.9 }, 'absent'],
    [{ 'image-auroc': 0.99 }, 'present'],
    [{ f1: 0.7 }, 'absent'],
    [{ f1: 0.8 }, 'present'],
    [{ 'average-precision': 0.8 }, 'absent'],
    [{ 'average-precision': 0.99 }, 'present'],
    [{ 'pixel-auroc': 0.95, aupro: 0.8 }, 'absent'],
    [{ 'pixel-auroc': 0.96 }, 'present'],
    [{ aupro: 0.81 }, 'present'],
    [{ 'by-defect': { hole: { recall: 1 } } }, 'absent'],
    [{ 'by-defect': { cut: { recall: 0.6 } } }, 'present'],
    [{ 'by-group': { denim: { recall: 0.75 } } }, 'absent'],
    [{ 'by-group': { denim: { 'false-alarms': 0.01 } } }, 'present']
  ])('%j: %s', (require, status) => {
    expect(b1(require)).toMatchObject({ status, severity: 'critical' })
  })

  it('holds the bound against the bar where asked for', () => {
    for (const bar of [{ recall: 0.65 }, { f1: 0.7 }, { 'average-precision': 0.8 }, { 'image-auroc': 0.9 }]) {
      expect(b1(bar).status, JSON.stringify(bar)).toBe('absent')
      expect(b1({ ...bar, by: 'bound' }).status, JSON.stringify(bar)).toBe('present')
    }
    expect(b1({ 'false-alarms': 0.06, by: 'bound' }).summary).toMatch(
      /upper bound of false alarms 0\.09, at most 0\.06 required \(0\.03 too many\)/
    )
  })

  it('tells the distance, and names the kind of defect', () => {
    expect(b1({ recall: 0.85, 'by-defect': { cut: { recall: 0.6 } } })).toMatchObject({
      summary:
        'Below the bar that the config requires: recall 0.75, at least 0.85 required (0.10 short); recall on cut 0.50, at least 0.60 required (0.10 short).',
      measurements: [
        { metric: 'recall', value: 0.75, limit: 0.85 },
        { unit: 'on cut', value: 0.5 }
      ]
    })
  })

  it('leaves the run inconclusive where a figure cannot be measured', () => {
    const settings = settingsOf({ require: { recall: 0.5, 'pixel-auroc': 0.5 } })
    const run = diagnose([evidence({ pixel: null })], { settings, departures: [], version: '1', today: '2026-01-01' })
    const finding = run.findings.find(({ id }) => id === 'B1')!
    expect(finding).toMatchObject({ status: 'undecided', severity: 'critical' })
    expect(finding.summary).toContain('Pixel-level AUROC could not be measured: There are no masks')
    expect(finding.reason).toContain('take it out of require: pixel-auroc')
    expect(run.verdict).toBe('inconclusive')
    // What is missed is missed, whatever else cannot be told.
    expect(b1({ recall: 0.9, 'pixel-auroc': 0.5 }, { pixel: null }).status).toBe('present')
  })

  it('is not assessable without a bar', () => {
    expect(assessB1(contextOf(evidence()))).toMatchObject({ status: 'not-assessable' })
    expect(b1({}).reason).toContain('names no figure')
  })

  it.each([
    [
      { 'by-defect': { hol: { recall: 1 } } },
      /require\.by-defect: there is no kind of defect "hol" .*nearest is hole\. Known: cut, hole$/
    ],
    [{ 'by-defect': { good: { recall: 1 } } }, /there is no kind of defect "good"/],
    [
      { 'by-group': { linen: { recall: 1 } } },
      /require\.by-group: there is no group "linen" in the evaluation set\. Known: denim, twill$/
    ]
  ])('%j names what the set does not have', (require, message) => {
    expect(() => checkBarNames(settingsOf({ require }).require, units())).toThrow(message)
  })
})
