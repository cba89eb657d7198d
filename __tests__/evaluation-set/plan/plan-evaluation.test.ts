import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planEvaluation } from '../../../src/evaluation-set/plan/plan-evaluation.ts'
import type { EvaluationPlan, EvaluationSet, Geometry } from '../../../src/evaluation-set/types.ts'
import { InputError } from '../../../src/input-error.ts'
import { jpegWithOrientation } from '../../support/exif.ts'
import { fixtures } from '../../support/images-reference.ts'
import { makeSet, rectangle, settingsWith } from '../../support/make-set.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { pngFile, writePng, type PngContent } from '../../support/write-png.ts'

const tiles: Geometry = { channels: 1, height: 16, width: 16, mode: 'tile', stride: [16, 16] }
const small: Geometry = { ...tiles, mode: 'resize' }
const strip = { width: 64, height: 16 }
const other = { ...strip, value: () => 50 }
const square = { width: 32, height: 32 }

function plan(set: EvaluationSet, geometry: Geometry, more: Record<string, unknown> = {}): Promise<EvaluationPlan> {
  return planEvaluation(set, geometry, settingsWith(more))
}

const defectiveIds = ({ test }: EvaluationPlan) => test.filter(({ label }) => label === 1).map(({ id }) => id)

describe('tiles', () => {
  it('are defective from 25 mask pixels on, in a defective image alone', async () => {
    const set = await makeSet({
      'good/1.png': strip,
      'bad/1.png': other,
      // 5x5 in the first tile, 4x6 in the second, 5x5 over the edge of the third and fourth
      'masks/1.png': {
        ...strip,
        value: (x, y) =>
          Math.max(rectangle(2, 2, 5, 5)(x, y), rectangle(20, 2, 4, 6)(x, y), rectangle(45, 2, 5, 5)(x, y))
      }
    })
    const found = await plan(set, tiles)
    expect(found.unit).toBe('patch')
    expect(found.test.map(({ id }) => id)).toEqual(
      ['bad', 'good'].flatMap((name) => [0, 16, 32, 48].map((x) => `${name}/1.png@${x},0`))
    )
    expect(defectiveIds(found)).toEqual(['bad/1.png@0,0'])
    expect(found.test[0]).toMatchObject({ kind: 'bad', group: 'bad/1.png', image: 0, x: 0, y: 0, condition: -1 })
    expect(found.test[1]).toMatchObject({ label: 0, kind: 'good', x: 16 })
    expect(found.regionSizes).toEqual([25, 24, 25])
    expect(found.regionOffsets).toEqual([0, 3])
    expect(found).toMatchObject({ hasMasks: true, calibration: null, duplicates: [] })
    expect(found.notes).toEqual([
      '2 images of 64x16 cut into 4 tiles of 16x16 each.',
      "A tile counts as defective from 25 mask pixels on; a defective image's other tiles are defect-free."
    ])
    expect(defectiveIds(await plan(set, tiles, { model: { tiling: { 'mask-pixels': 24 } } }))).toEqual([
      'bad/1.png@0,0',
      'bad/1.png@16,0'
    ])
  })

  it('shift the last one inward', async () => {
    const set = await makeSet({ 'good/1.png': { width: 37, height: 16 }, 'good/2.png': strip })
    const found = await plan(set, tiles)
    expect(found.test.map(({ x }) => x)).toEqual([0, 16, 21, 0, 16, 32, 48])
    expect(found.notes[0]).toMatch(/1 image of 37x16 cut into 3 tiles of 16x16 each; some tiles overlap/)
  })

  it('of an image of their own size keep its label, however small the defect', async () => {
    const set = await makeSet({
      'good/1.png': { width: 16, height: 16 },
      'bad/1.png': { width: 16, height: 16, value: () => 50 },
      'masks/1.png': { width: 16, height: 16, value: rectangle(0, 0, 1, 1) }
    })
    const found = await plan(set, tiles)
    expect(defectiveIds(found)).toEqual(['bad/1.png'])
    expect(found.notes).toEqual(['2 images of 16x16 taken as they are.'])
  })

  it('of a defective image whose mask reaches none of them are left out', async () => {
    const images = { 'bad/1.png': other, 'masks/1.png': { ...strip, value: rectangle(0, 0, 2, 2) } }
    const set = await makeSet({ 'good/1.png': strip, ...images })
    const found = await plan(set, tiles)
    expect(found.test.map(({ label, kind }) => [label, kind])).toEqual(Array(4).fill([0, 'good']))
    expect(found.set.leftOut).toEqual([
      { name: 'bad/1.png', label: 1, reason: 'no tile holds 25 or more pixels of its mask' }
    ])
    expect(found.notes).toContain(
      '1 image left out (50 % of all: bad/1.png): no tile holds 25 or more pixels of its mask.'
    )
    expect(found.besideVerdict).toEqual([
      { about: 'left-out', text: '1 of 1 defective images (bad/1.png): no tile holds 25 or more pixels of its mask.' }
    ])
    await expect(plan(await makeSet(images), tiles)).rejects.toThrow(/lower model\.tiling\.mask-pixels/)
  })

  it('or resizing are said with the key for the other, where it makes a difference', async () => {
    const large = await makeSet({ 'good/1.png': { width: 64, height: 64 } })
    expect((await plan(large, tiles)).notes[0]).toMatch(/16 tiles of 16x16 each; model\.tiling\.mode: resize would/)
    expect((await plan(large, small)).notes[0]).toMatch(/resized to 16x16 .*; model\.tiling\.mode: tile would/)
    const near = await makeSet({ 'good/1.png': { width: 30, height: 30 } })
    expect((await plan(near, small)).notes[0]).toBe('1 image of 30x30 resized to 16x16 (antialiased bilinear).')
  })

  it('do not fit into smaller images', async () => {
    const set = await makeSet({ 'good/1.png': { width: 64, height: 12 } })
    await expect(plan(set, tiles)).rejects.toThrow(/good\/1\.png has 64x12 pixels, less than a tile of 16x16: .*resize/)
  })
})

