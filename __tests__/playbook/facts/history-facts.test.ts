import { describe, expect, it } from 'vitest'
import { lossTrend } from '../../../src/playbook/facts/history-facts.ts'
import { contextOf, evidenceOf, regimes } from '../../support/evidence.ts'
import { atEpoch40, curve, historyOf } from '../../support/histories.ts'

const underfit = atEpoch40(evidenceOf(regimes.underfit))

describe('lossTrend', () => {
  it('looks no further than the judged checkpoint', () => {
    const history = historyOf({ loss: [...curve(40, (t) => Math.exp(-2 * t)), ...curve(40, () => 0.1)] })
    expect(lossTrend(contextOf(underfit, {}, { history }))!.falling).toBe(true)
    expect(lossTrend(contextOf(underfit, {}, { history: { ...history, axis: 'step' } }))!.falling).toBe(false)
    expect(lossTrend(contextOf(underfit, {}, { history: historyOf({ loss: [3, 2, 1] }) }))).toBeNull()
  })
})
