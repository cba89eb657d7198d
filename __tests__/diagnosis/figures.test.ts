import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resultsByGroup } from '../../src/diagnosis/by-group.ts'
import { metricsOf } from '../../src/diagnosis/metrics.ts'
import { scoreHistogram } from '../../src/diagnosis/score-histogram.ts'
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

describe('resultsByGroup', () => {
  const units = {
    ...unitsOf([1, 2, 3, 4], [2.5, 5, 6]),
    kind: ['good', 'good', 'good', 'good', 'hole', 'hole', 'cut'],
    fabric: ['00', '00', '01', '01', '00', '01', '01']
  }

  it('gives each kind of defect against all defect-free units, then each fabric within itself', () => {
    expect(resultsByGroup(units, 4)).toEqual([
      { name: 'cut', by: 'defect', units: 1, recall: 1, imageAuroc: 1 },
      { name: 'hole', by: 'defect', units: 2, recall: 0.5, imageAuroc: 0.75 },
      { name: '00', by: 'fabric', units: 3, recall: 0, imageAuroc: 1 },
      { name: '01', by: 'fabric', units: 4, recall: 1, imageAuroc: 1 }
    ])
  })

  it('leaves out a single fabric, and gives null for what is missing', () => {
    expect(
      resultsByGroup({ ...units, fabric: units.fabric.map(() => '00') }, 4).every(({ by }) => by === 'defect')
    ).toBe(true)
    expect(resultsByGroup(unitsOf([], [1]), null)).toEqual([
      { name: 'hole', by: 'defect', units: 1, recall: null, imageAuroc: null }
    ])
    expect(resultsByGroup(unitsOf([1, 2], []), 1)).toEqual([])
  })
})

describe('scoreHistogram', () => {
  it('has bins of equal width in the logarithm of positive scores', () => {
    const { edges, defectFree, defective } = scoreHistogram(unitsOf([0.001, 0.01], [0.1, 1]))
    expect(edges).toHaveLength(31)
    expect(edges[10]).toBeCloseTo(0.01, 9)
    expect(edges[30]).toBe(1)
    expect(defectFree[0]).toBe(0.5)
    expect(defective[29]).toBe(0.5)
  })

  it('has linear bins where a score is not positive', () => {
    const { edges } = scoreHistogram(unitsOf([-1, 0], [2]))
    expect(edges[1] - edges[0]).toBeCloseTo(0.1, 9)
  })

  it('has one bin for equal scores', () => {
    expect(scoreHistogram(unitsOf([2, 2], []))).toEqual({ edges: [1.8, 2.2], defectFree: [1], defective: [0] })
    expect(scoreHistogram(unitsOf([0], [0])).edges).toEqual([-1, 1])
  })

  it('counts every unit once, for all finite scores', () => {
    const score = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(
        fc.array(score, { minLength: 1, maxLength: 20 }),
        fc.array(score, { maxLength: 20 }),
        (normal, defective) => {
          const histogram = scoreHistogram(unitsOf(normal, defective))
          const sum = (shares: number[]) => shares.reduce((a, b) => a + b, 0)
          expect(sum(histogram.defectFree)).toBeCloseTo(1, 9)
          expect(sum(histogram.defective)).toBeCloseTo(defective.length > 0 ? 1 : 0, 9)
          expect(histogram.edges.every(Number.isFinite)).toBe(true)
          expect(histogram.edges).toHaveLength(histogram.defectFree.length + 1)
        }
      )
    )
  })
})
