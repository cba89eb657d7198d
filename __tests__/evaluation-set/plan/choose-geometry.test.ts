import { describe, expect, it } from 'vitest'
import { chooseGeometry, type KnownInput } from '../../../src/evaluation-set/plan/choose-geometry.ts'
import type { Geometry } from '../../../src/evaluation-set/types.ts'
import { InputError } from '../../../src/input-error.ts'
import { makeSet, settingsWith } from '../../support/make-set.ts'
import type { PngContent } from '../../support/write-png.ts'

const open: KnownInput = { channels: null, height: null, width: null }
const square = (side: number): KnownInput => ({ channels: 1, height: side, width: side })
const strip = { width: 64, height: 16 }

async function choose(
  images: Record<string, PngContent>,
  input: KnownInput,
  model: Record<string, unknown> = {}
): Promise<Geometry> {
  return chooseGeometry(await makeSet(images), input, settingsWith({ model }).model)
}

describe('mode', () => {
  it('cuts strips into tiles', async () => {
    expect(await choose({ 'good/1.png': strip, 'bad/1.png': { width: 61, height: 16 } }, square(16))).toEqual({
      channels: 1,
      height: 16,
      width: 16,
      mode: 'tile',
      stride: [16, 16]
    })
  })

  it("resizes images whose short side is not the model's", async () => {
    expect(await choose({ 'good/1.png': { width: 30, height: 20 } }, square(16))).toMatchObject({ mode: 'resize' })
    expect(await choose({ 'good/1.png': { width: 16, height: 12 } }, square(16))).toMatchObject({ mode: 'resize' })
  })

  it("takes images of the model's size as tiles of their own", async () => {
    expect(await choose({ 'good/1.png': { width: 16, height: 16 } }, square(16))).toMatchObject({ mode: 'tile' })
  })

  it('cuts AITEX into tiles whatever the size', async () => {
    expect(await choose({ 'Defect_images/0001_002_00.png': strip }, square(8))).toMatchObject({
      mode: 'tile',
      height: 8
    })
  })

  it('follows the setting', async () => {
    expect(await choose({ 'good/1.png': strip }, square(16), { tiling: { mode: 'resize' } })).toMatchObject({
      mode: 'resize'
    })
    const tiles = await choose({ 'good/1.png': strip }, square(8), { tiling: { mode: 'tile', stride: 4 } })
    expect(tiles).toMatchObject({ mode: 'tile', stride: [4, 4] })
  })

  it('does not guess for strips beside other images', async () => {
    const mixed = { 'good/1.png': strip, 'bad/1.png': { width: 64, height: 18 } }
    await expect(choose(mixed, square(16))).rejects.toThrow(
      /model\.tiling\.mode: good\/1\.png: 64x16 looks like a strip/
    )
  })

  it('refuses a stride that leaves pixels out', async () => {
    const choice = choose({ 'good/1.png': strip }, square(16), { tiling: { stride: 17 } })
    await expect(choice).rejects.toThrow(InputError)
    await expect(choice).rejects.toThrow(/model\.tiling\.stride: 17.*give 16 or less/)
  })
})

describe('size', () => {
  it('comes from the settings where the model takes any', async () => {
    const choice = await choose({ 'good/1.png': strip }, open, { input: { size: [8, 12] } })
    expect(choice).toMatchObject({ height: 8, width: 12, mode: 'resize' })
  })

  it('else is a tile as high as the AITEX strips', async () => {
    const images = {
      'Defect_images/0001_002_00.png': strip,
      'Defect_images/0002_002_00.png': { width: 61, height: 16 }
    }
    expect(await choose(images, open)).toMatchObject({ height: 16, width: 16, mode: 'tile' })
  })

  it("else is the images' own", async () => {
    expect(await choose({ 'good/1.png': strip, 'bad/1.png': strip }, open)).toMatchObject({ height: 16, width: 64 })
  })

  it('is never guessed', async () => {
    const images = { 'good/1.png': strip, 'bad/1.png': { width: 8, height: 8 } }
    await expect(choose(images, open)).rejects.toThrow(/model\.input\.size: .*bad\/1\.png: 8x8, good\/1\.png: 64x16/)
    const tiles = choose(images, open, { tiling: { mode: 'tile' } })
    await expect(tiles).rejects.toThrow(/model\.input\.size/)
  })

  it('must not contradict the model', async () => {
    const choice = choose({ 'good/1.png': strip }, square(16), { input: { size: 32 } })
    await expect(choice).rejects.toThrow(/model\.input\.size: 32 x 32, but the model takes 16 x 16/)
  })
})

describe('channels', () => {
  const color: PngContent = { width: 16, height: 16, channels: 3 }
  const grey: PngContent = { width: 16, height: 16 }

  it('come from the model, the settings, the images, in this order', async () => {
    expect((await choose({ 'good/1.png': color }, square(16))).channels).toBe(1)
    expect((await choose({ 'good/1.png': color }, open, { input: { channels: 1 } })).channels).toBe(1)
    expect((await choose({ 'good/1.png': color }, open)).channels).toBe(3)
    expect((await choose({ 'good/1.png': grey }, open)).channels).toBe(1)
  })

  it('are never guessed, and must not contradict the model', async () => {
    const mixed = choose({ 'good/1.png': color, 'bad/1.png': grey }, open)
    await expect(mixed).rejects.toThrow(/model\.input\.channels: .*bad\/1\.png is grey, good\/1\.png is RGB/)
    const other = choose({ 'good/1.png': grey }, square(16), { input: { channels: 3 } })
    await expect(other).rejects.toThrow(/model\.input\.channels: 3, but the model takes 1/)
  })
})
