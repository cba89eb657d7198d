import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { findEvaluationSet } from '../src/evaluation-set/find-evaluation-set.ts'
import { readNamedFile } from '../src/read-named-file.ts'
import { loadSettings } from '../src/settings/load-settings.ts'
import { findBaseline } from '../src/stages/baseline.ts'
import { settingsWith } from './support/make-set.ts'
import { tempFolder } from './support/temp-folder.ts'

let folder: string
const at = (name: string) => join(folder, name)

beforeEach(() => {
  folder = tempFolder()
  execFileSync('mkfifo', [at('pipe')])
  symlinkSync('nowhere', at('dangling'))
  symlinkSync('loop', at('loop'))
  symlinkSync('pipe', at('to-pipe'))
  symlinkSync('/dev/zero', at('device'))
  mkdirSync(at('folder'))
})

const kinds: [string, RegExp][] = [
  ['pipe', /is a pipe, not a file/],
  ['to-pipe', /is a pipe, not a file/],
  ['device', /is a device, not a file/],
  ['folder', /is a folder/],
  ['dangling', /is a link to nowhere, which does not exist/],
  ['loop', /is a link that leads back to itself/],
  ['missing', /does not exist/]
]

describe('a file that was named and is none is said, and never waited for', () => {
  it.each(kinds)('%s', async (name, says) => {
    await expect(readNamedFile(at(name))).rejects.toThrow(says)
    // As a config, as what one extends, and as a baseline.
    await expect(loadSettings({ inputs: { config: name }, cwd: folder })).rejects.toThrow(
      new RegExp(`^config: ${name} ${says.source}; name a YAML file`)
    )
    writeFileSync(at('config.yml'), `extends: ./${name}\n`)
    await expect(loadSettings({ inputs: { config: 'config.yml' }, cwd: folder })).rejects.toThrow(says)
    symlinkSync(at(name), at('baseline.json'))
    const baseline = findBaseline(settingsWith({ baseline: at('baseline.json') }), false)
    await expect(baseline).rejects.toThrow(/baseline\.json is (a |an )?\w+.*; name a checkpoint, an evidence\.json/)
  })

  it('a socket', async () => {
    const server = createServer()
    await new Promise<void>((done) => server.listen(at('socket'), done))
    await expect(readNamedFile(at('socket'))).rejects.toThrow(/is a socket, not a file/)
    server.close()
  })

  it('as a manifest', async () => {
    for (const ending of ['csv', 'json', 'jsonl']) {
      execFileSync('mkfifo', [at(`set.${ending}`)])
      await expect(findEvaluationSet(settingsWith({ dataset: at(`set.${ending}`) }))).rejects.toThrow(
        /^dataset: .* is a pipe, not a file; name a folder, or a manifest file/
      )
    }
    symlinkSync('nowhere.csv', at('link.csv'))
    await expect(findEvaluationSet(settingsWith({ dataset: at('link.csv') }))).rejects.toThrow(
      /link\.csv is a link that leads nowhere/
    )
  })
})
