import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { find, folderWith, labels, problem } from '../../support/find-set.ts'
import { tempFolder } from '../../support/temp-folder.ts'

describe('links', () => {
  it('are followed to files, wherever these lie, and to folders outside of the set', async () => {
    const outside = folderWith('store/ab/cdef.png', 'kind/1.png', 'kind/2.png')
    const root = folderWith('good/1.png')
    symlinkSync(join(root, 'good/1.png'), join(root, 'good/2.png'))
    symlinkSync(join(outside, 'store/ab/cdef.png'), join(root, 'good/3.png'))
    symlinkSync(join(outside, 'kind'), join(root, 'bad'))
    const set = await find(root)
    expect(labels(set)).toEqual({
      'bad/1.png': 1,
      'bad/2.png': 1,
      'good/1.png': 0,
      'good/2.png': 0,
      'good/3.png': 0
    })
    const mvtec = tempFolder()
    symlinkSync(outside, join(mvtec, 'test'))
    expect((await find(mvtec)).images.map(({ kind }) => kind)).toEqual(['kind', 'kind', 'store'])
  })

  it('are refused where they lead nowhere, in a circle or to images that are there already', async () => {
    const loop = folderWith('good/1.png')
    symlinkSync(join(loop, 'good'), join(loop, 'good/again'))
    expect(await problem(loop)).toMatch(/again is a link to a folder above itself/)
    const twice = folderWith('good/1.png', 'bad/hole/1.png')
    symlinkSync(join(twice, 'bad/hole'), join(twice, 'bad/more'))
    expect(await problem(twice)).toMatch(/more is a link to a folder of the same set.*twice/)
    const self = folderWith('good/1.png')
    symlinkSync(join(self, 'good/3.png'), join(self, 'good/2.png'))
    symlinkSync(join(self, 'good/2.png'), join(self, 'good/3.png'))
    expect(await problem(self)).toMatch(/2\.png is a link that leads to itself/)
    const [a, b] = [folderWith('a/1.png'), folderWith('b/1.png')]
    symlinkSync(join(b, 'b'), join(a, 'a/next'))
    symlinkSync(join(a, 'a'), join(b, 'b/next'))
    const mutual = folderWith('good/1.png')
    symlinkSync(join(a, 'a'), join(mutual, 'bad'))
    expect(await problem(mutual)).toMatch(/next is a second link to .*twice/)
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
