import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeImage } from '../../../src/evaluation-set/images/decode-image.ts'
import { decodePool } from '../../../src/evaluation-set/images/decode-pool.ts'
import { DecodedImages } from '../../../src/evaluation-set/images/decoded-images.ts'
import { comparePictures } from '../../../src/evaluation-set/leaks/compare-pictures.ts'
import { planEvaluation } from '../../../src/evaluation-set/plan/plan-evaluation.ts'
import { readBatches } from '../../../src/evaluation-set/read-batches.ts'
import type { Geometry } from '../../../src/evaluation-set/types.ts'
import { seededRandom } from '../../../src/statistics/seeded-random.ts'
import { find } from '../../support/find-set.ts'
import { settingsWith } from '../../support/make-set.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { writeJpeg } from '../../support/write-jpeg.ts'
import { writePng, writeText, type PngContent } from '../../support/write-png.ts'

const size = 32
const geometry: Geometry = { channels: 1, height: 16, width: 16, mode: 'resize', stride: [16, 16] }

/** Smooth waves with noise: another picture for every seed. */
function picture(seed: number): PngContent & { value: (x: number, y: number) => number } {
  const random = seededRandom(seed + 1)
  const [fx, fy, phase] = [0.2 + random() / 4, 0.2 + random() / 4, 6 * random()]
  const noise = Float32Array.from({ length: size * size }, () => 40 * random() - 20)
  const value = (x: number, y: number) => Math.round(128 + 60 * Math.sin(fx * x + fy * y + phase) + noise[y * size + x])
  return { width: size, height: size, value }
}

/** `picture` with a dark spot painted into it. */
function painted(seed: number): PngContent {
  const { value, ...rest } = picture(seed)
  return { ...rest, value: (x, y) => (x >= 8 && x < 13 && y >= 8 && y < 13 ? 30 : value(x, y)) }
}

const put = (root: string, name: string, content: PngContent) => writePng(join(root, name), content)

/** `test` and `validation` of different pictures; others come on top. */
function makeRoot(): string {
  const root = tempFolder()
  for (let i = 0; i < 6; i++) {
    put(root, `test/good/${i}.png`, picture(i))
    put(root, `test/spot/${i}.png`, painted(20 + i))
    put(root, `validation/good/${i}.png`, picture(40 + i))
  }
  return root
}

async function compare(dataset: string) {
  const set = await find(dataset)
  const plan = await planEvaluation(set, geometry, settingsWith())
  // No budget: fingerprints are kept all the same.
  const decoded = new DecodedImages({ bytes: 0 })
  for (const split of ['test', ...(set.calibration === null ? [] : ['calibration'])] as const) {
    for await (const { patches } of readBatches(plan, split as 'test', 8, decoded)) expect(patches).not.toEqual([])
  }
  return comparePictures(plan, decoded, decodePool())
}

describe('comparePictures', () => {
  it('finds nothing among different pictures, nor where a defect was painted into one that is there too', async () => {
    const root = makeRoot()
    put(root, 'test/spot/9.png', painted(3))
    put(root, 'train/good/0.png', picture(25))
    expect(await compare(root)).toEqual({ identical: [], near: [], trained: 1, notCompared: 0 })
  })

  it('finds the same picture under both labels, under another name and packed otherwise', async () => {
    const root = makeRoot()
    put(root, 'test/spot/renamed.png', { ...picture(2), channels: 3 })
    const { identical, near } = await compare(root)
    expect(identical).toEqual([
      { between: 'labels', pictures: 1, files: [['test/spot/renamed.png', 'test/good/2.png']] }
    ])
    expect(near).toEqual([])
  })

  it('finds a JPEG and the PNG that was made of it in calibration and test', async () => {
    const root = makeRoot()
    await writeJpeg(join(root, 'test/good/photo.jpg'), picture(70), 80)
    const { pixels, channels } = await decodeImage(join(root, 'test/good/photo.jpg'))
    put(root, 'validation/good/copy.png', {
      width: size,
      height: size,
      value: (x, y) => pixels[(y * size + x) * channels]
    })
    expect((await compare(root)).identical).toEqual([
      { between: 'calibration', pictures: 1, files: [['test/good/photo.jpg', 'validation/good/copy.png']] }
    ])
  })

  it('finds a JPEG that was made of a PNG as nearly the same', async () => {
    const root = makeRoot()
    await writeJpeg(join(root, 'validation/good/copy.jpg'), picture(4), 95)
    const { identical, near } = await compare(root)
    expect(identical).toEqual([])
    expect(near).toEqual([
      { between: 'calibration', pictures: 1, files: [['test/good/4.png', 'validation/good/copy.jpg']] }
    ])
  })

  it('finds tested and calibrating pictures in train, beside the test too, and counts what it cannot read', async () => {
    const root = makeRoot()
    put(root, 'train/good/a.png', picture(1))
    put(root, 'train/good/b.png', picture(41))
    put(root, 'train/good/c.png', picture(80))
    writeText(join(root, 'train/good/broken.png'), 'no picture')
    const found = await compare(root)
    expect(found).toMatchObject({ trained: 3, notCompared: 1, near: [] })
    expect(found.identical).toEqual([
      {
        between: 'train',
        pictures: 2,
        files: [
          ['test/good/1.png', 'train/good/a.png'],
          ['validation/good/1.png', 'train/good/b.png']
        ]
      }
    ])
    // The test's own folder as the set.
    expect((await compare(join(root, 'test'))).identical).toMatchObject([{ between: 'train', pictures: 1 }])
  })

  it('stops at nothing in train: a format that is not read is told', async () => {
    const root = makeRoot()
    mkdirSync(join(root, 'train'))
    writeText(join(root, 'train/picture.tiff'), 'some')
    expect(await compare(root)).toMatchObject({ trained: 0, reason: expect.stringContaining('picture.tiff') })
    rmSync(join(root, 'train'), { recursive: true })
    expect(await compare(root)).toEqual({ identical: [], near: [], trained: 0, notCompared: 0 })
  })

  it('takes the training of a manifest from its split', async () => {
    const root = makeRoot()
    put(root, 'train/x.png', picture(5))
    const rows = ['test/good/5.png,0,test', 'test/spot/5.png,1,test', 'train/x.png,0,train', 'train/gone.png,0,train']
    writeText(join(root, 'set.csv'), ['image,label,split', ...rows, ''].join('\n'))
    expect(await compare(join(root, 'set.csv'))).toMatchObject({
      trained: 1,
      identical: [{ between: 'train', files: [['test/good/5.png', 'train/x.png']] }]
    })
  })

  it('does not take a calibration from train for a leak by itself', async () => {
    const root = makeRoot()
    put(root, 'train/good/a.png', picture(90))
    const set = await find(root, { calibration: join(root, 'train/good') })
    const plan = await planEvaluation(set, geometry, settingsWith())
    const decoded = new DecodedImages({ bytes: 0 })
    for (const split of ['test', 'calibration'] as const) {
      for await (const { patches } of readBatches(plan, split, 8, decoded)) expect(patches).not.toEqual([])
    }
    expect(await comparePictures(plan, decoded, decodePool())).toMatchObject({ identical: [], trained: 0 })
  })
})
