import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metricsOf } from '../../src/diagnosis/metrics.ts'
import { assessThresholds } from '../../src/thresholds/assess-thresholds.ts'
import { evidenceOf, regimes, settingsOf, unitsOf } from '../support/evidence.ts'

describe('metricsOf', () => {
  it('gives the plain figures', () => {
    // docs/science.md, "Worked values": y = 0011, s = .1 .4 .35 .8.
    const metrics = metricsOf(evidenceOf(regimes.healthy, { units: unitsOf([0.1, 0.4], [0.35, 0.8]) }), settingsOf())
    expect(metrics.imageAuroc).toBeCloseTo(0.75, 12)
    expect(metrics.averagePrecision).toBeCloseTo(0.8333333, 6)
    // numpy.percentile([.1, .4], 95)
    expect(metrics.threshold).toBeCloseTo(0.385, 12)
    expect(metrics).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5, falsePositiveRate: 0.5, bestF1: 0.8 })
    expect(metrics).toMatchObject({
      pixelAuroc: 0.95,
      aupro: 0.8,
      ssim: 0.5,
      reconstructionDiversity: 0.92,
      activeUnits: 32,
      latentDimensions: 32,
      klTotal: 68,
      meanSigma: 0.11
    })
  })

  it('agrees with the evaluated operating threshold, whatever calibrates', () => {
    const score = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 15 })
    const threshold = fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined })
    fc.assert(
      fc.property(score, score, fc.option(score), threshold, (normal, defective, own, configured) => {
        const calibration = own && { score: own, group: own.map((_, i) => `${i}`) }
        const evidence = evidenceOf(regimes.healthy, { units: unitsOf(normal, defective) })
        const settings = settingsOf(configured === undefined ? {} : { threshold: configured })
        const { precision, recall, f1, falsePositiveRate, threshold } = metricsOf(
          { ...evidence, calibration },
          settings
        )
        const { operating } = assessThresholds({ test: evidence.units, calibration }, settings)
        expect(threshold).toBe(operating?.threshold ?? null)
        expect({ precision, recall, falsePositiveRate }).toEqual({
          precision: operating?.precision ?? null,
          recall: operating?.recall ?? null,
          falsePositiveRate: operating?.falsePositiveRate ?? null
        })
        if (operating?.f1 === null || operating === null) expect(f1).toBeNull()
        else expect(f1).toBeCloseTo(operating.f1, 12)
      }),
      { numRuns: 40 }
    )
  })
})
