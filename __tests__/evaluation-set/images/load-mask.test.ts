import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadMask } from '../../../src/evaluation-set/images/load-mask.ts'
import { markDefects } from '../../../src/evaluation-set/images/mark-defects.ts'
import { InputError } from '../../../src/input-error.ts'
import { fixtures, reference } from '../../support/images-reference.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { palettePng, pngFile, writePng, type PngContent } from '../../support/write-png.ts'

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

describe('values of masks', () => {
  const size = { width: 32, height: 16 }
  const area = async (value: (x: number, y: number) => number, channels: 1 | 3 = 1) => {
    const { area, dropped } = await loadMask([maskFile({ ...size, channels, value })], null)
    return { area, dropped }
  }

  it.each([
    ['VisA: classes 1 and 5', [1, 5]],
    ['classes 1 to 9', [1, 9]],
    ['MVTec LOCO: 254 and 255', [254, 255]],
    ['greys 100 and 255', [100, 255]],
    ['many classes', [7, 250]],
    ['one class', [3, 3]]
  ])('count whatever class they name: %s', async (_, [low, high]) => {
    const bands = (x: number, y: number) => (y < 4 || y > 11 ? 0 : x < 8 ? low : x < 16 ? high : 0)
    expect(await area(bands)).toEqual({ area: 128, dropped: 0 })
    expect(await area(bands, 3)).toEqual({ area: 128, dropped: 0 })
    const thin = (x: number, y: number) => (y !== 5 ? 0 : x === 4 ? low : x === 5 ? high : 0)
    if (high < 128) expect(await area(thin)).toEqual({ area: 2, dropped: 0 })
  })

  it('count where a mask has more classes than a picture of few values', async () => {
    expect(await area((x, y) => (y < 8 ? 1 + Math.floor(x / 2) + 16 * Math.floor(y / 4) : 0))).toEqual({
      area: 256,
      dropped: 0
    })
  })

  it('are cut at half of the range where they are soft', async () => {
    const ramp = (x: number) => Math.min(255, 8 * x)
    expect(await area(ramp)).toEqual({ area: 16 * 16, dropped: 15 * 16 })
    const faint = (x: number, y: number) => 3 * x + (y % 2)
    expect(await area(faint)).toEqual({ area: 0, dropped: 31 * 16 + 8 })
    const halved = (x: number) => [0, 64, 128, 191, 255][Math.max(0, Math.min(4, x - 10))]
    expect(await area(halved)).toEqual({ area: 20 * 16, dropped: 16 })
  })

  it('are read from transparency where the colors are one throughout', async () => {
    const rows = Buffer.alloc(16 * 33)
    for (let y = 0; y < 16; y++) for (let x = 0; x < 16; x++) rows[y * 33 + 2 + 2 * x] = x < 4 ? 255 : 0
    const path = join(folder, 'alpha.png')
    writeFileSync(path, pngFile(16, 16, 4, rows))
    expect(await loadMask([path], null)).toMatchObject({ area: 64, fromAlpha: true })
  })

  it.each([
    [
      'black is the background wherever it stands',
      [
        [200, 0, 0],
        [0, 0, 0],
        [0, 9, 0]
      ],
      1
    ],
    [
      'else the first color is',
      [
        [250, 250, 240],
        [9, 0, 0],
        [0, 9, 0]
      ],
      0
    ]
  ])('of a palette are names: %s', async (_, colors, background) => {
    const path = join(folder, `palette${background}.png`)
    const index = (x: number) => (x < 10 ? background : [0, 1, 2].filter((i) => i !== background)[x % 2])
    writeFileSync(path, palettePng(16, 16, colors, index))
    expect(await loadMask([path], null)).toMatchObject({ area: 6 * 16, dropped: 0 })
  })

  it('in JPEG are cut in the middle where there are two, however they stray', async () => {
    const mark = (level: number) => (x: number, y: number) => (x < 16 ? (x * 7 + y * 3) % 9 : level - ((x * 5 + y) % 7))
    for (const level of [255, 100]) {
      const plane = Uint8Array.from({ length: 512 }, (_, p) => mark(level)(p % 32, Math.floor(p / 32)))
      const { marked } = markDefects({ values: plane, width: 32, height: 16, top: 255, lossy: true })
      expect(marked.reduce((sum, value) => sum + value, 0)).toBe(256)
    }
    const black = Uint8Array.from({ length: 512 }, (_, p) => p % 5)
    expect(markDefects({ values: black, width: 32, height: 16, top: 255, lossy: true }).marked).not.toContain(1)
  })
})
