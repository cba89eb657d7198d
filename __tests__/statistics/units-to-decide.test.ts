import { describe, expect, it } from 'vitest'
import { unitsForShare } from '../../src/statistics/units-for-share.ts'
import { unitsToDecide } from '../../src/statistics/units-to-decide.ts'

describe('unitsToDecide', () => {
  // Simulated in docs/calibration.md: 78 to 80 % of such sets decide.
  it.each([
    [0.6, 0.7, 63],
    [0.75, 0.6, 29]
  ])('a true AUROC of %d against %d takes %d defects, with 2.5 defect-free units to each', (truth, limit, defects) => {
    expect(unitsToDecide(truth, limit, 2.5)).toBe(defects)
  })

  it('takes more the nearer the truth is to the limit, and the fewer defect-free units there are', () => {
    const [near, far] = [unitsToDecide(0.65, 0.6, 2.5)!, unitsToDecide(0.9, 0.6, 2.5)!]
    expect(near).toBeGreaterThan(200)
    expect(far).toBeLessThan(12)
    expect(unitsToDecide(0.75, 0.6, 0.5)!).toBeGreaterThan(unitsToDecide(0.75, 0.6, 2.5)!)
  })

  it('has no number at the limit, or all but at it', () => {
    expect(unitsToDecide(0.6, 0.6, 2.5)).toBeNull()
    expect(unitsToDecide(0.6001, 0.6, 2.5)).toBeNull()
  })
})

describe('unitsForShare', () => {
  it('is the usual formula for one proportion', () => {
    // (1.960 sqrt(0.05 * 0.95) + 0.842 sqrt(0.2 * 0.8))^2 / 0.15^2
    expect(unitsForShare(0.2, 0.05)).toBe(26)
    expect(unitsForShare(0.05, 0.05)).toBeNull()
    expect(unitsForShare(1, 0.05)).toBe(1)
  })
})
