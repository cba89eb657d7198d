import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxBlur } from '../../src/evidence/scores/box-blur.ts'
import { OtherScores } from '../../src/evidence/scores/other-scores.ts'
import { PixelAccumulator } from '../../src/evidence/pixels/pixel.ts'
import { ScoreAccumulator } from '../../src/evidence/scores/scores.ts'
import { summarizeMap } from '../../src/evidence/scores/summarize-map.ts'
import { topMeans } from '../../src/evidence/scores/top-means.ts'
import { trivialScores } from '../../src/evidence/scores/trivial-scores.ts'
import type { Patch } from '../../src/evaluation-set/types.ts'

const reference = JSON.parse(readFileSync(new URL('../reference/pixels.json', import.meta.url), 'utf8'))
const [N, C, H, W] = reference.shape
const planes: { x: Float32Array; map: Float32Array }[] = Array.from({ length: N * C }, (_, i) => {
  const cut = (values: number[]) => Float32Array.from(values.slice(i * H * W, (i + 1) * H * W))
  const [x, xhat] = [cut(reference.x), cut(reference.xhat)]
  return { x, map: x.map((value, p) => (value - xhat[p]) ** 2) }
})

const patchOf = (i: number): Patch => ({
  id: `${i}.png`,
  image: i,
  x: 0,
  y: 0,
  label: (i % 2) as 0 | 1,
  kind: 'hole',
  fabric: null,
  group: `${i}`,
  condition: -1,
  sampled: false
})

describe('topMeans', () => {
  it('agrees with numpy', () => {
    planes.forEach(({ map }, i) => {
      topMeans(map, [0.01, 0.001]).forEach((value, k) => expect(value).toBeCloseTo(reference.scores.top[k][i], 7))
    })
  })

  it('agrees with sorting, ties and tiny maps included, and leaves the map alone', () => {
    const maps = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(maps, (values) => {
        const map = Float32Array.from(values)
        const sorted = [...values].sort((a, b) => b - a)
        const expected = [0.5, 0.01].map((share) => {
          const count = Math.max(1, Math.round(values.length * share))
          return sorted.slice(0, count).reduce((a, b) => a + b, 0) / count
        })
        topMeans(map, [0.5, 0.01]).forEach((value, k) => expect(value).toBeCloseTo(expected[k], 9))
        expect([...map]).toEqual(values)
      })
    )
  })
})

it('trivialScores agree with numpy', () => {
  planes.forEach(({ x }, i) => {
    const scores = trivialScores(x, [1, H, W])
    for (const key of ['mean', 'deviation', 'gradient-energy'] as const) {
      expect(scores[key]).toBeCloseTo(reference.scores.values[key][i], 6)
    }
  })
})

describe('OtherScores', () => {
  const scores = new OtherScores('patch')
  const inUse = new ScoreAccumulator('patch')
  planes.forEach((plane, i) => {
    const blurredMax = summarizeMap(boxBlur(plane.map, H, W)).max
    scores.add(patchOf(i), { ...plane, summary: summarizeMap(plane.map) }, blurredMax, [1, H, W])
    inUse.add(patchOf(i), plane.map.reduce((a, b) => a + b, 0) / plane.map.length)
  })
  const measured = scores.finish(inUse.columns, 0)!

  it('has the AUROCs of scikit-learn', () => {
    for (const { reduce, auroc } of measured.reductions) {
      if (reduce !== 'blurred-max') expect(auroc).toBeCloseTo(reference.scores.reductions[reduce], 9)
    }
    for (const { score, auroc } of measured.trivial) expect(auroc).toBeCloseTo(reference.scores.trivial[score], 9)
    expect(measured.auroc).toBeCloseTo(reference.scores.reductions.mean, 9)
  })

  it('tests a gain against the score in use, and nothing else', () => {
    for (const { gain, p, auroc } of [...measured.reductions, ...measured.trivial]) {
      expect(gain).toBeCloseTo(auroc - measured.auroc, 12)
      if (gain >= 0.03) expect(p).toBeGreaterThan(0)
      else expect(p).toBeNull()
    }
  })

  it('is null with one class, or without images', () => {
    const oneClass = { ...inUse.columns, label: inUse.columns.label.map(() => 0 as const) }
    expect(scores.finish(oneClass, 0)).toBeNull()
    expect(new OtherScores('patch').finish(inUse.columns, 0)).toBeNull()
  })
})

describe('masks that cover most of an image', () => {
  const measure = (inside: number) => {
    const accumulator = new PixelAccumulator([inside, 10])
    const first = Int32Array.from({ length: 100 }, (_, p) => (p < inside ? 1 : 0))
    const second = Int32Array.from({ length: 100 }, (_, p) => (p < 10 ? 2 : 0))
    const map = (regions: Int32Array, error: number) => Float32Array.from(regions, (id) => (id > 0 ? error : 1))
    const add = (regions: Int32Array, error: number, image: number) => {
      const errors = map(regions, error)
      accumulator.add(errors, errors, { regions, covered: null }, image, true)
    }
    add(first, 100, 0)
    add(second, 7, 1)
    return accumulator.finish(null)!
  }

  it('have no inside and outside to compare', () => {
    expect(measure(91).insideOutsideRatio).toBeCloseTo(7, 6)
    expect(measure(90).insideOutsideRatio).toBeGreaterThan(50)
  })

  it('count for the median area', () => {
    expect(measure(91).medianMaskArea).toBeCloseTo((0.91 + 0.1) / 2, 9)
  })
})
