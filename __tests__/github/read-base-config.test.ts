import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBaseConfig } from '../../src/github/read-base-config.ts'
import { FakeGitHub } from '../support/fake-github.ts'
import { clientFor, event, muteRunner, workflowRun } from '../support/github-client.ts'

muteRunner()

let fake: FakeGitHub
beforeEach(async () => {
  fake = await FakeGitHub.start()
})
afterEach(() => fake.close())

const path = '.github/vae-playbook.yml'
const ref = 'b'.repeat(40)
const workspace = '/home/runner/work'
const own = { state: 'own' }
const read = (some: { path?: string } = {}, from = event()) =>
  readBaseConfig(clientFor(fake), from, { path, workspace, ...some })

describe('readBaseConfig', () => {
  it('reads the file of the base commit', async () => {
    const text = `fail-on: critical # ${'ü'.repeat(200)}\n`
    fake.files.set(`${ref}:${path}`, text)
    expect(await read()).toEqual({ state: 'base', text })
    fake.files.set(`${ref}:gates/weave 1.yml`, 'seed: 1')
    expect(await read({ path: `${workspace}/gates/weave 1.yml` })).toMatchObject({ text: 'seed: 1' })
  })

  it('reads the default branch’s after a workflow_run', async () => {
    fake.files.set(`${'e'.repeat(40)}:${path}`, 'seed: 1')
    expect(await read({}, workflowRun())).toEqual({ state: 'base', text: 'seed: 1' })
  })

  it('tells that there is none from that nobody knows', async () => {
    expect(await read()).toEqual({ state: 'none' })
    fake.permissions.contents = 'none'
    expect(await read()).toMatchObject({ state: 'unreadable', why: expect.stringContaining('contents: read') })
    fake.permissions.contents = 'read'
    fake.fail(/contents/, { status: 500 })
    expect(
      await readBaseConfig(clientFor(fake, undefined, { seconds: 0.5 }), event(), { path, workspace })
    ).toMatchObject({
      state: 'unreadable'
    })
    expect(await readBaseConfig(null, event(), { path, workspace })).toMatchObject({ state: 'unreadable' })
  })

  it.each([
    ['a symlink', { type: 'symlink', target: '../x' }],
    ['larger than 1 MB', { type: 'file', encoding: 'none', content: '' }],
    ['a folder', []]
  ])('does not take %s for a file', async (why, content) => {
    fake.contents.set(`${ref}:${path}`, content)
    expect(await read()).toEqual({ state: 'unreadable', why: expect.stringContaining(why) })
  })

  it('asks nothing for a file outside of the repository, and for other events', async () => {
    expect(await read({ path: '../gate.yml' })).toEqual(own)
    expect(await read({ path: '/etc/gate.yml' })).toEqual(own)
    expect(await read({}, event({ kind: 'push', baseSha: null }))).toEqual(own)
    expect(await readBaseConfig(clientFor(fake), null, { path, workspace })).toEqual(own)
    expect(fake.log).toEqual([])
  })
})
