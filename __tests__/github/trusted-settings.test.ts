import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadTrustedSettings } from '../../src/github/trusted-settings.ts'
import { FakeGitHub } from '../support/fake-github.ts'
import { clientFor, event, muteRunner, workflowRun } from '../support/github-client.ts'
import { tempFolder } from '../support/temp-folder.ts'

muteRunner()

const CONFIG = '.github/vae-playbook.yml'
const BASE = 'b'.repeat(40)
let fake: FakeGitHub
let workspace: string
beforeEach(async () => {
  fake = await FakeGitHub.start()
  workspace = tempFolder()
})
afterEach(() => fake.close())

function write(text: string, path = CONFIG): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true })
  writeFileSync(join(workspace, path), text)
}

function load(inputs: Record<string, string> = {}, from = event(), client = clientFor(fake) as never) {
  const given = { checkpoints: 'a.onnx', ...inputs }
  return loadTrustedSettings(client, from, { inputs: given, cwd: workspace, workspace })
}

describe('the settings of a pull request', () => {
  it('are the base commit’s, whatever the workspace says', async () => {
    fake.files.set(`${BASE}:${CONFIG}`, 'fail-on: warning')
    write('fail-on: never')
    const { loaded, configFrom, notes } = await load()
    expect([loaded.settings['fail-on'], configFrom, notes]).toEqual([['warning'], 'base', []])
  })

  it('extend what the base commit has beside its config, and nothing of the workspace', async () => {
    fake.files.set(`${BASE}:${CONFIG}`, 'extends: team.yml')
    write('fail-on: never', '.github/team.yml')
    await expect(load()).rejects.toThrow(
      /vae-playbook\.yml:1: extends: \.github\/team\.yml is not in the base commit, where the config that extends it was read/
    )
    fake.files.set(`${BASE}:.github/team.yml`, 'extends: strict')
    expect((await load()).loaded.settings['fail-on']).toEqual(['warning'])
    fake.files.set(`${BASE}:${CONFIG}`, 'extends: ../../team.yml')
    await expect(load()).rejects.toThrow(/extends: .* lies outside of the repository/)
  })

  it('are the defaults but for model and data where the base has none, which is said', async () => {
    write(
      'model: { input: { range: [0, 255] } }\ndataset-layout: folders\nfail-on: never\nsymptoms: { S4: { severity: off } }\nwaivers: []\nseed: 3'
    )
    const { loaded, configFrom, notes } = await load()
    expect(loaded.settings).toMatchObject({
      model: { input: { range: [0, 255] } },
      'dataset-layout': 'folders',
      'fail-on': ['critical', 'inconclusive'],
      seed: 0
    })
    expect(loaded.settings.symptoms.S4.severity).toBeUndefined()
    expect(configFrom).toBe('workspace')
    expect(notes).toEqual([expect.stringMatching(/base commit has no .*fail-on: never; symptoms: .*; seed: 3/)])
  })

  it('name what is missing and stands where it does not count', async () => {
    write('checkpoints: runs/*.onnx')
    await expect(load({ checkpoints: '' })).rejects.toThrow(
      /none given[^]*does not count: checkpoints: runs.*inputs of the workflow/
    )
  })

  it.each([403, 500])('cannot be had where the base’s file answers %i and there may be one', async (status) => {
    fake.fail(/contents/, { status })
    const client = () => clientFor(fake, undefined, { seconds: 0.5 }) as never
    const { loaded, configFrom, notes } = await load({}, event(), client())
    expect([loaded.configPath, configFrom]).toEqual([null, 'none'])
    expect(notes).toEqual([expect.stringMatching(/could not be asked .*defaults count/)])
    await expect(load({ config: 'gate.yml' }, event(), client())).rejects.toThrow(
      /gate\.yml counts as the base commit has it/
    )
    write('seed: 1')
    await expect(load({}, event(), client())).rejects.toThrow(
      /counts as the base commit has it, and could not be read there/
    )
  })

  it('are the defaults where the base’s file is broken and this change repairs it, and only then', async () => {
    fake.files.set(`${BASE}:${CONFIG}`, 'fail_on: never')
    await expect(load()).rejects.toThrow(/fail_on: unknown key/)
    write('fail_on: never')
    await expect(load()).rejects.toThrow(/fail_on: unknown key/)
    write('fail-on: [never]')
    const { loaded, notes } = await load()
    expect(loaded.settings['fail-on']).toEqual(['critical', 'inconclusive'])
    expect(notes).toEqual([expect.stringMatching(/is broken, and this change repairs it/)])
  })
})

describe('the settings of other events', () => {
  it('workflow_run: the default branch’s, not the checkout’s', async () => {
    fake.files.set(`${'e'.repeat(40)}:${CONFIG}`, 'seed: 7')
    write('seed: 8')
    expect((await load({}, workflowRun())).loaded.settings.seed).toBe(7)
  })

  it('push: the commit’s own, which is said on a branch that is not the default one', async () => {
    write('seed: 8')
    const push = { kind: 'push', baseSha: null, pullRequest: null } as const
    expect(await load({}, event(push))).toMatchObject({ loaded: { settings: { seed: 8 } }, notes: [] })
    const { configFrom, notes } = await load({}, event({ ...push, ownBranch: true }))
    expect([configFrom, notes]).toEqual(['workspace', [expect.stringMatching(/read from the pushed commit/)]])
  })
})

describe('inputs', () => {
  it.each([
    ['never', 'fail-on: critical', true],
    ['critical', '', true],
    ['critical,inconclusive', 'fail-on: warning', true],
    ['warning', '', false],
    ['critical,inconclusive', 'fail-on: critical', false]
  ])('fail-on: %s beside the config "%s" weaken the gate: %s', async (failOn, config, weaker) => {
    fake.files.set(`${BASE}:${CONFIG}`, config)
    const { loaded } = await load({ 'fail-on': failOn })
    expect(loaded.settings['fail-on']).toEqual(failOn.split(','))
    expect(loaded.weakened).toEqual(weaker ? [`fail-on: ${failOn}`] : [])
    expect(loaded.fromInputs).toEqual(['checkpoints', 'fail-on'])
  })
})
