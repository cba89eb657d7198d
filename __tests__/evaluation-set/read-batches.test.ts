import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planEvaluation } from '../../src/evaluation-set/plan/plan-evaluation.ts'
import { readBatches } from '../../src/evaluation-set/read-batches.ts'
import { resizeBilinear } from '../../src/evaluation-set/images/resize-bilinear.ts'
import type { EvaluationPlan, Geometry, Patch, PixelTruth } from '../../src/evaluation-set/types.ts'
import { makeSet, rectangle, settingsWith } from '../support/make-set.ts'
import { writePng } from '../support/write-png.ts'

const tiles: Geometry = { channels: 1, height: 16, width: 16, mode: 'tile', stride: [16, 16] }
const value = (x: number, y: number) => (x * 7 + y * 29) % 256

interface Read {
  patch: Patch
  pixels: Float32Array
  truth: PixelTruth | null
}

async function readAll(plan: EvaluationPlan, split: 'test' | 'calibration', batchSize: number) {
  const read: Read[] = []
  const counts: number[] = []
  for await (const { patches, pixels, truth } of readBatches(plan, split, batchSize)) {
    const size = pixels.length / patches.length
    counts.push(patches.length)
    patches.forEach((patch, i) =>
      read.push({ patch, pixels: pixels.subarray(i * size, (i + 1) * size), truth: truth?.[i] ?? null })
    )
  }
  return { read, counts }
}

const settings = settingsWith()

