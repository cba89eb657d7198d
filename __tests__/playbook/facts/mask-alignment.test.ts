import { describe, expect, it } from 'vitest'
import { assessPlaybook } from '../../../src/playbook/assess-playbook.ts'
import type { Finding } from '../../../src/playbook/finding.ts'
import { alignmentOf, contextOf, evidenceOf, regimes, unitsWith, type Regime } from '../../support/evidence.ts'

const shifted = alignmentOf({ matched: { z: 0.1, p: 0.6 }, shift: { dx: -6, dy: 4, z: 3, p: 0.01 } })
const telling = {
  auroc: 0.99,
  averagePrecision: 0.9,
  aupro: 0.95,
  insideOutsideRatio: 30,
  blurredAuroc: { value: 0.99, interval: [0.98, 1] as [number, number] },
  medianMaskArea: 0.2
}
const blind = {
  auroc: 0.4,
  averagePrecision: 0.01,
  aupro: 0.1,
  insideOutsideRatio: 1.1,
  blurredAuroc: { value: 0.5, interval: [0.45, 0.55] as [number, number] },
  medianMaskArea: 0.0001
}
const cases = Object.entries(regimes).flatMap(([name, regime]) =>
  [0.03, 0.58, 0.95].map((auroc): [string, number, Regime] => [name, auroc, regime])
)

function assess(regime: Regime, auroc: number, pixel: typeof telling, alignment = shifted): Finding[] {
  const units = unitsWith({ auroc, normals: 200, defects: 100 })
  return assessPlaybook(contextOf(evidenceOf(regime, { units, pixel: { ...pixel, alignment } })))
}

describe('figures that masks decide', () => {
  it.each(cases)('say nothing where the masks lie elsewhere: regime %s, AUROC %d', (_, auroc, regime) => {
    const findings = assess(regime, auroc, telling)
    expect(findings.find(({ id }) => id === 'M1')!.status).toBe('present')
    expect(findings).toEqual(assess(regime, auroc, blind))
    const shown = findings.flatMap(({ measurements }) => measurements)
    for (const { metric, value } of shown) {
      if (/insideOutside|pixelAuroc/i.test(metric)) expect(value, metric).toBeNull()
    }
  })

  it.each(['S3', 'S6', 'X1', 'X2'])('decide %s in some regime where the masks are right', (finding) => {
    const differs = cases.some(([, auroc, regime]) => {
      const [one, other] = [telling, blind].map((pixel) =>
        JSON.stringify(assess(regime, auroc, pixel, alignmentOf()).find(({ id }) => id === finding))
      )
      return one !== other
    })
    expect(differs).toBe(true)
  })
})
