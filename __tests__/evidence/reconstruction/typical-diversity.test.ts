import { describe, expect, it } from 'vitest'
import { TypicalDiversity } from '../../../src/evidence/reconstruction/typical-diversity.ts'
import { seededNormal } from '../../../src/statistics/seeded-normal.ts'

const pixels = 64
const normal = seededNormal(5)
const noise = (sd: number) => Float32Array.from({ length: pixels }, () => sd * normal())
const centered = (values: Float32Array) => {
  const mean = values.reduce((a, b) => a + b, 0) / pixels
  return { values, means: [mean], squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) }
}

/** 40 images of sd 0.1, each tenth of sd 1, and what `rebuild` makes of each. */
function diversity(rebuild: (x: Float32Array, unusual: boolean) => Float32Array, variance: number | null = null) {
  const typical = new TypicalDiversity()
  for (let i = 0; i < 40; i++) {
    const unusual = i % 10 === 9
    const x = noise(unusual ? 1 : 0.1)
    typical.add(centered(x), centered(rebuild(x, unusual)), `${i}.png`)
  }
  return typical.finish(variance, 3)
}

describe('typical diversity', () => {
  it('does not see the few images that a model does paint differently', () => {
    const found = diversity((x, unusual) => (unusual ? x : new Float32Array(pixels)))!
    expect(found.value).toBe(0)
    expect(found.interval[1]).toBeLessThan(0.05)
  })

  it('is the share that all images keep, whatever their brightness', () => {
    const found = diversity((x) => x.map((value) => 0.5 * value + Math.abs(x[0])))!
    expect(found.value).toBeCloseTo(0.25, 3)
    for (const end of found.interval) expect(end).toBeCloseTo(0.25, 3)
    expect(found.inputCorrelation).toBeLessThan(0.1)
  })

  it('takes the noise of two images off, down to nothing', () => {
    expect(diversity((x) => x, null)!.predictableShare).toBe(1)
    // The median pair is 2 * 0.1^2 per pixel apart.
    expect(diversity((x) => x, pixels * 0.005)!.predictableShare).toBeCloseTo(0.5, 0)
    expect(diversity((x) => x, pixels)!.predictableShare).toBe(0)
  })

  it('is not to be had where typical images are the same, or all of one group', () => {
    const same = new TypicalDiversity()
    const grouped = new TypicalDiversity()
    for (let i = 0; i < 12; i++) {
      const x = i === 5 ? noise(1) : Float32Array.from({ length: pixels }, (_, p) => p)
      same.add(centered(x), centered(x), String(i))
      const other = noise(1)
      grouped.add(centered(other), centered(other), 'one')
    }
    expect(same.finish(null, 0)).toBeNull()
    expect(grouped.finish(null, 0)).toBeNull()
  })

  it('tells of images that hardly differ', () => {
    const typical = new TypicalDiversity()
    const scene = noise(1)
    for (let i = 0; i < 12; i++) {
      const x = noise(0.05).map((value, p) => value + scene[p])
      typical.add(centered(x), centered(scene), String(i))
    }
    const { value, inputCorrelation } = typical.finish(null, 0)!
    expect(value).toBe(0)
    expect(inputCorrelation).toBeGreaterThan(0.99)
  })
})
