import { chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { findLibTensorFlow } from '../../../src/engines/tensorflow/find-libtensorflow.ts'
import type { LibTensorFlow } from '../../../src/engines/tensorflow/libtensorflow.ts'
import { settingsSchema } from '../../../src/settings/schema.ts'
import { tempFolder } from '../../support/temp-folder.ts'

function write(path: string, text = ''): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

/** What an installed TensorFlow looks like from here. */
function installed({ version = 'tensorflow_cpu-2.21.0', without = '', root = tempFolder() } = {}): string {
  const folder = join(root, 'site-packages/tensorflow')
  for (const file of ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2', 'include/tensorflow/c/c_api.h'])
    if (file !== without) write(join(folder, file), file)
  write(join(root, 'site-packages/tensorflow_datasets-4.9.9.dist-info/METADATA'))
  write(join(root, `site-packages/${version}.dist-info/METADATA`))
  return folder
}

/** A stand-in for Python that answers with the folder, and writes down how it was asked. */
function python(folder: string, place = join(tempFolder(), 'python3')): string {
  write(
    place,
    `#!/bin/sh\necho "$PWD $1" > "${dirname(place)}/asked"\necho a line of some .pth file\necho "tensorflow: ${folder}"\n`
  )
  chmodSync(place, 0o755)
  return place
}

const find = (engines: object, workspace?: string) =>
  findLibTensorFlow(settingsSchema.parse({ engines }).engines, workspace)

async function onPath(folders: string[], workspace?: string) {
  vi.stubEnv('PATH', [...folders, '/usr/bin', '/bin'].join(':'))
  return find({}, workspace).finally(() => vi.unstubAllEnvs())
}

describe('the library that the config names', () => {
  it('is that of an installed TensorFlow, with its version', async () => {
    const folder = installed()
    expect(await find({ libtensorflow: folder })).toEqual({
      kind: 'folder',
      path: folder,
      version: '2.21.0',
      fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
      origin: 'config'
    })
  })

  it.each([
    [
      'libtensorflow_cc.so.2',
      /engines\.libtensorflow: TensorFlow 2\.9\.1 in .* has no libtensorflow_cc\.so\.2, as older/
    ],
    ['libtensorflow_framework.so.2', /has no libtensorflow_framework\.so\.2/],
    ['include/tensorflow/c/c_api.h', /has no include\/tensorflow\/c\/c_api\.h: its headers are needed/]
  ])('is absent without %s', async (without, reason) => {
    const folder = installed({ version: 'tensorflow-2.9.1', without })
    expect(await find({ libtensorflow: folder })).toEqual({ absent: expect.stringMatching(reason) })
  })

  it('is absent where there is no such folder or wheel', async () => {
    const folder = tempFolder()
    for (const name of ['nowhere', 'nowhere.whl'])
      expect(await find({ libtensorflow: join(folder, name) })).toEqual({
        absent: expect.stringMatching(/engines\.libtensorflow: .*nowhere(\.whl cannot be read| is not there)/)
      })
  })

  it('has another fingerprint after an upgrade in place', async () => {
    const folder = installed()
    const before = (await find({ libtensorflow: folder })) as LibTensorFlow
    expect(await find({ libtensorflow: folder })).toEqual(before)
    utimesSync(join(folder, 'libtensorflow_cc.so.2'), 1, 1)
    const after = (await find({ libtensorflow: folder })) as LibTensorFlow
    expect(after.fingerprint).not.toBe(before.fingerprint)
  })

  it('can be a wheel, known by what is in it and not by when it came', async () => {
    const wheel = join(tempFolder(), 'tensorflow_cpu-2.21.0-cp311-cp311-manylinux_2_27_x86_64.whl')
    writeFileSync(wheel, zipSync({ 'tensorflow/libtensorflow_cc.so.2': strToU8('library') }))
    const found = (await find({ libtensorflow: wheel })) as LibTensorFlow
    expect(found).toMatchObject({ kind: 'wheel', path: wheel, version: '2.21.0' })
    utimesSync(wheel, 1, 1)
    expect(await find({ libtensorflow: wheel })).toEqual(found)
    writeFileSync(wheel, zipSync({ 'tensorflow/libtensorflow_cc.so.2': strToU8('another') }))
    expect((await find({ libtensorflow: wheel })) as LibTensorFlow).not.toEqual(found)
    truncateSync(wheel, 60)
    expect(await find({ libtensorflow: wheel })).toEqual({ absent: expect.stringMatching(/not a whole wheel/) })
  })
})

describe('the library of a Python', () => {
  it('is asked for in isolation, from the root folder', async () => {
    const folder = installed()
    const interpreter = python(folder)
    expect(await find({ python: interpreter })).toMatchObject({ path: folder, version: '2.21.0', origin: 'python' })
    expect(readFileSync(join(dirname(interpreter), 'asked'), 'utf8')).toBe('/ -I\n')
  })

  it('is that of the first python3 on the PATH', async () => {
    const folder = installed()
    const [first, second] = [python(folder), python('/nowhere')]
    expect(await onPath([dirname(first), dirname(second)])).toMatchObject({ path: folder })
  })

  it('is absent where it has none, or does not start, with the reason', async () => {
    expect(await find({ python: python('') })).toEqual({
      absent: expect.stringMatching(/^engines\.python: the Python .*python3 has no TensorFlow$/)
    })
    expect(await find({ python: '/nowhere/python3' })).toEqual({
      absent: expect.stringMatching(/^engines\.python: \/nowhere\/python3 cannot be started: .*ENOENT/)
    })
    vi.stubEnv('PATH', tempFolder())
    expect(await find({})).toEqual({ absent: expect.stringMatching(/^no python3 is on the PATH.*engines\.python/) })
    vi.unstubAllEnvs()
  })
})

describe('nothing is taken from the workspace unless the config names it', () => {
  it('no interpreter in it, nor one that it links to', async () => {
    const workspace = tempFolder()
    const inside = python(installed(), join(workspace, '.venv/bin/python3'))
    const refused = { absent: expect.stringMatching(/\.venv\/bin\/python3 lies in the workspace.*engines\.python/) }
    vi.stubEnv('PATH', dirname(inside))
    expect(await find({}, workspace)).toEqual(refused)
    const link = join(tempFolder(), 'python3')
    symlinkSync(inside, link)
    vi.stubEnv('PATH', dirname(link))
    expect(await find({}, workspace)).toEqual({ absent: expect.stringMatching(/lies in the workspace/) })
    vi.unstubAllEnvs()
    expect(await find({ python: inside }, workspace)).toMatchObject({ origin: 'python' })
  })

  it('not a virtual environment whose Python links out of it, nor by a relative PATH', async () => {
    const workspace = tempFolder()
    mkdirSync(join(workspace, 'bin'))
    symlinkSync(python(installed()), join(workspace, 'bin/python3'))
    vi.stubEnv('PATH', `${join(workspace, 'bin')}:bin:`)
    expect(await find({}, workspace)).toEqual({ absent: expect.stringMatching(/lies in the workspace/) })
    vi.unstubAllEnvs()
  })

  it('no TensorFlow in it', async () => {
    const workspace = tempFolder()
    const interpreter = python(installed({ root: workspace }))
    expect(await onPath([dirname(interpreter)], workspace)).toEqual({
      absent: expect.stringMatching(/the TensorFlow in .* lies in the workspace.*engines\.python/)
    })
  })

  it('but a python3 behind one in it', async () => {
    const workspace = tempFolder()
    const [inside, outside] = [python('/nowhere', join(workspace, 'python3')), python(installed())]
    expect(await onPath([dirname(inside), dirname(outside)], workspace)).toMatchObject({ origin: 'python' })
  })
})