describe('readBatches', () => {
  it('gives every patch of the plan in order with its own pixels', async () => {
    const set = await makeSet({
      'good/1.png': { width: 64, height: 16, value },
      'good/2.png': { width: 40, height: 20, value }
    })
    const plan = await planEvaluation(set, tiles, settings)
    const { read, counts } = await readAll(plan, 'test', 4)
    expect(counts).toEqual([4, 4, 2])
    expect(read.map(({ patch }) => patch)).toEqual(plan.test)
    for (const { patch, pixels, truth } of read) {
      const expected = Array.from(
        { length: 256 },
        (_, p) => value(patch.x + (p % 16), patch.y + Math.floor(p / 16)) / 255
      )
      expect(pixels).toEqual(Float32Array.from(expected))
      expect(truth).toBeNull()
    }
  })

  it('gives channels, resized images and the calibration split', async () => {
    const content = { width: 30, height: 20, channels: 3, value } as const
    const set = await makeSet({ 'good/1.png': content, 'validation/good/1.png': content, 'bad/2.png': content })
    const geometry: Geometry = { channels: 3, height: 8, width: 10, mode: 'resize', stride: [8, 10] }
    const plan = await planEvaluation(set, geometry, settings)
    const { read } = await readAll(plan, 'calibration', 8)
    const plane = Float32Array.from({ length: 600 }, (_, p) => value(p % 30, Math.floor(p / 30)) / 255)
    const resized = resizeBilinear(plane, 20, 30, 8, 10)
    expect(read).toHaveLength(1)
    expect(read[0].patch.id).toBe('validation/good/1.png')
    expect(read[0].pixels).toEqual(Float32Array.from([...resized, ...resized, ...resized]))
    expect(read[0].truth).toBeNull()
  })

  it("gives a filtered plan's patches alone", async () => {
    const set = await makeSet({
      'good/1.png': { width: 64, height: 16, value },
      'good/2.png': { width: 64, height: 16, value }
    })
    const plan = await planEvaluation(set, tiles, settings)
    const test = plan.test.filter((_, index) => index % 3 === 1)
    const { read } = await readAll({ ...plan, test }, 'test', 100)
    expect(read.map(({ patch }) => patch.id)).toEqual(test.map(({ id }) => id))
    expect((await readAll({ ...plan, test: [] }, 'test', 5)).counts).toEqual([])
  })

  it('numbers regions through all images, and gives defect-free patches an empty truth', async () => {
    const set = await makeSet({
      'bad/1.png': { width: 32, height: 16 },
      'bad/2.png': { width: 32, height: 16 },
      'good/1.png': { width: 32, height: 16 },
      'masks/1.png': { width: 32, height: 16, value: rectangle(10, 3, 12, 5) },
      'masks/2.png': { width: 32, height: 16, value: rectangle(20, 0, 6, 6) }
    })
    const plan = await planEvaluation(set, tiles, settings)
    const { read } = await readAll(plan, 'test', 64)
    const ids = read.map(({ truth }) => truth!.regions && [...new Set(truth!.regions)].sort())
    expect(ids).toEqual([[0, 1], [0, 1], null, [0, 2], null, null])
    expect(read.every(({ truth }) => truth!.covered === null)).toBe(true)
    expect(read[0].truth!.regions![3 * 16 + 10]).toBe(1)
    expect(read[1].truth!.regions![3 * 16 + 5]).toBe(1)
    expect(read[1].truth!.regions![3 * 16 + 6]).toBe(0)
  })

  it('covers every pixel of every image exactly once, and every region with its stated size', async () => {
    const side = fc.integer({ min: 5, max: 23 })
    await fc.assert(
      fc.asyncProperty(
        side,
        side,
        fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
        async (w, h, stride) => {
          const mask = (x: number, y: number) => ((x * 5 + y * 3) % 11 < 3 ? 255 : 0)
          const set = await makeSet({
            'good/1.png': { width: w, height: h },
            'bad/1.png': { width: w, height: h },
            'masks/1.png': { width: w, height: h, value: mask }
          })
          const geometry: Geometry = { channels: 1, height: 5, width: 5, mode: 'tile', stride }
          const plan = await planEvaluation(set, geometry, settingsWith({ model: { tiling: { 'mask-pixels': 1 } } }))
          const { read } = await readAll(plan, 'test', 7)
          const seen = plan.set.images.map(() => new Uint8Array(w * h))
          const sizes = plan.regionSizes.map(() => 0)
          for (const { patch, truth } of read) {
            for (let p = 0; p < 25; p++) {
              if (truth!.covered?.[p] === 1) continue
              seen[patch.image][(patch.y + Math.floor(p / 5)) * w + patch.x + (p % 5)]++
              const region = truth!.regions?.[p] ?? 0
              if (region > 0) sizes[region - 1]++
            }
          }
          expect(seen.every((counts) => counts.every((count) => count === 1))).toBe(true)
          expect(sizes).toEqual(plan.regionSizes)
        }
      ),
      { numRuns: 25 }
    )
  })

  it('has region sizes as they are after resizing', async () => {
    const set = await makeSet({
      'bad/1.png': { width: 50, height: 40 },
      'masks/1.png': { width: 50, height: 40, value: (x, y) => ((x * 5 + y * 3) % 31 < 9 ? 255 : 0) },
      'good/1.png': { width: 50, height: 40 }
    })
    const plan = await planEvaluation(set, { ...tiles, mode: 'resize' }, settings)
    const { read } = await readAll(plan, 'test', 7)
    const sizes = plan.regionSizes.map((_, i) => read[0].truth!.regions!.filter((id) => id === i + 1).length)
    expect(sizes).toEqual(plan.regionSizes)
  })

  it('stops at an image that changed after it was planned', async () => {
    const set = await makeSet({ 'good/1.png': { width: 64, height: 16 }, 'good/2.png': { width: 64, height: 16 } })
    const plan = await planEvaluation(set, tiles, settings)
    writePng(set.images[1].path, { width: 40, height: 16 })
    await expect(readAll(plan, 'test', 3)).rejects.toThrow(/good\/2\.png changed its size/)
  })

  it('leaves nothing behind where its reader stops early', async () => {
    const set = await makeSet(
      Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`good/${i}.png`, { width: 16, height: 16 }]))
    )
    const plan = await planEvaluation(set, tiles, settings)
    writePng(set.images[2].path, { width: 8, height: 8 })
    for await (const batch of readBatches(plan, 'test', 1)) {
      expect(batch.patches).toHaveLength(1)
      break
    }
  })
})
