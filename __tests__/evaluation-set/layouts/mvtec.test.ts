import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { find, folderWith, labels, maskNames, problem } from '../../support/find-set.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { writeText } from '../../support/write-png.ts'

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
    writeText(join(root, 'test/good/1.tif'), 'II*')
    expect(await problem(root)).toMatch(/1\.tif: images of this format are not read\. Convert it to PNG/)
  })
})
