import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBaseConfig } from '../../src/github/read-base-config.ts'
import { FakeGitHub } from '../support/fake-github.ts'
import { clientFor, event, muteRunner, recordingLog, type RecordingLog, workflowRun } from '../support/github-client.ts'

muteRunner()

let fake: FakeGitHub
let log: RecordingLog
beforeEach(async () => {
  fake = await FakeGitHub.start()
  log = recordingLog()
})
afterEach(() => fake.close())

const path = '.github/vae-playbook.yml'
const ref = 'b'.repeat(40)
const workspace = '/home/runner/work'
const fromWorkspace = { configText: undefined, configFrom: 'workspace' }
const read = (some: { path?: string } = {}, from = event()) =>
  readBaseConfig(clientFor(fake, log), from, { path, workspace, log, ...some })

describe('readBaseConfig', () => {
  it('reads the file of the base commit', async () => {
    const text = `fail-on: critical # ${'ü'.repeat(200)}\n`
    fake.files.set(`${ref}:${path}`, text)
    expect(await read()).toEqual({ configText: { path, text }, configFrom: 'base' })
    fake.files.set(`${ref}:gates/weave 1.yml`, 'seed: 1')
    expect(await read({ path: `${workspace}/gates/weave 1.yml` })).toMatchObject({ configText: { text: 'seed: 1' } })
  })

  it('falls back on the workspace where the base has no such file', async () => {
    expect(await read()).toEqual(fromWorkspace)
    expect(log.warnings).toEqual([])
    expect(log.infos.join()).toContain('not in the base commit')
  })

  it('warns where a permission or GitHub itself is missing', async () => {
    fake.permissions.contents = 'none'
    expect(await read()).toEqual(fromWorkspace)
    expect(log.warnings).toMatchObject([{ message: expect.stringContaining('contents: read') }])
  })

  it('asks nothing for a file outside of the repository, without a token, and for other events', async () => {
    expect(await read({ path: '../gate.yml' })).toEqual(fromWorkspace)
    expect(await read({ path: '/etc/gate.yml' })).toEqual(fromWorkspace)
    expect(await read({}, workflowRun())).toEqual(fromWorkspace)
    expect(await readBaseConfig(null, event(), { path, workspace, log })).toEqual(fromWorkspace)
    expect(await readBaseConfig(clientFor(fake), null, { path, workspace, log })).toEqual(fromWorkspace)
    expect(fake.log).toEqual([])
  })
})
