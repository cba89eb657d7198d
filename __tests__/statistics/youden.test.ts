import { describe, expect, test } from 'vitest'
import { youden } from '../../src/statistics/youden.ts'

describe("Youden's index", () => {
  test('separable, and halfway', () => {
    expect(youden([1, 2, 5, 6], [0, 0, 1, 1])).toEqual({ index: 1, threshold: 3.5 })
  })

  test('no threshold where none is better than chance', () => {
    expect(youden([1, 2], [1, 0])).toEqual({ index: 0, threshold: null })
    expect(youden([2, 2, 2], [1, 0, 1])).toEqual({ index: 0, threshold: null })
  })

  test('does not depend on the share of positives', () => {
    const scores = [1, 4, 3, 6]
    const labels = [0, 0, 1, 1]
    const repeated = [1, 4, 1, 4, 1, 4, 3, 6]
    expect(youden(repeated, [0, 0, 0, 0, 0, 0, 1, 1])).toEqual(youden(scores, labels))
  })

  test('one class only', () => {
    expect(youden([1, 2], [1, 1])).toBeNull()
    expect(youden([1, 2], [0, 0])).toBeNull()
  })
})
