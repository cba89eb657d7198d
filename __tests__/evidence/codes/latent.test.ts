import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LatentAccumulator } from '../../../src/evidence/codes/latent.ts'
import { atSignalShare } from '../../../src/evidence/codes/live-units.ts'
import { seededNormal } from '../../../src/statistics/seeded-normal.ts'
import { evidenceOf } from '../../support/evidence.ts'

const { latent } = JSON.parse(readFileSync(new URL('../../reference/evidence.json', import.meta.url), 'utf8'))

function accumulate(mu: number[], logVariance: number[] | null, units: number) {
  const accumulator = new LatentAccumulator({ channels: units, positions: 1 })
  for (let i = 0; i < mu.length; i += units) {
    const spread = logVariance === null ? null : Float32Array.from(logVariance.slice(i, i + units))
    accumulator.add(Float32Array.from(mu.slice(i, i + units)), spread, true, `image ${i}`)
  }
  return accumulator.finish()
}

describe('LatentAccumulator', () => {
  it('agrees with numpy', () => {
    const measured = accumulate(latent.mu, latent.logvar, 4)!
    expect(measured.activeUnits).toBe(latent.activeUnits)
    expect(measured.muVariance).toBeCloseTo(latent.muVariance, 10)
    const spread = measured.spread!
    expect(spread.liveUnits).toBe(latent.liveUnits)
    expect(spread.meanSigma).toBeCloseTo(latent.meanSigma, 10)
    expect(spread.meanSigmaActive).toBeCloseTo(latent.meanSigmaActive, 10)
    expect(spread.signalInformation.value).toBeCloseTo(latent.signalInformation, 10)
    expect(spread.klTotal).toBeCloseTo(latent.klTotal, 10)
    expect(spread.collapsedFraction).toBe(latent.collapsedFraction)
    expect(spread.signalToNoise).toBeCloseTo(latent.signalToNoise, 10)
    const [low, high] = spread.signalInformation.interval
    expect(low).toBeLessThan(latent.signalInformation)
    expect(high).toBeGreaterThan(latent.signalInformation)
  })

  it('measures each of several levels as it would by itself, at any signal share', () => {
    const both = new LatentAccumulator({
      channels: 4,
      positions: 1,
      levels: [
        { name: 'mu1', units: 3 },
        { name: 'mu2', units: 1 }
      ]
    })
    const apart = [3, 1].map((units) => new LatentAccumulator({ channels: units, positions: 1 }))
    for (let i = 0; i < latent.mu.length; i += 4) {
      const [mu, spread] = [latent.mu, latent.logvar].map((values) => Float32Array.from(values.slice(i, i + 4)))
      both.add(mu, spread, true, `image ${i}`)
      apart[0].add(mu.subarray(0, 3), spread.subarray(0, 3), true, `image ${i}`)
      apart[1].add(mu.subarray(3), spread.subarray(3), true, `image ${i}`)
    }
    const { levels, ...together } = both.finish()!
    expect(together).toEqual(accumulate(latent.mu, latent.logvar, 4))
    expect(levels).toEqual(apart.map((codes, i) => ({ name: ['mu1', 'mu2'][i], ...codes.finish() })))
    const none = atSignalShare({ ...evidenceOf(), latent: both.finish() }, 0.9999).latent!
    expect([none, ...none.levels!].map(({ spread }) => spread!.liveUnits)).toEqual([0, 0, 0])
  })

  it('computes the worked example: mu = 1, -1, .5, -.5 with variance .25', () => {
    const measured = accumulate([1, -1, 0.5, -0.5], new Array(4).fill(Math.log(0.25)), 1)!
    expect(measured.spread!.klTotal).toBeCloseTo(0.6306472, 6)
    expect(measured.muVariance).toBeCloseTo(0.8333333, 6)
    expect(measured.spread!.liveUnits).toBe(1)
  })

  it('finds nothing in a code at the prior', () => {
    const measured = accumulate(new Array(20).fill(0), new Array(20).fill(0), 2)!
    expect(measured.muSpread).toBe(0)
    expect(measured.activeUnits).toBe(0)
    expect(measured.spread).toMatchObject({
      liveUnits: 0,
      klTotal: 0,
      collapsedFraction: 1,
      signalToNoise: null,
      meanSigmaLive: null
    })
    expect(measured.spread!.signalInformation.value).toBe(0)
  })

  it('measures mu alone where no spread is exported', () => {
    const measured = accumulate([1, 2, 3, 4], null, 1)!
    expect(measured.spread).toBeNull()
    expect(measured.muVariance).toBeCloseTo(5 / 3, 12)
  })

  it('sees a clamp', () => {
    const clamped = accumulate(
      Array.from({ length: 100 }, (_, i) => i / 10),
      [...new Array(95).fill(-10), ...new Array(5).fill(-2)],
      1
    )!
    expect(clamped.spread!.pinned).toEqual({ fraction: 0.95, logVariance: -10 })
  })

  it('needs two images', () => {
    expect(accumulate([1, 2], null, 2)).toBeNull()
  })
})

describe('atSignalShare', () => {
  /** More units than `top` holds; their signal shares lie between 0 and 1. */
  const units = 150
  const normal = seededNormal(3)
  const logVariance = Array.from({ length: units }, (_, j) => -6 + (8 * j) / units)
  const mu = Array.from({ length: 40 * units }, (_, i) => normal() * (i % 7 === 0 ? 0 : 0.5 + 0.01 * (i % units)))
  const measured = accumulate(mu, Array.from({ length: 40 }, () => logVariance).flat(), units)!
  const evidence = evidenceOf(undefined, { latent: measured })

  it('leaves evidence as it was measured at the default', () => {
    expect(atSignalShare(evidence, 0.01)).toBe(evidence)
    expect(measured.spread!.others!.signalShare).toHaveLength(units - 64)
  })

  it.each([0.3, 0.4, 0.5, 0.9])('counts what lies above %s as the definition does', (limit) => {
    const of = Array.from({ length: units }, (_, j) => {
      const values = Array.from({ length: 40 }, (_, i) => Math.fround(mu[i * units + j]!))
      const mean = values.reduce((a, b) => a + b, 0) / 40
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 39
      const noise = Math.exp(logVariance[j]!)
      return {
        share: variance / (variance + noise),
        sigma: Math.sqrt(noise),
        decibels: 10 * Math.log10(variance / noise)
      }
    }).filter(({ share }) => share > limit)
    const { spread } = atSignalShare(evidence, limit).latent!
    expect(of.length).toBeGreaterThan(0)
    expect(of.length).toBeLessThan(measured.spread!.liveUnits)
    expect(spread!.liveUnits).toBe(of.length)
    expect(spread!.meanSigmaLive).toBeCloseTo(of.reduce((sum, { sigma }) => sum + sigma, 0) / of.length, 5)
    const sorted = of.map(({ decibels }) => decibels).sort((a, b) => a - b)
    const median = (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
    expect(spread!.signalToNoise).toBeCloseTo(median, 3)
  })

  it('says so where no unit is live', () => {
    const { spread } = atSignalShare(evidence, 0.9999999).latent!
    expect(spread).toMatchObject({ liveUnits: 0, meanSigmaLive: null, signalToNoise: null })
  })

  it('refuses evidence that does not hold all units, with the cure', () => {
    const spread = { ...measured.spread!, others: undefined }
    const earlier = evidenceOf(undefined, { latent: { ...measured, spread } })
    expect(() => atSignalShare(earlier, 0.5)).toThrow(/64 latent units of 150.*evaluate it again/)
  })
})
