import { expect, it } from 'vitest'
import { seededNormal } from '../../src/statistics/seeded-normal.ts'

it('seededNormal has mean 0, variance 1 and normal tails, the same for the same seed', () => {
  const next = seededNormal(7)
  const values = Array.from({ length: 20_000 }, next)
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  expect(Math.abs(mean)).toBeLessThan(0.03)
  expect(Math.abs(variance - 1)).toBeLessThan(0.03)
  expect(values.filter((value) => Math.abs(value) > 1.96).length / values.length).toBeCloseTo(0.05, 2)
  const again = seededNormal(7)
  expect(values.slice(0, 5)).toEqual(Array.from({ length: 5 }, again))
})
