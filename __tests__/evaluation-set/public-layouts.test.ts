import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findEvaluationSet } from '../../src/evaluation-set/find-evaluation-set.ts'
import { planEvaluation } from '../../src/evaluation-set/plan/plan-evaluation.ts'
import type { EvaluationSet, Geometry } from '../../src/evaluation-set/types.ts'
import { publicLayouts, writeLayout, type PublicLayout } from '../support/public-layouts.ts'
import { settingsWith } from '../support/make-set.ts'
import { tempFolder } from '../support/temp-folder.ts'

const geometry: Geometry = { channels: 1, height: 16, width: 16, mode: 'tile', stride: [16, 16] }

function find(dataset: string): Promise<EvaluationSet> {
  return findEvaluationSet(settingsWith({ dataset }))
}

const plan = (set: EvaluationSet) => planEvaluation(set, geometry, settingsWith())
const namesOf = (set: EvaluationSet, label: 0 | 1) =>
  set.images.filter((image) => image.label === label).map(({ name }) => name)

async function setOf(files: PublicLayout['files'], dataset = '', text?: PublicLayout['text']): Promise<EvaluationSet> {
  const root = tempFolder()
  writeLayout(root, files, text)
  return find(join(root, dataset))
}

const masksOf = (set: EvaluationSet) =>
  Object.fromEntries(set.images.filter(({ label }) => label === 1).map(({ name, masks }) => [name, masks.length]))

describe('public data sets', () => {
  it.each(publicLayouts.map((layout) => [layout.name, layout] as const))('%s', async (_, layout) => {
    const set = await setOf(layout.files, layout.dataset, layout.text)
    expect(set.layout).toBe(layout.layout)
    expect(namesOf(set, 0)).toEqual(layout.defectFree)
    expect(masksOf(set)).toEqual(layout.defective)
    expect(set.calibration?.map(({ name }) => name)).toEqual(layout.calibration)
    const { unit, hasMasks, test } = await plan(set)
    expect({ unit, hasMasks }).toEqual({ unit: layout.unit ?? 'patch', hasMasks: layout.unit !== 'image' })
    expect(test).toHaveLength(layout.defectFree.length + Object.keys(layout.defective).length)
  })

  it('are those that README lists', () => {
    const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8')
    const section = readme.slice(readme.indexOf('<!-- data sets -->'), readme.indexOf('<!-- end of data sets -->'))
    const listed = [...section.matchAll(/^\| ([^|]+?) \|/gm)].map(([, name]) => name).slice(2)
    expect(listed).toEqual(publicLayouts.map(({ name }) => name))
  })
})

const pictures = { 'test/good/000.png': 'picture', 'test/good/001.png': 'picture' } as const

