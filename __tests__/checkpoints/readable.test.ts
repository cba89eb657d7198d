import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findCheckpoints } from '../../src/checkpoints/find-checkpoints.ts'
import { InputError } from '../../src/input-error.ts'

const model = readFileSync(new URL('../fixtures/onnx/torchscript.onnx', import.meta.url))
const layersModel = JSON.stringify({
  format: 'layers-model',
  modelTopology: {},
  weightsManifest: [{ paths: ['a.bin'] }]
})

let cwd: string
const servers: Server[] = []
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'unreadable-'))
  put('runs/epoch_1.onnx', model)
})
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
  rmSync(cwd, { recursive: true })
})

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(cwd, name)), { recursive: true })
  writeFileSync(join(cwd, name), content)
}
function link(name: string, target: string): void {
  mkdirSync(dirname(join(cwd, name)), { recursive: true })
  symlinkSync(target, join(cwd, name))
}
const pipe = (name: string) => execFileSync('mkfifo', [join(cwd, name)])
const socket = (name: string) =>
  new Promise<void>((done) => servers.push(createServer().listen(join(cwd, name), () => done())))

const names = async (...patterns: string[]) => (await findCheckpoints(patterns, cwd)).map(({ name }) => name)
async function errorOf(...patterns: string[]): Promise<string> {
  const error = await findCheckpoints(patterns, cwd).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(InputError)
  return (error as Error).message
}

/** What stands in the place of the newest checkpoint, and what is said of it. */
const broken: Record<string, [(name: string) => unknown, RegExp]> = {
  'a dangling link': [
    (name) => link(name, 'gone/blob'),
    /is a link to gone\/blob, which does not exist: bring that file/
  ],
  'a link to itself': [(name) => link(name, join(cwd, name)), /is a link that leads back to itself/],
  'a link to a link that leads nowhere': [
    (name) => (link(`${name}.next`, '/nowhere'), link(name, join(cwd, `${name}.next`))),
    /is a link to .*\.next, which does not exist/
  ],
  'a pipe': [pipe, /is a pipe, not a file: put the file of the checkpoint there/],
  'a link to a pipe': [(name) => (pipe('pipe'), link(name, join(cwd, 'pipe'))), /is a pipe, not a file/],
  'a socket': [socket, /is a socket, not a file/],
  'a link to a device': [(name) => link(name, '/dev/zero'), /is a device, not a file/]
}

describe.each(Object.entries(broken))('%s', (_, [make, says]) => {
  it.each(['epoch_2.onnx', 'epoch_2.npz', 'epoch_2.csv', 'epoch_2'])('as %s is named, not left out', async (name) => {
    await make(`runs/${name}`)
    const patterns = [
      'runs/*',
      'runs',
      '**/epoch_*',
      `runs/${name}`,
      'r{uns,est}/epoch_?*',
      `${cwd}/runs/*`,
      './runs/../runs/*'
    ]
    for (const pattern of patterns) {
      const message = await errorOf(pattern)
      expect(message).toContain(join(cwd, 'runs', name))
      expect(message).toMatch(says)
      expect(message).toContain(`leave it out of the checkpoints with a line "!${join(cwd, 'runs', name)}"`)
    }
  })

  it('can be left out', async () => {
    await make('runs/epoch_2.onnx')
    expect(await names('runs/*.onnx', `!${cwd}/runs/epoch_2.onnx`)).toEqual(['epoch_1'])
    expect(await names('runs', '!runs/epoch_2*')).toEqual(['epoch_1'])
    expect(await names('runs/epoch_1.onnx')).toEqual(['epoch_1'])
    expect(await names('runs/*.onnx', '!**/epoch_2.onnx')).toEqual(['epoch_1'])
  })

  it('as a part of a checkpoint is named', async () => {
    put('runs/epoch_2_encoder.onnx', model)
    await make('runs/epoch_2_decoder.onnx')
    expect(await errorOf('runs/*_encoder.onnx')).toMatch(says)
  })
})

