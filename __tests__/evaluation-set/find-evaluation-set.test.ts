import { mkdirSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findEvaluationSet } from '../../src/evaluation-set/find-evaluation-set.ts'
import { showPath } from '../../src/evaluation-set/show-path.ts'
import type { EvaluationSet } from '../../src/evaluation-set/types.ts'
import { InputError } from '../../src/input-error.ts'
import { settingsSchema } from '../../src/settings/schema.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { writePng, writeText } from '../support/write-png.ts'

/** A folder with small images at these paths; other names than those of images become text files. */
function folderWith(...paths: string[]): string {
  const root = tempFolder()
  for (const path of paths) {
    if (/\.(png|jpe?g)$/i.test(path)) writePng(join(root, path), { width: 4, height: 4 })
    else writeText(join(root, path), 'text')
  }
  return root
}

function find(dataset: string | undefined, more: Record<string, unknown> = {}): Promise<EvaluationSet> {
  return findEvaluationSet(settingsSchema.parse({ dataset, ...more }))
}

async function problem(dataset: string | undefined, more: Record<string, unknown> = {}): Promise<string> {
  const error: unknown = await find(dataset, more).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(InputError)
  return (error as InputError).message
}

const labels = (set: EvaluationSet) => Object.fromEntries(set.images.map(({ name, label }) => [name, label]))
const maskNames = (set: EvaluationSet, name: string) =>
  set.images.find((image) => image.name === name)!.masks.map((path) => basename(path))

describe('layout mvtec', () => {
  it('takes labels and kinds from the folders, masks by their names', async () => {
    const root = folderWith(
      'test/good/000.png',
      'test/good/010.png',
      'test/good/2.png',
      'test/hole/000.png',
      'test/hole/001.JPG',
      'test/cut/000.jpeg',
      'ground_truth/hole/000_mask.png',
      'ground_truth/hole/001_mask.png',
      'ground_truth/cut/000.png',
      'train/good/000.png',
      'test/good/Thumbs.db',
      'test/good/.hidden.png',
      'test/notes.txt'
    )
    const set = await find(root)
    expect(set).toMatchObject({ layout: 'mvtec', root, calibration: null, leftOut: [], conditions: [] })
    expect(labels(set)).toEqual({
      'test/cut/000.jpeg': 1,
      'test/good/000.png': 0,
      'test/good/2.png': 0,
      'test/good/010.png': 0,
      'test/hole/000.png': 1,
      'test/hole/001.JPG': 1
    })
    expect(set.images.map(({ name }) => name)).toEqual(Object.keys(labels(set)))
    expect(maskNames(set, 'test/hole/001.JPG')).toEqual(['001_mask.png'])
    expect(maskNames(set, 'test/cut/000.jpeg')).toEqual(['000.png'])
    expect(set.images[0]).toMatchObject({ kind: 'cut', group: 'test/cut/000.jpeg', fabric: null, condition: null })
    expect(set.images[1].kind).toBe('good')
  })

  it('calibrates on validation/good where it exists', async () => {
    const root = folderWith('test/good/0.png', 'test/hole/0.png', 'validation/good/7.png')
    const { calibration } = await find(root)
    expect(calibration).toMatchObject([{ name: 'validation/good/7.png', label: 0, kind: 'good' }])
  })

  it('is content with masks that no image needs, and with images of which some have none', async () => {
    const more = await find(
      folderWith('test/hole/0.png', 'ground_truth/hole/0_mask.png', 'ground_truth/hole/1_mask.png')
    )
    expect(more.images[0].masks).toHaveLength(1)
    const fewer = await find(folderWith('test/hole/0.png', 'test/hole/1.png', 'ground_truth/hole/0_mask.png'))
    expect(fewer.images.map(({ masks }) => masks.length)).toEqual([1, 0])
  })

  it('refuses masks whose names do not fit', async () => {
    const root = folderWith('test/hole/003.png', 'ground_truth/hole/3_mask.png')
    expect(await problem(root)).toMatch(/test\/hole\/003\.png has no mask.*3_mask\.png fits no image.*<stem>_mask\.png/)
  })

  it('refuses a mask that fits two images, and an image without a label', async () => {
    const twice = folderWith('test/hole/1.png', 'test/hole/1.jpg', 'ground_truth/hole/1_mask.png')
    expect(await problem(twice)).toMatch(/could be the mask of test\/hole\/1\.jpg and of test\/hole\/1\.png/)
    expect(await problem(folderWith('test/good/1.png', 'test/2.png'))).toMatch(/2\.png lies in none of the folders/)
  })

  it('refuses a set without images, and one without the folder test', async () => {
    const empty = folderWith('test/good/readme.txt')
    expect(await problem(empty)).toMatch(/holds no PNG or JPEG image; check the path/)
    expect(await problem(folderWith('good/1.png'), { 'dataset-layout': 'mvtec' })).toMatch(/has no folder test/)
  })

  it('refuses images of another format rather than leave them out', async () => {
    const root = tempFolder()
    writeText(join(root, 'test/good/1.bmp'), 'BM')
    expect(await problem(root)).toMatch(/1\.bmp: images of this format are not read\. Convert it to PNG/)
  })
})