describe('unit', () => {
  it('is the image where a defective one has no mask, and pixels are not measured', async () => {
    const set = await makeSet({
      'good/1.png': strip,
      'bad/1.png': other,
      'bad/2.png': other,
      'masks/1.png': { ...strip, value: rectangle(0, 0, 9, 9) }
    })
    const found = await plan(set, tiles)
    expect(found).toMatchObject({ unit: 'image', hasMasks: false, regionSizes: [] })
    expect(defectiveIds(found)).toHaveLength(8)
    expect(found.notes.at(-1)).toBe(
      '1 of 2 defective images have no mask: scores are counted per image (its highest tile), and pixel-level figures are not measured.'
    )
  })

  it('leaves out a defective image with an empty mask', async () => {
    const set = await makeSet({
      'good/1.png': strip,
      'bad/1.png': strip,
      'bad/2.png': strip,
      'masks/1.png': { ...strip, value: () => 0 },
      'masks/2.png': { ...strip, value: rectangle(0, 0, 9, 9) }
    })
    const found = await plan(set, tiles)
    expect(found.set.leftOut).toEqual([{ name: 'bad/1.png', label: 1, reason: 'its mask is empty' }])
    expect(found.set.images.map(({ name }) => name)).toEqual(['bad/2.png', 'good/1.png'])
    expect(found.set.images[found.test[0].image].name).toBe('bad/2.png')
    expect(found.unit).toBe('patch')
  })

  it('cannot be had where all masks are empty', async () => {
    const set = await makeSet({ 'bad/1.png': strip, 'masks/1.png': { ...strip, value: () => 0 } })
    await expect(plan(set, tiles)).rejects.toThrow(/the masks of all defective images are empty/)
  })
})

