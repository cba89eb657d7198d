import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SpectrumAccumulator } from '../../../src/evidence/reconstruction/spectrum.ts'
import { C, H, N, noisyPlane, reference, referenceImage, W } from '../../support/planes.ts'

type Shape = [number, number, number]
const grey = (size: number): Shape => [1, size, size]
function spectrumOf(pairs: [Float32Array, Float32Array][], shape: Shape, noise: number | null = null) {
  const accumulator = new SpectrumAccumulator(shape)
  for (const [x, xhat] of pairs) accumulator.add(x, xhat)
  return accumulator.finish(noise)
}

describe('SpectrumAccumulator', () => {
  it('agrees with numpy on patches that are no power of two wide', () => {
    const pairs = Array.from({ length: N }, (_, i): [Float32Array, Float32Array] => [
      referenceImage(reference.x, i),
      referenceImage(reference.xhat, i)
    ])
    const { bands } = spectrumOf(pairs, [C, H, W], reference.noise)
    expect(bands).toHaveLength(4)
    bands!.forEach((band, i) => {
      for (const key of ['share', 'errorShare', 'gain', 'error', 'coherence', 'noise'] as const) {
        expect(band[key], `band ${i} ${key}`).toBeCloseTo(reference.bands[i][key], 6)
      }
    })
  })

  it('E = 1 + G - 2 g sqrt(G) in every band, and shares sum to 1', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: -2, max: 2, noNaN: true }), (seed, scale) => {
        const x = noisyPlane(32, seed)
        const other = noisyPlane(32, seed + 1)
        const xhat = x.map((value, p) => scale * value + other[p])
        const bands = spectrumOf([[x, xhat]], grey(32)).bands!
        for (const { gain, error, coherence } of bands) {
          expect(error!).toBeCloseTo(1 + gain! - 2 * coherence! * Math.sqrt(gain!), 6)
        }
        expect(bands.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
        expect(bands.reduce((sum, { errorShare }) => sum + errorShare, 0)).toBeCloseTo(1, 9)
      }),
      { numRuns: 30 }
    )
  })

  it('knows a perfect copy, a negative, and a reconstruction without power', () => {
    const x = noisyPlane(32, 1)
    for (const { gain, error, coherence } of spectrumOf([[x, x]], grey(32)).bands!) {
      expect([gain, error, coherence].map((value) => Number(value!.toFixed(9)))).toEqual([1, 0, 1])
    }
    const negative = x.map((value) => 1 - value)
    for (const { error, coherence } of spectrumOf([[x, negative]], grey(32)).bands!) {
      expect(error).toBeCloseTo(4, 4)
      expect(coherence).toBeCloseTo(-1, 4)
    }
    const flat = spectrumOf([[x, new Float32Array(x.length)]], grey(32))
    expect(flat.bands!.map(({ gain, coherence }) => [gain, coherence])).toEqual(new Array(4).fill([0, null]))
    expect(flat.checkerboard).toBeNull()
  })

  it('puts a wave into the band of its frequency', () => {
    const at = (frequency: number) => (x: number) => 0.3 * Math.sin(2 * Math.PI * frequency * x)
    ;[0.05, 0.14, 0.28, 0.42].forEach((frequency, band) => {
      const x = noisyPlane(64, 3, at(frequency), 0.001)
      expect(spectrumOf([[x, x]], grey(64)).bands![band].share).toBeGreaterThan(0.95)
    })
  })

  it('hands out the share of noise', () => {
    const pairs = Array.from({ length: 20 }, (_, i): [Float32Array, Float32Array] => {
      const x = noisyPlane(32, i, () => 0, 0.1)
      return [x, x]
    })
    // Uniform noise of width 0.1 has the variance 0.1^2 / 12.
    for (const { noise } of spectrumOf(pairs, grey(32), 0.1 / Math.sqrt(12)).bands!) expect(noise).toBeGreaterThan(0.9)
    expect(spectrumOf(pairs, grey(32)).bands!.every(({ noise }) => noise === null)).toBe(true)
  })

  it('finds the pattern of a strided layer, but not where the images have it too', () => {
    const stripes = (x: number) => (x % 2 === 0 ? 0.02 : -0.02)
    const pairs = (of: (i: number) => [Float32Array, Float32Array]) => Array.from({ length: 8 }, (_, i) => of(i))
    const invented = spectrumOf(
      pairs((i) => [noisyPlane(64, i), noisyPlane(64, i, stripes)]),
      grey(64)
    ).checkerboard!
    expect(invented.frequency).toEqual([0.5, 0])
    expect(invented.excess).toBeGreaterThan(10)
    expect(invented.errorShare).toBeGreaterThan(0.9)
    const own = spectrumOf(
      pairs((i) => [noisyPlane(64, i, stripes), noisyPlane(64, i, stripes)]),
      grey(64)
    ).checkerboard!
    expect(own.excess).toBeLessThan(6)
  })

  it('measures nothing on tiny patches, on flat images, or without a patch', () => {
    const none = { bands: null, checkerboard: null }
    expect(spectrumOf([[noisyPlane(15, 1), noisyPlane(15, 2)]], grey(15))).toEqual(none)
    expect(spectrumOf([[new Float32Array(1024), noisyPlane(32, 2)]], grey(32))).toEqual(none)
    expect(spectrumOf([], grey(32))).toEqual(none)
  })
})
