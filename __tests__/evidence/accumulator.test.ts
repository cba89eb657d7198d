import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { EvaluatedBatch } from '../../src/evidence/evaluated-batch.ts'
import { EvidenceAccumulator } from '../../src/evidence/accumulator.ts'

const reference = JSON.parse(readFileSync(new URL('../reference/evidence.json', import.meta.url), 'utf8'))
const [N, C, H, W] = reference.shape as [number, number, number, number]
const plane = H * W

/** 8-connected regions of the reference masks: the last image has two. */
function regionsOf(image: number): Int32Array {
  const mask: number[] = reference.masks.slice(image * plane, (image + 1) * plane)
  const base = image - (N - reference.defective) + 1
  return Int32Array.from(mask, (m, p) => {
    if (m === 0) return 0
    const corner = image === N - 1 && Math.floor(p / W) < 2 && p % W < 3
    return corner ? reference.defective + 1 : base
  })
}

function measure(reduce: 'mean' | 'top-1%' | 'blurred-max' = 'mean', batchSize = 5) {
  const regions = Array.from({ length: N }, (_, i) => regionsOf(i))
  const sizes = Array.from({ length: reference.defective + 1 }, (_, r) =>
    regions.reduce((sum, map) => sum + map.filter((id) => id === r + 1).length, 0)
  )
  const isDefective = (i: number) => i >= N - reference.defective
  const accumulator = new EvidenceAccumulator(
    { unit: 'patch', regionSizes: sizes, hasMasks: true, isDefective, alignment: null },
    { score: { error: 'squared', reduce, latent: 'none' }, seed: 0 }
  )
  for (let start = 0; start < N; start += batchSize) {
    const end = Math.min(N, start + batchSize)
    const indices = Array.from({ length: end - start }, (_, i) => start + i)
    const slice = (values: number[]) => Float32Array.from(values.slice(start * C * plane, end * C * plane))
    const batch: EvaluatedBatch = {
      patches: indices.map((i) => ({
        id: `${i}.png`,
        image: i,
        x: 0,
        y: 0,
        label: isDefective(i) ? 1 : 0,
        kind: isDefective(i) ? 'hole' : 'good',
        fabric: null,
        group: `${i}.png`,
        condition: -1,
        sampled: !isDefective(i)
      })),
      shape: [C, H, W],
      pixels: slice(reference.x),
      outputs: { reconstruction: slice(reference.xhat), mu: null, logVariance: null },
      truth: indices.map((i) => ({ regions: regions[i]!, covered: null })),
      recordedScores: null
    }
    accumulator.add(batch, null)
  }
  return accumulator.finish()
}

describe('EvidenceAccumulator against numpy, scipy and scikit-learn', () => {
  const measured = measure()

  it('scores are mean squared errors', () => {
    measured.units.score.forEach((score, i) => expect(score).toBeCloseTo(reference.scores[i], 7))
    expect(measured.units.label.filter((l) => l === 1)).toHaveLength(reference.defective)
  })

  it.each([
    ['top-1%', 'top1'],
    ['blurred-max', 'blurredMax']
  ] as const)('reduces by %s', (reduce, key) => {
    measure(reduce).units.score.forEach((score, i) => expect(score).toBeCloseTo(reference[key][i], 6))
  })

  it('pixel-level figures lie within their own certificate', () => {
    const pixel = measured.pixel!
    expect(Math.abs(pixel.auroc - reference.pixelAuroc)).toBeLessThanOrEqual(pixel.aurocError + 1e-9)
    expect(pixel.averagePrecision).toBeCloseTo(reference.pixelAp, 2)
    expect(Math.abs(pixel.aupro - reference.aupro)).toBeLessThanOrEqual(pixel.auproError + 2e-3)
    expect(pixel.regions).toBe(reference.regions)
    expect(pixel.insideOutsideRatio).toBeCloseTo(reference.insideOutside, 4)
    expect(pixel.blurredAuroc!.value).toBeCloseTo(reference.blurredAuroc, 2)
  })

  it('figures of the reconstruction', () => {
    const reconstruction = measured.reconstruction!
    reconstruction.errorToVariance.forEach((ratio, i) => expect(ratio).toBeCloseTo(reference.errorToVariance[i], 5))
    expect(reconstruction.withinVariance).toBeCloseTo(reference.withinVariance, 7)
    expect(reconstruction.r2).toBeCloseTo(reference.r2, 6)
    expect(reconstruction.ssim).toBeCloseTo(reference.ssim, 5)
    expect(reconstruction.diversity!.value).toBeCloseTo(reference.diversity, 6)
    const typical = reconstruction.typicalDiversity!
    expect(typical.value).toBeCloseTo(reference.typicalDiversity, 6)
    expect(typical.inputCorrelation).toBeCloseTo(reference.pairCorrelation, 6)
    expect(reconstruction.noise.sigma).toBeCloseTo(reference.noise, 6)
    for (const key of ['slope', 'intercept', 'rawError', 'affineError'] as const) {
      expect(reconstruction.scale[key]).toBeCloseTo(reference.scale[key], 5)
    }
    reference.channelCorrelation.forEach((row: number[], i: number) =>
      row.forEach((r, j) => expect(reconstruction.channelCorrelation[i]![j]).toBeCloseTo(r, 6))
    )
  })

  it('does not depend on how the images are cut into batches', () => {
    expect(measure('mean', 1)).toEqual(measured)
    expect(measure('mean', N)).toEqual(measured)
  })
})
