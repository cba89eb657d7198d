import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadMask } from '../../../src/evaluation-set/images/load-mask.ts'
import { InputError } from '../../../src/input-error.ts'
import { fixtures, reference } from '../../support/images-reference.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { writePng, type PngContent } from '../../support/write-png.ts'

const [height, width] = reference.maskSize
const folder = tempFolder()
let files = 0

function maskFile(content: PngContent): string {
  const path = join(folder, `${files++}.png`)
  writePng(path, content)
  return path
}

describe('loadMask', () => {
  it.each(reference.masks)(
    'labels before it resizes, with the nearest pixel as Pillow ($count regions)',
    async (one) => {
      const path = maskFile({ width, height, value: (x, y) => one.mask[y * width + x] * 255 })
      const mask = await loadMask([path], reference.nearestSize)
      const ids = [...new Set(one.nearest.filter((id) => id > 0))].sort((a, b) => a - b)
      expect([...mask.regions]).toEqual(one.nearest.map((id) => ids.indexOf(id) + 1))
      expect(mask.sizes).toEqual(ids.map((id) => one.nearest.filter((other) => other === id).length))
      expect(mask.vanished).toBe(one.count - ids.length)
      expect(mask.area).toBe(one.mask.reduce((sum, value) => sum + value, 0))
    }
  )

  it('takes 0/1, 0/255 and soft-edged masks for the same', async () => {
    const contents = [
      (x: number) => (x > 3 ? 1 : 0),
      (x: number) => (x > 3 ? 255 : 0),
      (x: number) => [0, 0, 20, 100, 140, 255, 255, 255][x]
    ]
    for (const value of contents) {
      const mask = await loadMask([maskFile({ width: 8, height: 4, value })], null)
      expect(mask.sizes).toEqual([16])
    }
  })

  it('reads RGB and one-bit masks', async () => {
    const path = maskFile({ width: 8, height: 4, channels: 3, value: (x) => (x < 2 ? 128 : 0) })
    expect((await loadMask([path], null)).sizes).toEqual([8])
    const bits = await loadMask([join(fixtures, 'grey-1bit.png')], null)
    expect(bits.area).toBe(reference.decoded['grey-1bit.png'].filter((value) => value > 0).length)
  })

  it('unites several masks before it labels them', async () => {
    const left = maskFile({ width: 8, height: 4, value: (x) => (x < 4 ? 255 : 0) })
    const right = maskFile({ width: 8, height: 4, value: (x) => (x === 4 || x === 7 ? 255 : 0) })
    expect((await loadMask([left, right], null)).sizes).toEqual([20, 4])
  })

  it('finds nothing in an empty mask', async () => {
    const mask = await loadMask([maskFile({ width: 8, height: 4, value: () => 0 })], null)
    expect(mask).toMatchObject({ area: 0, sizes: [], vanished: 0 })
  })

  it('refuses masks of different sizes', async () => {
    const paths = [maskFile({ width: 8, height: 4 }), maskFile({ width: 4, height: 8 })]
    await expect(loadMask(paths, null)).rejects.toThrow(InputError)
    await expect(loadMask(paths, null)).rejects.toThrow(/has 4x8 pixels.*8x4.*as large as the image/)
  })
})