describe('masks', () => {
  it('keep their regions in resizing, but for those that vanish', async () => {
    const set = await makeSet({
      'bad/1.png': square,
      'masks/1.png': {
        ...square,
        // nearest at half size takes odd pixels: the single pixel at (4, 4) is not among them
        value: (x, y) => Math.max(rectangle(4, 4, 1, 1)(x, y), rectangle(10, 10, 6, 4)(x, y))
      },
      'good/1.png': square
    })
    const found = await plan(set, small)
    expect(found.regionSizes).toEqual([6])
    expect(found.notes).toContain('1 mask region too small to have a pixel after resizing; not counted.')
    expect(found.notes[0]).toBe(
      '2 images of 32x32 resized to 16x16 (antialiased bilinear); model.tiling.mode: tile would cut them instead.'
    )
  })

  it('must be as large as their image, and agree with its label', async () => {
    const unlike = await makeSet({ 'bad/1.png': strip, 'masks/1.png': square })
    await expect(plan(unlike, tiles)).rejects.toThrow(/masks\/1\.png has 32x32 pixels, but bad\/1\.png has 64x16/)
    const root = tempFolder()
    writePng(join(root, '1.png'), strip)
    writePng(join(root, 'm.png'), { ...strip, value: rectangle(0, 0, 2, 2) })
    writeFileSync(join(root, 'set.csv'), 'image,label,mask\n1.png,good,m.png')
    const set = await makeSet({}, { dataset: join(root, 'set.csv') })
    await expect(plan(set, tiles)).rejects.toThrow(InputError)
    await expect(plan(set, tiles)).rejects.toThrow(/1\.png is labelled defect-free, but .*m\.png marks 4 defect pixels/)
  })
})

describe('odd masks', () => {
  const good = { 'good/1.png': { width: 16, height: 16 } }
  const textured = (seed: number) => ({
    width: 16,
    height: 16,
    value: (x: number, y: number) => 20 + ((x * 31 + y * 7 + seed) % 99)
  })
  const notesOf = async (images: Record<string, PngContent>) =>
    (await plan(await makeSet({ ...good, ...images }), { ...tiles, height: 16, width: 16 })).notes

  it('are told with their number: empty, covering, the same, the image itself', async () => {
    const mask = { width: 16, height: 16, value: rectangle(2, 2, 9, 9) }
    const notes = await notesOf({
      'bad/1.png': textured(1),
      'bad/2.png': textured(2),
      'bad/3.png': textured(3),
      'bad/4.png': textured(4),
      'bad/5.png': textured(5),
      'masks/1.png': mask,
      'masks/2.png': mask,
      'masks/3.png': { width: 16, height: 16, value: () => 255 },
      'masks/4.png': { width: 16, height: 16, value: () => 0 },
      'masks/5.png': textured(5)
    })
    expect(notes).toContain(
      'Masks of 2 of 5 defective images (bad/4.png, bad/5.png) are empty: these images are left out.'
    )
    expect(notes).toContain(
      'Masks of 1 of 5 defective images (bad/3.png) cover the whole image: nothing is outside of them.'
    )
    expect(notes).toContain('Masks of 1 of 5 defective images (bad/5.png) are the images themselves.')
    expect(notes).toContain(
      "Masks of 2 of 5 defective images are the same, byte for byte, as another image's (bad/1.png, bad/2.png)."
    )
  })

  const bright = (seed: number) => alone((x, y) => ((x * 31 + y * 57 + seed * 13) % 2 === 0 ? 240 : 20 + ((x * 7 + y * 3 + seed) % 90)))
  const half = (offset: number) => ({ width: 16, height: 16, value: rectangle(2 + offset, 2, 9, 9) })
  const alone = (value: (x: number, y: number) => number) => ({ width: 16, height: 16, value })

  it.each<[string, (i: number) => PngContent, RegExp]>([
    ['covering', () => alone(() => 255), /^Of the masks of defective images 3 of 3 cover the whole image\.$/],
    ['empty in half of them', (i) => (i < 3 ? half(i) : alone(() => 0)), /3 of 6 are empty/],
    ['the image itself', (i) => bright(i), /3 of 3 are the images themselves/],
    ['the same for all', () => half(0), /all 3 that mark a part of their image mark the same pixels\.$/]
  ])('make M1 not assessable, and stand beside the verdict: %s', async (name, mask, says) => {
    const count = name.startsWith('empty') ? 6 : 3
    const images = Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        [`bad/${i}.png`, name === 'the image itself' ? mask(i) : textured(i)],
        [`masks/${i}.png`, mask(i)]
      ]).flat() as [string, PngContent][]
    )
    const found = await plan(await makeSet({ ...good, ...images }), { ...tiles, height: 16, width: 16 })
    expect(found.doubtfulMasks).toMatch(says)
    expect(found.besideVerdict.map(({ text }) => text)).toContain(
      `${found.doubtfulMasks} Pixel-level figures go by them: look at some masks over their images.`
    )
  })

  it('make M1 not assessable where their transparency alone was read', async () => {
    const images = Object.fromEntries(
      [0, 1, 2].flatMap((i) => [[`bad/${i}.png`, textured(i)] as const, [`masks/${i}.png`, half(i)] as const])
    )
    const set = await makeSet({ ...good, ...images })
    for (const i of [0, 1, 2]) {
      const rows = Buffer.alloc(16 * 33)
      for (let y = 0; y < 16; y++) for (let x = 0; x < 16; x++) rows[y * 33 + 2 + 2 * x] = x < 4 + i ? 255 : 0
      writeFileSync(join(set.root, `masks/${i}.png`), pngFile(16, 16, 4, rows))
    }
    expect((await plan(set, { ...tiles, height: 16, width: 16 })).doubtfulMasks).toBe(
      'Of the masks of defective images 3 of 3 have one color throughout, so that their transparency was read instead.'
    )
  })

  it('are no matter where they are few', async () => {
    const images = Object.fromEntries(
      [0, 1, 2].flatMap((i) => [[`bad/${i}.png`, textured(i)] as const, [`masks/${i}.png`, half(i)] as const])
    )
    const found = await plan(
      await makeSet({ ...good, ...images, 'bad/9.png': textured(9), 'masks/9.png': alone(() => 255) }),
      { ...tiles, height: 16, width: 16 }
    )
    expect([found.doubtfulMasks, found.besideVerdict]).toEqual([null, []])
    expect(found.notes.join()).toContain('Masks of 1 of 4 defective images (bad/9.png) cover the whole image')
  })

  it('are told where faint values were dropped, and why nothing is left', async () => {
    const soft = (most: number) => ({ width: 16, height: 16, value: (x: number) => Math.round((most * x) / 15) })
    const notes = await notesOf({ 'bad/1.png': textured(1), 'masks/1.png': soft(255) })
    expect(notes).toContain(
      'Masks of 1 of 1 defective images (bad/1.png) have soft values: what is above half of their range counts as defective, 112 fainter pixels do not.'
    )
    const wide = { width: 64, height: 16 }
    const set = await makeSet({ 'good/1.png': wide, 'bad/1.png': wide, 'masks/1.png': { ...wide, value: (x) => x } })
    expect((await plan(set, tiles)).set.leftOut).toEqual([
      { name: 'bad/1.png', label: 1, reason: 'its mask has no value above half of its range (1008 fainter pixels)' }
    ])
  })
})

