import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findNpm } from '../../src/engines/find-npm.ts'
import { tempFolder } from '../support/temp-folder.ts'

describe('npm', () => {
  const npmIn = (folder: string, file: string) => {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), '', { mode: 0o755 })
    return folder
  }
  const where = { node: '/nowhere/bin/node', path: undefined, workspace: undefined }

  it('is the one beside Node', async () => {
    const home = npmIn(tempFolder(), 'lib/node_modules/npm/bin/npm-cli.js')
    const node = join(home, 'bin/node')
    expect(await findNpm({ ...where, node })).toEqual([node, join(home, 'lib/node_modules/npm/bin/npm-cli.js')])
    const flat = npmIn(tempFolder(), 'node_modules/npm/bin/npm-cli.js')
    expect((await findNpm({ ...where, node: join(flat, 'node') }))[1]).toBe(
      join(flat, 'node_modules/npm/bin/npm-cli.js')
    )
  })

  it('else the first one on the PATH that is outside the workspace, by relative ways or links as well', async () => {
    const [workspace, good] = [npmIn(tempFolder(), 'bin/npm'), npmIn(tempFolder(), 'npm')]
    const link = join(tempFolder(), 'link')
    symlinkSync(join(workspace, 'bin'), link)
    const path = ['bin', '', join(workspace, 'bin'), link, good].join(':')
    expect(await findNpm({ ...where, path, workspace })).toEqual([join(good, 'npm')])
  })

  it('may be missing', async () => {
    await expect(findNpm({ ...where, path: tempFolder() })).rejects.toThrow(
      'npm is neither beside Node nor on the PATH'
    )
  })
})
