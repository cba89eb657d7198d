import { expect, it } from 'vitest'
import { nearest } from '../../src/settings/nearest.ts'

it.each([
  ['datset', 'dataset'],
  ['DATASET', 'dataset'],
  ['data-set', 'dataset'],
  ['S7', 'S1'],
  ['fail', 'fail-on'],
  ['fail_on', 'fail-on'],
  ['epochs', null],
  ['d', null],
  ['', null],
  ['set', null],
  ['on', null]
])('near to %j is %j', (word, near) => {
  expect(nearest(word, ['dataset', 'fail-on', 'S1', 'mu'])).toBe(near)
})

it('of several that are near, the nearest', () => {
  expect(nearest('threshold', ['thresholds', 'threshold-percentile'])).toBe('thresholds')
  expect(nearest('threshold-p', ['thresholds', 'threshold-percentile'])).toBe('thresholds')
  expect(nearest('x', [])).toBeNull()
})
