import { describe, expect, test } from 'vitest'
import { assess, sample } from '../support/assess.ts'

describe('operating percentile', () => {
  test("is numpy's, of the defect-free test units", () => {
    const { operating, calibration, calibrationUnits } = assess(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 9.6],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
    )
    expect(operating!.threshold).toBeCloseTo(9.55, 12)
    expect(operating).toMatchObject({ policy: 'percentile', percentile: 95, truePositives: 1, falsePositives: 1 })
    expect([calibration, calibrationUnits]).toEqual(['test', 10])
  })

  test('is of the separate calibration scores where there are some', () => {
    const result = assess([1, 2, 30], [0, 0, 1], { 'threshold-percentile': 50 }, [10, 20, 30])
    expect(result.operating).toMatchObject({ threshold: 20, truePositives: 1, falsePositives: 0 })
    expect(result.operating!.crossFittedF1).toBeUndefined()
    expect([result.calibration, result.calibrationUnits]).toEqual(['separate', 3])
  })

  test('cross-fitted figures stand beside it where test units calibrate', () => {
    const { score, label } = sample(40, 20, 2)
    const { operating, notes } = assess(score, label)
    // Judged on the normals that set it, the rate is what the percentile says; on others it is higher.
    expect(operating!.falsePositiveRate).toBe(0.05)
    expect(operating!.crossFittedFalsePositiveRate).toBeGreaterThan(0.05)
    expect(operating!.crossFittedF1).toBeGreaterThan(0)
    expect(operating!.note).toMatch(/Expect about 7\.\d% false alarms on new data, not 5%/)
    expect(notes.join()).toContain('the defect-free test units also set the thresholds. Cross-fitted,')
  })

  test('the sweep evaluates every step again', () => {
    const { score, label } = sample(200, 50, 1.5)
    const { sweep } = assess(score, label)
    expect(sweep.map((row) => row.percentile)).toEqual([85, 87.5, 90, 92.5, 95, 97.5, 99, 99.5, 99.9])
    for (const [i, row] of sweep.entries()) {
      expect(row.truePositives).toBe(score.filter((s, k) => label[k] === 1 && s > row.threshold!).length)
      if (i > 0) expect(row.recall).toBeLessThanOrEqual(sweep[i - 1].recall!)
      expect(row.recallInterval![0]).toBeLessThanOrEqual(row.recall!)
    }
    expect(sweep[7].note).toBeNull()
    expect(sweep[8].note).toContain('this percentile needs 1000')
  })
})
