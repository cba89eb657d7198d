import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeImage } from '../../../src/evaluation-set/images/decode-image.ts'
import { turnUpright } from '../../../src/evaluation-set/images/orientation.ts'
import { planEvaluation } from '../../../src/evaluation-set/plan/plan-evaluation.ts'
import { readBatches } from '../../../src/evaluation-set/read-batches.ts'
import { settingsSchema } from '../../../src/settings/schema.ts'
import { jpegWithOrientation, pngWithOrientation } from '../../support/exif.ts'
import { makeSet } from '../../support/make-set.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { pngBytes } from '../../support/write-png.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/images')
const folder = tempFolder()

/** Pillow's `ImageOps.exif_transpose` of [[1, 2, 3], [4, 5, 6]], orientation by orientation. */
const shown: [orientation: number, width: number, pixels: number[]][] = [
  [1, 3, [1, 2, 3, 4, 5, 6]],
  [2, 3, [3, 2, 1, 6, 5, 4]],
  [3, 3, [6, 5, 4, 3, 2, 1]],
  [4, 3, [4, 5, 6, 1, 2, 3]],
  [5, 2, [1, 4, 2, 5, 3, 6]],
  [6, 2, [4, 1, 5, 2, 6, 3]],
  [7, 2, [6, 3, 5, 2, 4, 1]],
  [8, 2, [3, 6, 2, 5, 1, 4]]
]
const six = pngBytes({ width: 3, height: 2, value: (x, y) => 1 + x + 3 * y })

function file(name: string, bytes: Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

describe('EXIF orientation', () => {
  it.each(shown)('%i of a PNG, as Pillow turns it', async (orientation, width, pixels) => {
    const path = file(`${orientation}.png`, pngWithOrientation(six, orientation, orientation % 2 === 0))
    expect(await decodeImage(path, 'exif')).toMatchObject({ width, height: 6 / width, pixels: Uint8Array.from(pixels) })
    expect(await decodeImage(path)).toMatchObject({ width: 3, pixels: Uint8Array.from([1, 2, 3, 4, 5, 6]) })
  })

  it('of a JPEG, with all of its channels', async () => {
    const jpeg = readFileSync(join(fixtures, 'rgb.jpg'))
    const stored = await decodeImage(file('stored.jpg', jpeg))
    const turned = await decodeImage(file('turned.jpg', jpegWithOrientation(jpeg, 6, true)), 'exif')
    expect([turned.width, turned.height]).toEqual([stored.height, stored.width])
    const corner = turned.pixels.slice(3 * (turned.width - 1), 3 * turned.width)
    expect(corner).toEqual(stored.pixels.slice(0, 3))
  })

  it('comes undone by its opposite', () => {
    const pixels = Uint16Array.from({ length: 12 }, (_, i) => i)
    const once = turnUpright(pixels, 3, 2, 2, 6)
    expect(turnUpright(once, 2, 3, 2, 8)).toEqual(pixels)
  })
})

describe('in a set', () => {
  const settings = settingsSchema.parse({})
  const geometry = { channels: 1, height: 3, width: 2, mode: 'resize', stride: [3, 2] } as const

  async function turnedSet(mask: Buffer) {
    const set = await makeSet({
      'good/1.png': { width: 3, height: 2 },
      'bad/1.png': { width: 3, height: 2 },
      'masks/1.png': { width: 3, height: 2 }
    })
    for (const { path } of set.images) writeFileSync(path, pngWithOrientation(six, 6))
    writeFileSync(set.images.find(({ label }) => label === 1)!.masks[0], mask)
    return { ...set, orientation: 'exif' as const }
  }

  const upright = pngBytes({ width: 2, height: 3, value: (x, y) => (x === 0 && y === 0 ? 255 : 0) })
  const itself = pngWithOrientation(
    pngBytes({ width: 3, height: 2, value: (x, y) => (x === 0 && y === 1 ? 255 : 0) }),
    6
  )
  it.each([
    ['a mask that stands upright', upright],
    ['a mask that is turned as its image is', itself]
  ])('images are turned, and %s lies on them', async (_, mask) => {
    const plan = await planEvaluation(await turnedSet(mask), { ...geometry, stride: [3, 2] }, settings)
    expect(plan.notes.join()).toMatch(/EXIF orientation that turns or flips them: it is applied/)
    for await (const { pixels, patches, truth } of readBatches(plan, 'test', 2)) {
      expect([...pixels.slice(0, 6)].map((value) => Math.round(value * 255))).toEqual([4, 1, 5, 2, 6, 3])
      const defective = patches.findIndex(({ label }) => label === 1)
      expect([...truth![defective].regions!]).toEqual([1, 0, 0, 0, 0, 0])
    }
  })

  it('a mask that lies as the stored image, without a word, is refused with the cure', async () => {
    const lying = pngBytes({ width: 3, height: 2, value: () => 255 })
    await expect(planEvaluation(await turnedSet(lying), { ...geometry, stride: [3, 2] }, settings)).rejects.toThrow(
      /has 3x2 pixels, but bad\/1\.png has 2x3.*model\.input\.orientation/
    )
  })
})
