import { describe, expect, it } from 'vitest'
import { latentHistogram } from '../../../src/report/charts/latent-histogram.ts'

describe('latentHistogram', () => {
  it('has edges that can be told apart', () => {
    const edges = latentHistogram('sigma', { low: 0.99, high: 1.01, counts: [1, 2, 3, 4, 3, 2, 1, 1] })
      .slice(1)
      .map((line) => line.trim().split(' ')[0])
    expect(new Set(edges).size).toBe(edges.length)
  })

  it('stays readable where all values are one', () => {
    expect(latentHistogram('mu', { low: 0, high: 0, counts: [5] })).toHaveLength(2)
  })

  it('is not there where nothing was counted', () => {
    expect(latentHistogram('mu', { low: -1, high: 1, counts: [0, 0] })).toEqual([])
  })
})