describe('layout aitex', () => {
  const images = [
    'NODefect_images/2306881-210020u/0001_000_05.png',
    'NODefect_images/2608691-202020u/0018_00_01.png',
    'Defect_images/0001_002_00.png',
    'Defect_images/0044_019_04.png',
    'Defect_images/0100_025_08.png',
    'Mask_images/0001_002_00_mask.png',
    'Mask_images/0044_019_04_mask1.png',
    'Mask_images/0044_019_04_mask2.png'
  ]

  it('reads codes from names, unites masks and leaves out defective images without one', async () => {
    const set = await find(folderWith(...images))
    expect(set.layout).toBe('aitex')
    expect(set.images).toMatchObject([
      { label: 1, kind: '002', fabric: '00', condition: '00', group: '0001_002_00' },
      { label: 1, kind: '019', fabric: '04', condition: '04', group: '0044_019_04' },
      { label: 0, kind: 'good', fabric: '05', condition: '05', group: '0001_000_05' },
      { label: 0, kind: 'good', fabric: '01', condition: '01', group: '0018_00_01' }
    ])
    expect(maskNames(set, 'Defect_images/0044_019_04.png')).toEqual(['0044_019_04_mask1.png', '0044_019_04_mask2.png'])
    expect(set.leftOut).toEqual([{ name: 'Defect_images/0100_025_08.png', reason: 'has no mask in Mask_images' }])
    expect(set.conditions).toEqual(['00', '01', '04', '05'])
  })

  it('keeps all images where there are no masks at all, and takes folder names in any case', async () => {
    const set = await find(folderWith('nodefect_images/0001_000_05.png', 'DEFECT_IMAGES/0001_002_00.png'))
    expect(set.images).toHaveLength(2)
    expect(set.leftOut).toEqual([])
  })

  it('gives calibration images their fabric codes', async () => {
    const calibration = folderWith('0001_000_06.png')
    const set = await find(folderWith(...images), { calibration })
    expect(set.calibration).toMatchObject([{ fabric: '06', condition: '06', group: '0001_000_06' }])
    expect(set.conditions).toContain('06')
  })

  it('refuses other names, contradicting folders and masks that fit nothing', async () => {
    expect(await problem(folderWith('Defect_images/hole.png'))).toMatch(/hole\.png is not named as AITEX images are/)
    expect(await problem(folderWith('Defect_images/0001_000_00.png'))).toMatch(/defect code 000 says otherwise/)
    expect(await problem(folderWith('Defect_images/0001_002_00.png', 'Mask_images/0002_002_00_mask.png'))).toMatch(
      /0001_002_00\.png has no mask.*0002_002_00_mask\.png fits no image/
    )
    expect(await problem(folderWith('Other/1.png'), { 'dataset-layout': 'aitex' })).toMatch(/NODefect_images/)
  })
})

describe('layout folders', () => {
  it.each([
    ['good', 'defect'],
    ['Normal', 'ANOMALY'],
    ['ok', 'ng'],
    ['no_defect', 'bad'],
    ['NoDefect', 'defective']
  ])('knows %s beside %s', async (good, defect) => {
    const set = await find(folderWith(`${good}/a.png`, `${defect}/a.png`))
    expect(set.layout).toBe('folders')
    expect(labels(set)).toEqual({ [`${good}/a.png`]: 0, [`${defect}/a.png`]: 1 })
  })

  it('gives masks to defective images alone, and takes folders inside as kinds', async () => {
    const set = await find(
      folderWith(
        'good/a.png',
        'bad/a.png',
        'bad/hole/b.png',
        'masks/a.png',
        'masks/bad/hole/b_mask.png',
        'unclear/x.png'
      )
    )
    expect(set.images.map(({ kind, masks }) => [kind, masks.length])).toEqual([
      ['bad', 1],
      ['hole', 1],
      ['good', 0]
    ])
    expect(set.leftOut).toEqual([
      { name: 'unclear/', reason: "the folder's name gives its images no label (1 of them)" }
    ])
  })

  it('refuses masks whose names do not fit', async () => {
    expect(await problem(folderWith('good/a.png', 'bad/a.png', 'masks/b.png'))).toMatch(/bad\/a\.png has no mask/)
  })
})

