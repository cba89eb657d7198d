import { describe, expect, it } from 'vitest'
import type { KlOnset } from '../../../src/playbook/facts/history-facts.ts'
import { onPlateau, stillImproving } from '../../../src/playbook/facts/training-progress.ts'
import { contextOf, evidenceOf, regimes, series } from '../../support/evidence.ts'

describe('stillImproving', () => {
  const between = (...errors: number[]) =>
    contextOf(
      series(
        ...errors.map((meanSquaredError) => evidenceOf(regimes.underfit, { reconstruction: { meanSquaredError } }))
      )
    )
  const falling = { falling: true, drop: 0.3, since: 'epoch 30' }

  it.each([
    ['nothing to tell by', between(0.02), null, null],
    ['an error that fell by a fiftieth', between(0.02, 0.0196), null, { improving: true, before: 'epoch_001' }],
    ['an error that fell by less', between(0.02, 0.0197), null, { improving: false, before: 'epoch_001' }],
    ['a loss alone', between(0.02), falling, { improving: true, before: 'epoch 30' }],
    ['a loss that falls, and the error a little too', between(0.02, 0.0199), falling, { improving: true, drop: 0.3 }],
    ['a loss that falls, and an error that stands', between(0.02, 0.02), falling, { improving: false, drop: 0 }]
  ])('%s', (_, run, trend, expected) => {
    const progress = stillImproving(run, trend)
    if (expected === null) expect(progress).toBeNull()
    else expect(progress).toMatchObject(expected)
  })
})

describe('onPlateau', () => {
  const { error } = contextOf(evidenceOf(regimes.underfit)).facts
  const lost = { early: false, late: true } as KlOnset

  it('takes a failed reconstruction of a code that was not lost', () => {
    expect(onPlateau(null, error)).toBe(true)
    expect(onPlateau({ ...lost, early: true }, error)).toBe(true)
    expect(onPlateau(lost, error)).toBe(false)
    expect(onPlateau(null, contextOf(evidenceOf(regimes.healthy)).facts.error)).toBe(false)
    expect(onPlateau(null, 'No reconstructions.')).toBe(false)
  })
})
