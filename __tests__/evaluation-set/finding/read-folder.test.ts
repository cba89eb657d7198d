import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { find, folderWith, problem } from '../../support/find-set.ts'
import { tempFolder } from '../../support/temp-folder.ts'

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