describe('layout manifest', () => {
  function manifest(text: string, name = 'set.csv'): string {
    const root = folderWith('images/a.png', 'images/b.png', 'masks/b.png', 'c.jpg')
    writeText(join(root, name), text)
    return join(root, name)
  }

  it('reads CSV with all columns, quotes, a byte order mark and columns of the user', async () => {
    const set = await find(
      manifest(
        '\uFEFFimage,label,mask,group,condition,kind,fabric,split\n' +
          '"images/a.png",good,,roll 1,7,,twill,x\r\n' +
          './images/b.png, NG ,masks/b.png,"roll ""2""",10,hole,,y\n\n'
      )
    )
    expect(set.layout).toBe('manifest')
    expect(set.images).toMatchObject([
      { name: 'images/a.png', label: 0, kind: 'good', group: 'roll 1', condition: '7', fabric: 'twill', masks: [] },
      { name: 'images/b.png', label: 1, kind: 'hole', group: 'roll "2"', condition: '10', fabric: null }
    ])
    expect(maskNames(set, 'images/b.png')).toEqual(['b.png'])
    expect(set.conditions).toEqual(['7', '10'])
  })

  it('reads JSON Lines', async () => {
    const set = await find(
      manifest('{"image": "c.jpg", "label": 1}\n\n{"image": "images/a.png", "label": "ok"}\n', 'set.jsonl')
    )
    expect(set.images).toMatchObject([
      { name: 'c.jpg', label: 1, kind: 'defect', group: 'c.jpg', condition: null },
      { name: 'images/a.png', label: 0 }
    ])
  })

  it.each([
    ['image,label\nc.jpg,maybe', /set\.csv, line 2: label "maybe" is unknown; write 0 \| good/],
    ['image,label\nc.jpg,', /line 2: label "" is unknown/],
    ['image,label\nnone.png,0', /line 2: image "none\.png" does not exist/],
    ['image,label\n,0', /line 2: image is empty/],
    ['image,label\nc.tif,0', /line 2: image "c\.tif" is neither \.png nor \.jpg/],
    ['image,label\n../c.png,0', /line 2: image "\.\.\/c\.png" lies outside the manifest's folder/],
    ['image,label\n/etc/c.png,0', /lies outside the manifest's folder/],
    ['image,label\nc.jpg,0\nimages/../c.jpg,1', /line 3: c\.jpg is already on line 2/],
    ['image,label,mask\nc.jpg,1,masks/none.png', /line 2: mask "masks\/none\.png" does not exist/],
    ['image,label\nc.jpg', /line 2: is no valid CSV/],
    ['image,label\n"c.jpg,0', /is no valid CSV/],
    ['image;label\nc.jpg;0', /separate them by commas/],
    ['picture,label\nc.jpg,0', /line 1: has no image/],
    ['image,label,masks\nc.jpg,0,', /unknown column "masks"; did you mean "mask"/],
    ['image,label,label\nc.jpg,0,0', /"label" stands there twice/],
    ['image,label,condition\nc.jpg,0,1\nimages/a.png,0,', /line 3: has no condition/],
    ['image,label\n', /holds no PNG or JPEG image/],
    ['', /holds no PNG or JPEG image/]
  ])('refuses %j', async (text, message) => {
    expect(await problem(manifest(text))).toMatch(message)
  })

  it.each([
    ['{"image": "c.jpg", "label": 0', /line 1: is no valid JSON/],
    ['[1]', /line 1: is no JSON object/],
    ['{"image": "c.jpg"}', /line 1: has no label/],
    ['{"image": ["c.jpg"], "label": 0}', /line 1: image is \["c\.jpg"\]/],
    ['{"image": "c.jpg", "label": true}', /line 1: label is true/]
  ])('refuses the line %s', async (text, message) => {
    expect(await problem(manifest(text, 'set.jsonl'))).toMatch(message)
  })

  it('refuses bytes that are no text, and a link that leads out', async () => {
    const path = manifest('')
    writeText(path, Buffer.from([0x69, 0xff, 0xfe, 0x00]))
    expect(await problem(path)).toMatch(/is no text in UTF-8/)
    const outside = folderWith('secret.png')
    const linked = manifest('image,label\nlink.png,0')
    symlinkSync(join(outside, 'secret.png'), join(linked, '../link.png'))
    expect(await problem(linked)).toMatch(/"link\.png" lies outside/)
  })
})

describe('which set is meant', () => {
  it('has to be said', async () => {
    expect(await problem(undefined)).toMatch(/dataset: none given/)
    expect(await problem('no/such/folder')).toMatch(/dataset: no\/such\/folder does not exist/)
    expect(await problem(folderWith('x/y/1.png'))).toMatch(
      /cannot tell the layout.*found x\/\.\nOne of these is expected/s
    )
    expect(await problem(folderWith('1.png', '2.png'))).toMatch(/found 2 images without a label/)
    expect(await problem(tempFolder())).toMatch(/found no folder and no image/)
    expect(await problem(folderWith('test/good/1.png', 'good/1.png'))).toMatch(
      /fits the layouts mvtec and folders; set/
    )
  })

  it('is named where the folder is one too low', async () => {
    const mvtec = folderWith('test/good/1.png', 'test/defect/1.png', 'ground_truth/defect/1_mask.png')
    expect(await problem(join(mvtec, 'test'))).toContain(`give the folder above it: dataset: ${showPath(mvtec)}`)
    const kinds = folderWith('test/fine/1.png', 'test/hole/1.png')
    expect(await problem(join(kinds, 'test'))).toContain(`dataset: ${showPath(kinds)}`)
    const aitex = folderWith('Defect_images/0001_002_00.png')
    expect(await problem(join(aitex, 'Defect_images'))).toContain(`dataset: ${showPath(aitex)}`)
  })

  it('is named where the folder is one too high, or beside a manifest', async () => {
    const parent = folderWith('bottle/test/good/1.png')
    expect(await problem(parent)).toContain(`give the folder in it: dataset: ${showPath(join(parent, 'bottle'))}`)
    const several = folderWith('bottle/test/good/1.png', 'cable/test/good/1.png')
    expect(await problem(several)).toMatch(/holds several sets \(bottle, cable\)/)
    const root = folderWith('images/1.png', 'set.csv')
    expect(await problem(root)).toContain(`dataset: ${showPath(join(root, 'set.csv'))}`)
  })

  it('must be of the layout that is set', async () => {
    const root = folderWith('set.csv', 'good/1.png', 'notes.txt')
    expect(await problem(join(root, 'set.csv'), { 'dataset-layout': 'mvtec' })).toMatch(/is a file, but/)
    expect(await problem(root, { 'dataset-layout': 'manifest' })).toMatch(/is a folder; with dataset-layout manifest/)
    expect(await problem(join(root, 'notes.txt'))).toMatch(/neither a folder nor a manifest/)
    expect(await problem(folderWith('x/1.png'), { 'dataset-layout': 'folders' })).toMatch(
      /has no folder that the layout/
    )
  })
})

describe('calibration', () => {
  it('takes any folder of defect-free images', async () => {
    const calibration = folderWith('more/2.png', '1.png')
    const set = await find(folderWith('good/1.png', 'bad/1.png'), { calibration })
    const prefix = basename(calibration)
    expect(set.calibration!.map(({ name }) => name)).toEqual([`${prefix}/1.png`, `${prefix}/more/2.png`])
  })

  it('refuses a folder that is missing or empty', async () => {
    const root = folderWith('good/1.png', 'bad/1.png')
    expect(await problem(root, { calibration: 'no/where' })).toMatch(/calibration: no\/where is no folder/)
    expect(await problem(root, { calibration: tempFolder() })).toMatch(/holds no PNG or JPEG image; fill it/)
  })
})

describe('links', () => {
  it('are followed to files inside the set alone', async () => {
    const root = folderWith('good/1.png', 'bad/1.png')
    symlinkSync(join(root, 'good/1.png'), join(root, 'good/2.png'))
    expect((await find(root)).images).toHaveLength(3)
  })

  it('are refused where they lead out, to a folder or nowhere', async () => {
    const outside = folderWith('secret/1.png')
    const out = folderWith('good/1.png')
    symlinkSync(join(outside, 'secret/1.png'), join(out, 'good/2.png'))
    expect(await problem(out)).toMatch(/2\.png is a link that leads out of .*put the files themselves there/)
    const whole = folderWith('good/1.png')
    symlinkSync(join(outside, 'secret'), join(whole, 'bad'))
    expect(await problem(whole)).toMatch(/bad is a link that leads out/)
    const test = folderWith('ground_truth/x/1.png')
    symlinkSync(join(outside, 'secret'), join(test, 'test'))
    expect(await problem(test)).toMatch(/test is a link that leads out/)
    const loop = folderWith('good/1.png')
    symlinkSync(join(loop, 'good'), join(loop, 'good/again'))
    expect(await problem(loop)).toMatch(/again is a link to a folder/)
    const broken = folderWith('good/1.png')
    symlinkSync(join(broken, 'nothing'), join(broken, 'good/2.png'))
    expect(await problem(broken)).toMatch(/2\.png is a broken link/)
  })

  it('may lead to the set itself', async () => {
    const root = folderWith('good/1.png', 'bad/1.png')
    const link = join(tempFolder(), 'set')
    mkdirSync(join(link, '..'), { recursive: true })
    symlinkSync(root, link)
    expect((await find(link)).images).toHaveLength(2)
  })
})
