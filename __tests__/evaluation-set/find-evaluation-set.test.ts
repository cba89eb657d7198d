import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { showPath } from '../../src/evaluation-set/show-path.ts'
import { folderWith, problem } from '../support/find-set.ts'
import { tempFolder } from '../support/temp-folder.ts'

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
