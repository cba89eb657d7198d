import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatLimit,
  formatMeasured,
  formatNumber,
  formatPercent,
  formatPercentile,
  formatScore
} from '../../src/words/columns.ts'

it.each([
  [null, '–'],
  [0, '0'],
  [4e-7, '4e-7'],
  [-4.25e-7, '-4.25e-7'],
  [0.0123, '0.0123'],
  [0.912, '0.912'],
  [31.46, '31.5'],
  [-56, '-56.0'],
  [123.4, '123'],
  [999.7, '1000'],
  [12345, '12,345'],
  [2.5e12, '2.5e12']
])('formatNumber(%s) is %s', (value, text) => {
  expect(formatNumber(value)).toBe(text)
})

it('never shows a figure as another by more than its third digit', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (value) => {
      const shown = Number(formatNumber(value).replaceAll(',', ''))
      expect(Math.abs(shown - value)).toBeLessThanOrEqual(Math.abs(value) * 0.00501)
    })
  )
})

describe('formatMeasured', () => {
  it('shows enough digits to tell the value from its limit', () => {
    expect(formatMeasured(0.04996, 0.05)).toBe('0.04996')
    expect(formatMeasured(0.05, 0.05)).toBe('0.05')
    expect(formatMeasured(0.0021, 0.1)).toBe('0.0021')
    expect(formatMeasured(3640, 8)).toBe('3,640')
    expect(formatMeasured(null, 8)).toBe('not measurable')
  })

  it('never shows a value on the other side of its limit', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, fc.constantFrom(0.05, 0.1, 0.25, 0.5, 0.9), (value, limit) => {
        const shown = Number(formatMeasured(value, limit))
        if (Math.abs(value - limit) > 1e-9) expect(Math.sign(shown - limit)).toBe(Math.sign(value - limit))
      })
    )
  })
})

it.each([
  [0.05, '0.05'],
  [8, '8'],
  [100, '100'],
  [0.0001, '0.0001'],
  [-9.210340371976182, '-9.21']
])('formatLimit(%s) is %s', (value, text) => {
  expect(formatLimit(value)).toBe(text)
})

it.each([
  [null, '–'],
  [0, '0%'],
  [1, '100%'],
  [0.999, '99.9%'],
  [0.99996, '99.9%'],
  [0.62, '62%'],
  [0.05, '5.0%'],
  [0.0036, '0.36%'],
  [0.0000042, '0.00042%']
])('formatPercent(%s) is %s', (share, text) => {
  expect(formatPercent(share)).toBe(text)
})

it.each([
  [95, '95th percentile'],
  [91, '91st percentile'],
  [92, '92nd percentile'],
  [93, '93rd percentile'],
  [11, '11th percentile'],
  [87.5, '87.5th percentile'],
  [99.95, '99.95th percentile'],
  [88.2341, '88.2th percentile']
])('formatPercentile(%s) is %s', (percentile, text) => {
  expect(formatPercentile(percentile)).toBe(text)
})

it('lines scores up', () => {
  expect([formatScore(0.9), formatScore(1), formatScore(null)]).toEqual(['0.900', '1.000', '–'])
})
