import { describe, expect, it } from 'vitest'
import { LinearCapacity } from '../../../src/evidence/reconstruction/linear-capacity.ts'
import { seededNormal } from '../../../src/statistics/seeded-normal.ts'

const SIDE = 8
/** Patterns at right angles to each other and to the mean picture, each of length 1. */
const patterns = [1, 2, 3]
  .map((waves) =>
    Float64Array.from({ length: SIDE * SIDE }, (_, p) => Math.cos((2 * Math.PI * waves * (p % SIDE)) / SIDE))
  )
  .map((pattern) => pattern.map((value) => value / Math.sqrt(pattern.reduce((sum, v) => sum + v ** 2, 0))))
const deviations = [2, 1, 0.5]
const total = 4 + 1 + 0.25

/** Images that are sums of the patterns. `kept`: how much of each amplitude the reconstruction has; `code`: what mu holds. */
function measured(
  images: number,
  kept: number[],
  code: ((amplitudes: number[]) => number[]) | null,
  group = (i: number) => `${i}`
) {
  const normal = seededNormal(3)
  const capacity = new LinearCapacity()
  const centered = (amplitudes: number[]) => ({
    values: Float32Array.from({ length: SIDE * SIDE }, (_, p) =>
      amplitudes.reduce((sum, amplitude, k) => sum + amplitude * patterns[k][p], 0.5)
    ),
    means: [0.5],
    squares: amplitudes.reduce((sum, amplitude) => sum + amplitude ** 2, 0)
  })
  for (let i = 0; i < images; i++) {
    const amplitudes = deviations.map((deviation) => deviation * Math.sign(normal()))
    const rebuilt = centered(amplitudes.map((amplitude, k) => amplitude * kept[k]))
    capacity.add(centered(amplitudes), rebuilt, code === null ? null : Float32Array.from(code(amplitudes)), group(i))
  }
  return capacity.finish()
}

describe('what straight lines make of the images', () => {
  it('rebuilds with as many components as the code has units', () => {
    const of = (units: number) => measured(128, [1, 1, 1], (amplitudes) => amplitudes.slice(0, units))!.components!
    expect(of(1)).toBeCloseTo(4 / total, 1)
    expect(of(2)).toBeCloseTo(5 / total, 1)
    expect(of(3)).toBeCloseTo(1, 5)
  })

  it('reads off the code what it holds, on whatever scale, and whatever the decoder makes of it', () => {
    const { model, readout } = measured(128, [0, 0, 0], ([a, b]) => [50 * a, 1e-3 * b])!
    expect(Math.abs(model)).toBeLessThan(0.1)
    expect(readout).toBeCloseTo(4 / total, 1)
    expect(measured(128, [0, 0, 0], ([a, b, c]) => [b + c, c, a])!.readout).toBeGreaterThan(0.98)
  })

  it('finds nothing in a code that has nothing to do with the images', () => {
    const normal = seededNormal(4)
    expect(measured(128, [1, 1, 1], () => [normal(), normal()])!.readout).toBeLessThan(0.05)
    expect(measured(128, [1, 1, 1], () => [1, 1])!.readout).toBeLessThan(0.05)
  })

  it('measures the model by the same images', () => {
    expect(measured(128, [1, 0, 0], null)).toMatchObject({ images: 128, components: null, readout: null })
    expect(measured(128, [1, 0, 0], null)!.model).toBeCloseTo(4 / total, 1)
    expect(measured(128, [1, 1, 1], null)!.model).toBeCloseTo(1, 5)
    expect(measured(128, [3, 3, 3], null)!.model).toBeLessThan(-2)
  })

  it('leaves components open where the code has too many units for so few images', () => {
    expect(measured(20, [1, 1, 1], (a) => [...a, ...a, ...a])!.components).toBeNull()
    expect(measured(20, [1, 1, 1], (a) => a)!.components).toBeGreaterThan(0.9)
  })

  it('is not known for too few images, and for those of one group', () => {
    expect(measured(15, [1, 1, 1], (a) => a)).toBeNull()
    expect(
      measured(
        40,
        [1, 1, 1],
        (a) => a,
        () => 'roll'
      )
    ).toBeNull()
  })

  it('lets each image count alike, and blank ones not at all', () => {
    const capacity = new LinearCapacity()
    for (let i = 0; i < 40; i++) {
      const contrast = i % 10 === 1 ? 0 : i % 9 === 0 ? 3 : 1
      const sign = Math.floor(i / 2) % 2 === 0 ? 1 : -1
      const values = Float32Array.of(1, -1, -1, 1).map((value) => contrast * sign * value)
      const x = { values, means: [0], squares: 4 * contrast ** 2 }
      // Only the few of high contrast are rebuilt.
      capacity.add(x, contrast === 3 ? x : { ...x, values: new Float32Array(4) }, null, `${i}`)
    }
    const { images, model } = capacity.finish()!
    expect(images).toBe(36)
    // Of the squares they have 5 x 9 in 75; of the images 5 in 36.
    expect(model).toBeGreaterThan(0)
    expect(model).toBeLessThan(0.3)
  })

  it('takes at most 128 images', () => {
    expect(measured(200, [1, 1, 1], null)!.images).toBe(128)
  })
})