describe('files', () => {
  it('are checked before any model runs', async () => {
    const set = await makeSet({ 'good/1.png': strip, 'good/2.png': strip })
    writeFileSync(set.images[1].path, 'text')
    await expect(plan(set, tiles)).rejects.toThrow(/2\.png is no image/)
  })

  it('that calibrate and test at once are named, as are pictures with two labels', async () => {
    const calibration = tempFolder()
    writePng(join(calibration, 'x.png'), { ...strip, value: () => 7 })
    const set = await makeSet(
      { 'good/1.png': { ...strip, value: () => 7 }, 'good/2.png': strip, 'bad/3.png': strip },
      { calibration }
    )
    const found = await plan(set, tiles)
    expect(found.duplicates).toEqual(['good/1.png'])
    expect(found.calibration).toHaveLength(4)
    expect(found.notes).toContain('1 picture under both labels, defect-free and defective: bad/3.png = good/2.png.')
  })

  it('without color or with alpha are mentioned', async () => {
    const set = await makeSet({ 'good/1.png': strip, 'good/2.png': { ...strip, channels: 3 } })
    expect((await plan(set, tiles)).notes).toContain('1 RGB image turned grey (ITU-R 601 luma).')
    expect((await plan(set, { ...tiles, channels: 3 })).notes).toContain('1 grey image repeated to three channels.')
  })
})

