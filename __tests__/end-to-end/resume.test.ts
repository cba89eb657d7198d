import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { tempFolder } from '../support/temp-folder.ts'
import { writeFolders, writeTexture } from '../support/image-sets.ts'
import { dist, filesBelow, onnxFixtures, runScript, withoutPictures } from '../support/spawn.ts'

// Each test starts the program several times.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

/** The run is killed as it writes the evidence of the one that has this number. */
const KILLED_AT = 3
const COUNT = KILLED_AT + 2
const reuse = /^Evidence of "(epoch_\d+)" is reused: an earlier run measured the same checkpoint on the same set/gm

let cwd: string
const here = (path: string) => join(cwd, path)
const evidence = () => filesBelow(here('report/evidence')).filter((file) => file.endsWith('.json'))
const evidenceOf = (name: string) => here(`report/evidence/${name}.json`)
const env = (cache = 'cache') => ({ XDG_CACHE_HOME: here(cache) })
const args = (checkpoints: string, more: string[]) => [
  'evaluate',
  checkpoints,
  '--dataset',
  'set',
  '--report-dir',
  'report',
  ...more
]

/** Evaluates; the names of the checkpoints whose evidence was reused. */
async function evaluate({ checkpoints = 'runs/*.onnx', cache = 'cache', more = [] as string[] } = {}): Promise<
  string[]
> {
  const { code, stderr } = await runScript(join(dist, 'cli.js'), args(checkpoints, more), cwd, env(cache))
  const reused = [...stderr.matchAll(reuse)].map(([, name]) => name!)
  expect([code, stderr.replace(/^.*\n/gm, (line) => (line.match(reuse) ? '' : line))]).toEqual([0, ''])
  return reused
}

const names = (count: number) => Array.from({ length: count }, (_, i) => `epoch_${i}`)

function writeRuns(count: number): void {
  mkdirSync(here('runs'))
  for (const name of names(count)) cpSync(join(onnxFixtures, 'torchscript.onnx'), here(`runs/${name}.onnx`))
  writeFolders(here('set'))
}

describe('a run that was killed', () => {
  it('goes on where it was, and ends with the same evidence', async () => {
    cwd = tempFolder()
    writeRuns(COUNT)
    // Evidence is written beside its place and renamed: what is killed right before leaves half a file more.
    const hook = here('kill.mjs')
    writeFileSync(
      hook,
      `import fs from 'node:fs/promises'
      import { syncBuiltinESMExports } from 'node:module'
      const { rename } = fs
      let left = ${KILLED_AT}
      fs.rename = (from, to) => (/evidence.epoch_\\d+.json/.test(to) && left-- === 0 ? process.kill(process.pid, 'SIGKILL') : rename(from, to))
      syncBuiltinESMExports()`
    )
    const child = spawn(process.execPath, ['--import', hook, join(dist, 'cli.js'), ...args('runs/*.onnx', [])], {
      cwd,
      env: { PATH: process.env.PATH ?? '', ...env() },
      stdio: 'ignore'
    })
    expect(await new Promise((resolve) => child.on('close', (_, by) => resolve(by)))).toBe('SIGKILL')
    expect(evidence()).toEqual(names(KILLED_AT).map((name) => `${name}.json`))

    expect(await evaluate()).toEqual(names(KILLED_AT))
    const contents = () => evidence().map((file) => readFileSync(here(join('report/evidence', file)), 'utf8'))
    const resumed = contents()
    expect(resumed).toHaveLength(COUNT)
    renameSync(here('report'), here('before'))
    expect(await evaluate()).toEqual([])
    expect(contents()).toEqual(resumed)
  })
})

describe('evidence in the report folder', () => {
  const measured = tempFolder()
  beforeAll(async () => {
    cwd = measured
    writeRuns(2)
    expect(await evaluate()).toEqual([])
  })
  beforeEach(() => {
    cwd = tempFolder()
    cpSync(measured, cwd, { recursive: true })
  })

  it('is reused where nothing has changed, and where more checkpoints, other limits or another gate came', async () => {
    cpSync(here('runs/epoch_0.onnx'), here('runs/epoch_2.onnx'))
    writeFileSync(here('other.yml'), 'symptoms: { S2: { limits: { diversity: 0.1 } } }\njudge: best\nfail-on: never\n')
    expect(await evaluate({ more: ['--config', 'other.yml'] })).toEqual(['epoch_0', 'epoch_1'])
    const run = JSON.parse(readFileSync(evidenceOf('epoch_0'), 'utf8')).run as { checkpoints: number }
    expect(run.checkpoints).toBe(3)
  })

  it('is measured anew where the checkpoint, an image, a setting or the engine is another one', async () => {
    cpSync(join(onnxFixtures, 'sigma.onnx'), here('runs/epoch_1.onnx'))
    expect(await evaluate()).toEqual(['epoch_0'])
    const image = readFileSync(here('set/good/0.png'))
    writeTexture(here('set/good/0.png'), 77)
    expect(await evaluate()).toEqual([])
    writeFileSync(here('set/good/0.png'), image)
    writeFileSync(here('other.yml'), 'score: { reduce: max }\n')
    expect(await evaluate({ more: ['--config', 'other.yml'] })).toEqual([])
    expect(await evaluate({ more: ['--config', 'other.yml', '--engine', 'wasm'] })).toEqual([])
  })

  it('that a commit or an artifact has put there is never trusted', async () => {
    const honest = readFileSync(evidenceOf('epoch_0'), 'utf8')
    writeFileSync(evidenceOf('epoch_0'), honest.replace(/"score":\[[^,]*/, '"score":[0.123'))
    expect(await evaluate()).toEqual(['epoch_1'])
    expect(readFileSync(evidenceOf('epoch_0'), 'utf8')).toBe(honest)
    // As it would be on another machine: the very bytes, but nobody there knows who measured them.
    expect(await evaluate({ cache: 'cache-of-another-machine' })).toEqual([])
    // True evidence of one checkpoint in the place of another one's.
    cpSync(join(onnxFixtures, 'sigma.onnx'), here('runs/epoch_1.onnx'))
    cpSync(evidenceOf('epoch_0'), evidenceOf('epoch_1'))
    expect(await evaluate()).toEqual(['epoch_0'])
  })

  it('that is half-written is measured anew', async () => {
    const whole = readFileSync(evidenceOf('epoch_1'), 'utf8')
    writeFileSync(evidenceOf('epoch_1'), whole.slice(0, whole.length / 2))
    writeFileSync(`${evidenceOf('epoch_0')}.123.unfinished`, 'half')
    expect(await evaluate()).toEqual(['epoch_0'])
    expect(readFileSync(evidenceOf('epoch_1'), 'utf8')).toBe(whole)
  })

  it('is measured anew where the cache cannot be written, and no run fails of it', async () => {
    writeFileSync(here('no-folder'), '')
    expect(await evaluate({ cache: 'no-folder' })).toEqual([])
    expect(await evaluate({ cache: 'no-folder' })).toEqual([])
    expect(withoutPictures(here('report/evidence'))).toEqual(['epoch_0.json', 'epoch_1.json'])
  })
})
