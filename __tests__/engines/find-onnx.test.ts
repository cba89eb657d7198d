import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findNpm } from '../../src/engines/find-npm.ts'
import { findOnnx } from '../../src/engines/find-onnx.ts'
import { refuseWorkspaceEngines } from '../../src/engines/refuse-workspace-engines.ts'
import { settingsSchema } from '../../src/settings/schema.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { fakeOnnxruntime, ONNX_VERSION } from '../support/fake-onnxruntime.ts'

const require = createRequire(import.meta.url)
const settings = (engines: object) => settingsSchema.parse({ engines })

describe('engines/onnx', () => {
  it('pins the version of the embedded onnxruntime-web, which the bundle holds', () => {
    const { dependencies } = require('../../package.json') as { dependencies: Record<string, string> }
    expect(ONNX_VERSION).toBe(dependencies['onnxruntime-web'])
    expect(ONNX_VERSION).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('pins all that comes with it by hashes, from whatever registry', () => {
    const lock = require('../../engines/onnx/package-lock.json') as {
      packages: Record<string, { integrity?: string; resolved?: string }>
    }
    expect(lock.packages['node_modules/onnxruntime-node']).toMatchObject({ version: ONNX_VERSION })
    for (const [name, { integrity, resolved }] of Object.entries(lock.packages)) {
      if (name !== '') expect([name, integrity, resolved]).toEqual([name, expect.stringMatching(/^sha512-/), undefined])
    }
  })
})

describe('findOnnx', () => {
  it('takes the folder that the config names, and no other one', async () => {
    const folder = fakeOnnxruntime(tempFolder())
    const engine = { name: 'onnxruntime-node', version: ONNX_VERSION, folder, origin: 'config' }
    expect(await findOnnx(settings({ onnx: folder }), { mayInstall: true })).toEqual(engine)
    const inside = join(folder, 'inside')
    mkdirSync(inside)
    expect(await findOnnx(settings({ onnx: inside }), { mayInstall: true })).toEqual({
      absent: `engines.onnx: no onnxruntime-node is installed in ${inside}`
    })
  })

  it('takes no other version', async () => {
    const folder = fakeOnnxruntime(tempFolder(), { manifest: '1.29.0' })
    expect(await findOnnx(settings({ onnx: folder }), { mayInstall: true })).toEqual({
      absent: `engines.onnx: ${folder} has onnxruntime-node 1.29.0, and ${ONNX_VERSION} is needed`
    })
  })

  it('installs nothing where it may not', async () => {
    expect(await findOnnx(settings({}), { mayInstall: false })).toEqual({
      absent: expect.stringMatching(/is not in/),
      missing: true
    })
  })
})

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

describe('a config that a pull request may have written', () => {
  it.each(['onnx', 'tensorflow', 'libtensorflow', 'python', 'cuda-libraries'])(
    'names no %s in the workspace',
    async (key) => {
      const [workspace, outside] = [tempFolder(), tempFolder()]
      const inside = join(workspace, 'engine')
      const link = join(outside, 'link')
      mkdirSync(inside)
      symlinkSync(inside, link)
      for (const path of [inside, link])
        await expect(refuseWorkspaceEngines(settings({ [key]: path }), workspace)).rejects.toThrow(
          `engines.${key}: ${path} lies in the workspace`
        )
      await refuseWorkspaceEngines(settings({ [key]: outside }), workspace)
      await refuseWorkspaceEngines(settings({}), workspace)
    }
  )
})