describe('masks beside images', () => {
  it.each(['_GT', '_gt', '_mask', '_MASK', '_mask2', '_label', '_seg', '-mask'])('are known by %s', async (suffix) => {
    const set = await setOf({
      ...pictures,
      'test/hole/000.jpg': 'picture',
      [`test/hole/000${suffix}.png`]: 'mask',
      'test/cut/deep/er/000.png': 'picture',
      [`test/cut/deep/er/000${suffix}.PNG`]: 'mask'
    })
    expect(masksOf(set)).toEqual({ 'test/cut/deep/er/000.png': 1, 'test/hole/000.jpg': 1 })
    expect(namesOf(set, 0)).toHaveLength(2)
    expect(set.notes).toEqual([expect.stringMatching(/^2 pictures beside images taken as masks, by names/)])
  })

  it.each([
    ['gt', ''],
    ['GT', '_gt'],
    ['ground_truth', '_mask'],
    ['Ground_Truth', ''],
    ['mask', ''],
    ['Masks', '_mask'],
    ['label', '_label'],
    ['labels', '']
  ])('are known by the folder %s with names %j', async (folder, suffix) => {
    const defects = { 'test/hole/000.jpg': 'picture', 'test/cut/S1/000.jpg': 'picture' } as const
    const places = [
      { [`test/hole/${folder}/000${suffix}.png`]: 'mask', [`test/cut/${folder}/S1/000${suffix}.png`]: 'mask' },
      { [`test/hole/${folder}/000${suffix}.png`]: 'mask', [`test/cut/S1/${folder}/000${suffix}.png`]: 'mask' },
      { [`${folder}/hole/000${suffix}.png`]: 'mask', [`${folder}/cut/000${suffix}.png`]: 'mask' },
      { [`${folder}/hole/000/000.png`]: 'mask', [`${folder}/cut/S1/000/7.png`]: 'mask' },
      { [`test/${folder}/hole/000${suffix}.png`]: 'mask', [`test/${folder}/cut/S1/000${suffix}.png`]: 'mask' }
    ] as const
    for (const masks of places) {
      const set = await setOf({ ...pictures, ...defects, ...masks })
      expect(masksOf(set)).toEqual({ 'test/cut/S1/000.jpg': 1, 'test/hole/000.jpg': 1 })
    }
    const folders = await setOf({
      'good/1.png': 'picture',
      'bad/hole/2.jpg': 'picture',
      'bad/3.jpg': 'picture',
      [`bad/hole/${folder}/2${suffix}.png`]: 'mask',
      [`bad/${folder}/3${suffix}.png`]: 'mask'
    })
    expect(masksOf(folders)).toEqual({ 'bad/3.jpg': 1, 'bad/hole/2.jpg': 1 })
    const beside = await setOf({
      'good/1.png': 'picture',
      'bad/hole/2.jpg': 'picture',
      [`${folder}/hole/2${suffix}.png`]: 'mask'
    })
    expect(masksOf(beside)).toEqual({ 'bad/hole/2.jpg': 1 })
  })

  it.each([
    ['jpg', 'png'],
    ['JPG', 'PNG'],
    ['png', 'bmp'],
    ['bmp', 'png'],
    ['png', 'jpg']
  ])('are known by their values beside a picture of the same name (%s, %s)', async (image, mask) => {
    const set = await setOf({
      'ok/1.png': 'picture',
      'ng/hole/S1/2.x': 'text',
      [`ng/hole/S1/2.${image}`]: 'picture',
      [`ng/hole/S1/2.${mask}`]: 'mask',
      [`ng/3.${image}`]: 'picture',
      [`ng/3.${mask}`]: 'mask'
    })
    expect(masksOf(set)).toEqual({ [`ng/3.${image}`]: 1, [`ng/hole/S1/2.${image}`]: 1 })
    expect(set.notes[0]).toMatch(/2 pictures beside images taken as masks, as they bear .* few values/)
  })

  it('are not taken for what they are not', async () => {
    const files = {
      ...pictures,
      'test/label/000.png': 'picture',
      'test/mask/000.png': 'picture',
      'test/hole/000_seg.png': 'picture',
      'test/hole/001.png': 'picture',
      'test/hole/001.jpg': 'picture'
    } as const
    const set = await setOf(files)
    expect(set.images.map(({ name, masks }) => [name, masks.length])).toEqual(
      Object.keys(files)
        .sort((a, b) => set.images.findIndex(({ name }) => name === a) - set.images.findIndex(({ name }) => name === b))
        .map((name) => [name, 0])
    )
    expect(new Set(set.images.map(({ kind }) => kind))).toEqual(new Set(['good', 'hole', 'label', 'mask']))
  })

  it.each([
    ['images', 'masks'],
    ['imgs', 'ground_truth'],
    ['test/img', 'test/mask'],
    ['test/images', 'labels']
  ])('say the labels where no folder does: %s beside %s', async (images, masks) => {
    const set = await setOf({
      [`${images}/1.png`]: 'picture',
      [`${images}/2.png`]: 'picture',
      [`${images}/3.png`]: 'picture',
      [`${masks}/1.png`]: 'empty mask',
      [`${masks}/3.png`]: 'mask'
    })
    expect(namesOf(set, 0)).toEqual([`${images}/1.png`, `${images}/2.png`])
    expect(masksOf(set)).toEqual({ [`${images}/3.png`]: 1 })
    expect(new Set(set.images.map(({ group }) => group)).size).toBe(3)
    expect(set.taken?.join()).toContain('masks decide: 1 images have defect pixels')
  })

  it('match names whatever their case and the way that accents are written', async () => {
    const set = await setOf({
      ...pictures,
      'test/Größe/Naht_é.PNG': 'picture',
      'ground_truth/gro\u0308ße/naht_e\u0301_Mask.png': 'mask'
    })
    expect(Object.values(masksOf(set))).toEqual([1])
  })

  it('would be scored as images where nothing tells them apart: refused', async () => {
    const stray = await setOf({ 'good/1.png': 'picture', 'bad/1.png': 'picture', 'bad/defect of 1.png': 'mask' })
    await expect(plan(stray)).rejects.toThrow(
      /defect of 1\.png has two values only, as a mask has, .*name it after its image \(<stem>_mask\.png.*or take it out/
    )
    const kind = await setOf({
      ...pictures,
      'test/hole/1.png': 'picture',
      'test/annotations/1.png': 'mask',
      'test/annotations/2.bmp': 'mask'
    })
    await expect(plan(kind)).rejects.toThrow(/annotations\/1\.png has two values only.*\(2 such pictures\)/)
    const binary = await setOf({ 'good/1.png': 'mask', 'good/2.png': 'mask', 'bad/1.png': 'mask' })
    expect((await plan(binary)).test).toHaveLength(3)
  })
})

describe('folders without a label', () => {
  it('are kinds of defects where the masks have folders of their names', async () => {
    const set = await setOf({
      'good/0.png': 'picture',
      'crack/0.png': 'picture',
      'crack/1.png': 'picture',
      'other/0.png': 'picture',
      'mask/crack/0.png': 'mask',
      'mask/crack/1_mask.png': 'mask'
    })
    expect(masksOf(set)).toEqual({ 'crack/0.png': 1, 'crack/1.png': 1 })
    expect(set.images[0].kind).toBe('crack')
    expect(set.notes).toEqual(['crack taken as kinds of defects, as mask has folders of these names.'])
    expect(set.leftOut.map(({ name }) => name)).toEqual(['other/0.png'])
  })

  it.each([
    ['ok_front', 'def_front'],
    ['good parts', 'bad parts'],
    ['normal-1', 'not-normal-1']
  ])('below test say it by a part of their name where none is called good: %s, %s', async (good, bad) => {
    const set = await setOf({ [`test/${good}/1.png`]: 'picture', [`test/${bad}/1.png`]: 'picture' })
    expect(namesOf(set, 0)).toEqual([`test/${good}/1.png`])
    expect(set.notes[0]).toContain(`${good} taken as defect-free by a part of the name`)
    const known = await setOf({ 'test/good/1.png': 'picture', [`test/${good}/1.png`]: 'picture' })
    expect(namesOf(known, 1)).toEqual([`test/${good}/1.png`])
  })
})

it('passes over what systems leave behind', async () => {
  const set = await setOf({
    'good/1.png': 'picture',
    'bad/1.png': 'picture',
    'bad/@eaDir/1.png': 'picture',
    'bad/.ipynb_checkpoints/1-checkpoint.png': 'picture',
    'bad/._1.png': 'text',
    '__MACOSX/bad/._1.png': 'text'
  })
  expect(set.images).toHaveLength(2)
  expect(set.leftOut).toEqual([])
})
