import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LatentAccumulator } from '../../src/evidence/codes/latent.ts'

const { latent } = JSON.parse(readFileSync(new URL('../reference/evidence.json', import.meta.url), 'utf8'))

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
