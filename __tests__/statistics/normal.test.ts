import { expect, test } from 'vitest'
import reference from '../reference/statistics.json' with { type: 'json' }
import { standardNormalCdf, standardNormalQuantile } from '../../src/statistics/normal.ts'

const relative = (a: number, b: number): number => Math.abs(a - b) / Math.max(Math.abs(b), 1e-300)

test('standard normal distribution, as scipy has it', () => {
  for (const { z, p } of reference.normalCdf) expect(relative(standardNormalCdf(z), p)).toBeLessThan(1e-9)
  for (const { p, z } of reference.normalQuantile) expect(Math.abs(standardNormalQuantile(p) - z)).toBeLessThan(1e-9)
})
