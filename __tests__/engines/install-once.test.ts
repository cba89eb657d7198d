import {
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { findInstalled, installOnce, removeInstalled } from '../../src/engines/install-once.ts'
import { InputError } from '../../src/input-error.ts'
import { tempFolder } from '../support/temp-folder.ts'

const place = { name: 'some-engine', version: '1.2.3' }
const platform = `${process.platform}-${process.arch}`

/** A recipe that counts how often it is followed. */
function recipe(build?: (folder: string) => Promise<void>) {
  const made = { ...place, builds: 0 }
  return Object.assign(made, {
    build: async (folder: string) => {
      made.builds++
      await mkdir(join(folder, 'node_modules/some-engine'), { recursive: true })
      await writeFile(join(folder, 'node_modules/some-engine/index.js'), `module.exports = ${made.builds}`)
      await build?.(folder)
    }
  })
}

const folderIn = (root: string) => join(root, 'some-engine/1.2.3', platform)
const fileIn = (root: string) => join(folderIn(root), 'node_modules/some-engine/index.js')

describe('an engine', () => {
  it('is built once, whole, and found by the next run', async () => {
    const [root, one] = [tempFolder(), recipe()]
    expect(await findInstalled(place, root)).toEqual({ absent: `some-engine 1.2.3 is not in ${root}`, missing: true })
    const announce = vi.fn()
    expect(await installOnce(one, root, announce)).toEqual({ ...place, folder: folderIn(root), origin: 'installed' })
    expect(await installOnce(one, root, announce)).toEqual({ ...place, folder: folderIn(root), origin: 'cache' })
    expect(one.builds).toBe(1)
    expect(announce).toHaveBeenCalledTimes(1)
    expect(readdirSync(dirname(folderIn(root)))).toEqual([platform])
  })

  it('is built by two jobs at the same time without harm: the last one takes what the first one left', async () => {
    const root = tempFolder()
    const one = recipe(() => new Promise((resolve) => setTimeout(resolve, 50)))
    const found = await Promise.all([installOnce(one, root), installOnce(one, root), installOnce(one, root)])
    expect(one.builds).toBe(3)
    expect(found.map((engine) => 'origin' in engine && engine.origin).sort()).toEqual(['cache', 'cache', 'installed'])
    expect(readdirSync(dirname(folderIn(root)))).toEqual([platform])
    expect(await findInstalled(place, root)).toHaveProperty('origin', 'cache')
  })

  it.each([
    ['cut short', (root: string) => truncateSync(fileIn(root), 3), /index\.js has 3 bytes instead of 18/],
    ['without one of its files', (root: string) => rmSync(fileIn(root)), /index\.js is missing/],
    ['without its manifest', (root: string) => rmSync(join(folderIn(root), '.complete')), /was not finished/],
    [
      'with a damaged manifest',
      (root: string) => truncateSync(join(folderIn(root), '.complete'), 9),
      /was not finished/
    ]
  ])('%s is reported as damaged, and replaced', async (_, damage, reason) => {
    const [root, one] = [tempFolder(), recipe()]
    await installOnce(one, root)
    damage(root)
    expect(await findInstalled(place, root)).toHaveProperty('absent', expect.stringMatching(reason))
    expect(await installOnce(one, root)).toHaveProperty('origin', 'installed')
    expect(readFileSync(fileIn(root), 'utf8')).toBe('module.exports = 2')
    expect(await findInstalled(place, root)).toHaveProperty('origin', 'cache')
    expect(readdirSync(dirname(folderIn(root)))).toEqual([platform])
  })

  it('replaces a file in its place', async () => {
    const root = tempFolder()
    mkdirSync(dirname(folderIn(root)), { recursive: true })
    writeFileSync(folderIn(root), 'no folder')
    expect(await installOnce(recipe(), root)).toHaveProperty('origin', 'installed')
  })

  it('may hold links, whose targets lie elsewhere', async () => {
    const [root, elsewhere] = [tempFolder(), tempFolder()]
    await installOnce(
      recipe(async (folder) => symlinkSync(elsewhere, join(folder, 'library'))),
      root
    )
    expect(await findInstalled(place, root)).toHaveProperty('origin', 'cache')
  })

  it('can be removed, also twice', async () => {
    const root = tempFolder()
    await installOnce(recipe(), root)
    expect(await removeInstalled(place, root)).toBe(null)
    expect(await removeInstalled(place, root)).toBe(null)
    expect(readdirSync(dirname(folderIn(root)))).toEqual([])
  })

  it('has the leftovers of killed installs cleared away, not those of a job that may be at work', async () => {
    const root = tempFolder()
    const parent = dirname(folderIn(root))
    for (const name of ['.unfinished-1-old', '.unfinished-2-new']) mkdirSync(join(parent, name), { recursive: true })
    utimesSync(join(parent, '.unfinished-1-old'), 1, 1)
    await installOnce(recipe(), root)
    expect(readdirSync(parent).sort()).toEqual(['.unfinished-2-new', platform])
  })
})

describe('whatever goes wrong is a reason, and leaves nothing behind', () => {
  const failing = (error: Error) => recipe(() => Promise.reject(error))
  const withCode = (code: string) => Object.assign(new Error(code), { code })

  it.each([
    [new InputError('npm is not there'), 'some-engine 1.2.3 cannot be installed: npm is not there'],
    [withCode('ENOSPC'), /cannot be installed: the disk that holds the cache folder .* is full \(ENOSPC\)$/],
    [withCode('EROFS'), /cannot be installed: the cache folder .* cannot be written \(EROFS\)$/]
  ])('%s', async (error, reason) => {
    const root = tempFolder()
    expect(await installOnce(failing(error), root)).toEqual({ absent: expect.stringMatching(reason) })
    expect(readdirSync(dirname(folderIn(root)))).toEqual([])
  })

  it('a file where the cache folder should be, which fails for root as well', async () => {
    const root = join(tempFolder(), 'file')
    writeFileSync(root, '')
    expect(await installOnce(recipe(), root)).toEqual({
      absent: `some-engine 1.2.3 cannot be installed: the cache folder ${root} cannot be written (ENOTDIR)`
    })
  })

  it('but a defect is no reason', async () => {
    await expect(installOnce(failing(new TypeError('a defect')), tempFolder())).rejects.toThrow('a defect')
  })
})