describe('numbers and orientation', () => {
  it.each([
    [10, 1000, '64.0616'],
    [12, 4000, '16.0037'],
    [14, 16000, '4.0002']
  ])('of %i bits in 16 are told, with the line that reads them', async (bits, most, high) => {
    const set = await makeSet({ 'good/1.png': { width: 16, height: 16 } })
    const rows = Buffer.alloc(16 * 33)
    for (let y = 0; y < 16; y++)
      for (let x = 0; x < 16; x++) rows.writeUInt16BE((most * (x + y)) / 30, y * 33 + 1 + 2 * x)
    const bytes = pngFile(16, 16, 0, rows, undefined, 16)
    writeFileSync(set.images[0].path, bytes)
    expect((await plan(set, { ...tiles })).notes.join()).toContain(`they look like ${bits} bits in 16`)
    expect((await plan(set, { ...tiles })).notes.join()).toContain(`set model: { input: { range: [0, ${high}] } }`)
  })

  it.each([
    [6, true, 1],
    [8, false, 1],
    [1, true, 0]
  ])('of EXIF (%i) are told where they turn the picture', async (orientation, little, told) => {
    const set = await makeSet({ 'good/1.png': { width: 16, height: 16 } })
    const jpeg = readFileSync(join(fixtures, 'grey.jpg'))
    writeFileSync(set.images[0].path, jpegWithOrientation(jpeg, orientation, little))
    const notes = (await plan(set, { ...small, height: 4, width: 4 })).notes.filter((note) => note.includes('EXIF'))
    expect(notes).toHaveLength(told)
  })
})

describe('hash', () => {
  const images = {
    'good/1.png': strip,
    'bad/1.png': strip,
    'masks/1.png': { ...strip, value: rectangle(0, 0, 9, 9) }
  }

  it('is the same wherever and in whatever order the files lie', async () => {
    const reversed = Object.fromEntries(Object.entries(images).reverse())
    const [a, b] = [await plan(await makeSet(images), tiles), await plan(await makeSet(reversed), tiles)]
    expect(b.hash).toBe(a.hash)
    expect(b.test).toEqual(a.test)
    expect((await plan(await makeSet(images), tiles, { seed: 5 })).hash).toBe(a.hash)
  })

  it('changes with names, contents, masks, labels and geometry', async () => {
    const changed = [
      await makeSet({ ...images, 'good/2.png': strip }),
      await makeSet({ ...images, 'good/1.png': { ...strip, value: () => 101 } }),
      await makeSet({ ...images, 'masks/1.png': { ...strip, value: rectangle(0, 0, 9, 8) } })
    ]
    const renamed = await makeSet(images)
    renameSync(join(renamed.root, 'good/1.png'), join(renamed.root, 'good/9.png'))
    const moved = await makeSet({}, { dataset: renamed.root })
    const relabelled = await makeSet(images)
    renameSync(join(relabelled.root, 'good'), join(relabelled.root, 'anomaly'))
    rmSync(join(relabelled.root, 'masks'), { recursive: true })
    const plans = [
      await plan(await makeSet(images), tiles),
      await plan(await makeSet(images), { ...tiles, stride: [8, 8] }),
      await plan(await makeSet(images), tiles, { model: { tiling: { 'mask-pixels': 3 } } }),
      await plan(await makeSet({}, { dataset: relabelled.root }), tiles),
      await plan(moved, tiles),
      ...(await Promise.all(changed.map((set) => plan(set, tiles))))
    ]
    expect(new Set(plans.map(({ hash }) => hash)).size).toBe(plans.length)
    expect(readdirSync(moved.root)).toContain('good')
  })
})

it('numbers conditions in code order', async () => {
  const set = await makeSet({
    'NODefect_images/x/0001_000_05.png': strip,
    'NODefect_images/y/0001_000_02.png': strip,
    'Defect_images/0001_002_10.png': strip
  })
  const found = await plan(set, tiles)
  expect(set.conditions).toEqual(['02', '05', '10'])
  expect([...new Set(found.test.map(({ fabric, condition }) => `${fabric}=${condition}`))].sort()).toEqual([
    '02=0',
    '05=1',
    '10=2'
  ])
})

it('marks the fixed sample', async () => {
  const set = await makeSet({ 'good/1.png': strip, 'bad/1.png': strip })
  expect((await plan(set, tiles)).test.map(({ sampled }) => sampled)).toEqual([
    ...Array<boolean>(4).fill(false),
    ...Array<boolean>(4).fill(true)
  ])
})