describe('parts of folders', () => {
  it('of TensorFlow.js', async () => {
    mkdirSync(join(cwd, 'web'))
    pipe('web/model.json')
    expect(await errorOf('web')).toMatch(/web\/model\.json is a pipe, not a file/)
    rmSync(join(cwd, 'web/model.json'))
    put('web/model.json', layersModel)
    pipe('web/a.bin')
    expect(await errorOf('web')).toMatch(/web\/a\.bin is a pipe, not a file/)
  })

  it('of a SavedModel; links to regular files belong to it', async () => {
    put('saved/saved_model.pb', 'x')
    put('blob', 'y')
    link('saved/variables/variables.index', join(cwd, 'blob'))
    const [{ files, sha256 }] = await findCheckpoints(['saved'], cwd)
    expect(files).toEqual(['saved_model.pb', 'variables/variables.index'].map((name) => join(cwd, 'saved', name)))
    put('blob', 'z')
    expect((await findCheckpoints(['saved'], cwd))[0].sha256).not.toBe(sha256)
    rmSync(join(cwd, 'blob'))
    expect(await errorOf('saved')).toMatch(/variables\.index is a link to .*blob, which does not exist/)
  })

  it('that are folders where a file belongs', async () => {
    put('runs/epoch_2_encoder.onnx', model)
    mkdirSync(join(cwd, 'runs/epoch_2_decoder.onnx'))
    expect(await errorOf('runs/*_encoder.onnx')).toMatch(/epoch_2_decoder\.onnx is a folder, not a file/)
  })
})

describe('folders on the way', () => {
  it('that a glob names and that lead nowhere are named', async () => {
    put('run_1/last.onnx', model)
    link('run_2', 'gone')
    const says = /run_2 is a link to gone, which does not exist/
    for (const pattern of ['run_*/last.onnx', 'run_*/*', 'run_[12]/**/*.onnx', 'run_2/last.onnx', 'run_2/*.onnx'])
      expect(await errorOf(pattern)).toMatch(says)
    expect(await names('run_*/last.onnx', '!run_2')).toEqual(['last'])
    expect(await names('**/last.onnx')).toEqual(['last'])
  })

  it('that cannot be listed are named', async () => {
    put('run_1/last.onnx', model)
    link('run_2', 'run_2')
    expect(await errorOf('run_*/*.onnx')).toMatch(/run_2 is a link that leads back to itself/)
  })
})

describe('links that can be read', () => {
  it('to files, over several links, are followed', async () => {
    put('store/blob', model)
    link('store/alias', 'blob')
    link('runs/epoch_2.onnx', '../store/alias')
    expect(await names('runs/*.onnx')).toEqual(['epoch_1', 'epoch_2'])
  })

  it('to folders are followed, inside of linked folders too', async () => {
    put('store/run/v1/epoch_3.onnx', model)
    link('store/run/latest', 'v1')
    rmSync(join(cwd, 'runs'), { recursive: true })
    link('runs/linked', '../store/run')
    const found = await findCheckpoints(['runs/**/*.onnx'], cwd)
    expect(found.map(({ path }) => path)).toEqual(
      ['latest', 'v1'].map((folder) => join(cwd, 'runs/linked', folder, 'epoch_3.onnx'))
    )
  })

  it('back to a folder above, or around, end', async () => {
    link('runs/up', '..')
    link('runs/here', '.')
    link('a/to_b', '../b')
    link('b/to_a', '../a')
    expect(await names('**/*.onnx')).toEqual(['epoch_1'])
    expect(await names('runs')).toEqual(['epoch_1'])
  })

  it('to a folder that is a checkpoint are one, unless that is named too', async () => {
    put('store/epoch_7/saved_model.pb', 'x')
    link('runs/linked', '../store/epoch_7')
    expect(await names('runs/*')).toEqual(['epoch_1', 'linked'])
    put('runs/epoch_8/saved_model.pb', 'x')
    link('runs/latest', 'epoch_8')
    expect(await names('runs/*', '!runs/linked')).toEqual(['epoch_1', 'epoch_8'])
  })
})
