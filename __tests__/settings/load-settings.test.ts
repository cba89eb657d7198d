import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { InputError } from '../../src/input-error.ts'
import { loadSettings } from '../../src/settings/load-settings.ts'
import { settingsSchema } from '../../src/settings/schema.ts'

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'settings-'))
})
afterEach(() => {
  rmSync(cwd, { recursive: true })
})

const path = 'gate.yml'
const load = (text: string | null, inputs: Record<string, string> = {}, beside: Record<string, string> = {}) =>
  loadSettings({
    inputs: { checkpoints: 'a.onnx', ...inputs },
    cwd,
    configText: text === null ? null : { path, text, read: (file) => Promise.resolve(found(beside[file])) }
  })
const found = (text: string | undefined) => (text === undefined ? { problem: 'is not in the base commit' } : { text })

async function messageOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown
  )
  expect(error).toBeInstanceOf(InputError)
  return (error as InputError).message
}

describe('where settings come from', () => {
  it('are the defaults when nothing is said', async () => {
    const { settings, departures, configPath } = await load(null, { stage: '', 'fail-on': ' ' })
    expect(settings).toEqual({ ...settingsSchema.parse({}), checkpoints: ['a.onnx'] })
    expect(departures).toEqual([])
    expect(configPath).toBeNull()
  })

  it('inputs win over the file, the file over the defaults', async () => {
    const text = 'fail-on: never\ncomment: never\nscore: { reduce: max }\ncheckpoints: from-file.onnx\n'
    const { settings, configPath } = await load(text, { 'fail-on': 'critical,inconclusive' })
    expect(settings['fail-on']).toEqual(['critical', 'inconclusive'])
    expect(settings.comment).toBe('never')
    expect(settings.score).toEqual({ error: 'squared', reduce: 'max', latent: 'none' })
    expect(settings.checkpoints).toEqual(['a.onnx'])
    expect(configPath).toBe(path)
  })

  it('reads the file that the config input names, from the folder given', async () => {
    writeFileSync(join(cwd, 'other.yml'), 'seed: 7')
    const loaded = await loadSettings({ inputs: { config: 'other.yml', stage: 'diagnose' }, cwd })
    expect(loaded.settings.seed).toBe(7)
    expect(loaded.configPath).toBe('other.yml')
  })

  it('misses only the default path in silence', async () => {
    expect((await loadSettings({ inputs: { stage: 'diagnose' }, cwd })).configPath).toBeNull()
    expect(await messageOf(loadSettings({ inputs: { stage: 'diagnose', config: 'none.yml' }, cwd }))).toBe(
      'config: none.yml does not exist; name a YAML file, or leave the input out for the defaults'
    )
    mkdirSync(join(cwd, 'folder.yml'))
    expect(await messageOf(loadSettings({ inputs: { stage: 'diagnose', config: 'folder.yml' }, cwd }))).toContain(
      'is a folder'
    )
  })

  it('takes an empty file, and lists written as one text', async () => {
    expect((await load('# nothing\n')).departures).toEqual([])
    const { settings } = await loadSettings({
      inputs: {},
      cwd,
      configText: {
        path,
        text: 'checkpoints: |\n  b.onnx\n  !c.onnx\nfail-on: critical, warning',
        read: () => Promise.resolve(found(undefined))
      }
    })
    expect(settings.checkpoints).toEqual(['b.onnx', '!c.onnx'])
    expect(settings['fail-on']).toEqual(['critical', 'warning'])
  })

  it('never takes the token into the settings', async () => {
    const loaded = await load(null, { 'github-token': 'secret-token' })
    expect(JSON.stringify(loaded)).not.toContain('secret-token')
  })

  it('lets an input say the threshold another way than the file', async () => {
    const percentile = await load('threshold: 0.3', { 'threshold-percentile': '99' })
    expect(percentile.settings.threshold).toBeUndefined()
    expect(percentile.settings['threshold-percentile']).toBe(99)
    const absolute = await load('threshold-percentile: 99', { threshold: '0.3' })
    expect(absolute.settings['threshold-percentile']).toBe(95)
    expect(absolute.settings.threshold).toBe(0.3)
  })
})

describe('what a file extends', () => {
  it.each([
    ['strict', ['warning']],
    ['default', ['critical', 'inconclusive']],
    ['advisory', ['never']]
  ])('the preset %s sets fail-on to %j, and nothing else', async (preset, failOn) => {
    const { settings, departures } = await load(`extends: ${preset}`)
    expect(settings['fail-on']).toEqual(failOn)
    const set = preset === 'default' ? [] : [`extends: ${preset}`, `fail-on: ${failOn.join()}`]
    expect(departures).toEqual(set)
    expect((await load(`extends: ${preset}\nfail-on: critical`)).settings['fail-on']).toEqual(['critical'])
    expect((await load(`extends: ${preset}`, { 'fail-on': 'critical' })).settings['fail-on']).toEqual(['critical'])
  })

  it('a file beside it, which may extend another: sections are joined, lists replaced', async () => {
    const beside = {
      'team.yml': 'extends: company/all.yml\nsymptoms: { S6: { limits: { gain: 0.04 } } }\nwaivers: []',
      'company/all.yml': 'extends: strict\nsymptoms: { S6: { limits: { gain: 0.01, trend: 0.1 } } }\nthreshold: 0.3'
    }
    const { settings } = await load('extends: team.yml\nthreshold-percentile: 99', {}, beside)
    expect(settings).toMatchObject({ 'fail-on': ['warning'], 'threshold-percentile': 99, extends: 'team.yml' })
    expect(settings.symptoms.S6.limits).toMatchObject({ gain: 0.04, trend: 0.1 })
    expect(settings.threshold).toBeUndefined()
  })

  it('a file of the workspace, where the config is one', async () => {
    mkdirSync(join(cwd, 'gates'))
    writeFileSync(join(cwd, 'gates/own.yml'), 'extends: team.yml')
    writeFileSync(join(cwd, 'gates/team.yml'), 'seed: 7')
    const inputs = { stage: 'diagnose', config: 'gates/own.yml' }
    expect((await loadSettings({ inputs, cwd })).settings.seed).toBe(7)
    rmSync(join(cwd, 'gates/team.yml'))
    expect(await messageOf(loadSettings({ inputs, cwd }))).toBe(
      'gates/own.yml:1: extends: gates/team.yml does not exist. Allowed: strict, default, advisory, or a YAML file beside this one'
    )
  })

  it.each([
    ['extends: strct', {}, /^gate\.yml:1: extends: strct is not in the base commit; the nearest is strict\. Allowed: /],
    ['extends: gate.yml', {}, /extends: gate\.yml leads back to itself \(gate\.yml → gate\.yml\)/],
    ['extends: a.yml', { 'a.yml': 'extends: ./gate.yml' }, /^a\.yml:1: extends: .* \(gate\.yml → a\.yml → gate\.yml\)/],
    ['extends: a.yml', { 'a.yml': 'seeed: 1' }, /^a\.yml:1: seeed: unknown key/],
    ['extends: 3', {}, /^gate\.yml:1: extends: 3 is not allowed/]
  ])('%s, with %j beside it, is refused', async (text, beside, message) => {
    expect(await messageOf(load(text, {}, beside as Record<string, string>))).toMatch(message)
  })
})

describe('fail-on', () => {
  it.each([
    ['fail-on: warning,!inconclusive', ['warning', '!inconclusive']],
    ['fail-on: [warning, "!inconclusive"]', ['warning', '!inconclusive']]
  ])('%s', async (text, failOn) => {
    expect((await load(text)).settings['fail-on']).toEqual(failOn)
  })

  it.each([
    [
      'fail-on: [warning, !inconclusive]',
      /gate\.yml:1: this is not valid YAML: .*; a value that begins with ! needs quotes/
    ],
    ['fail-on: "!inconclusive"', /takes out what is not in it; !inconclusive stands beside warning/],
    ['fail-on: critical,!inconclusive', /takes out what is not in it/],
    ['fail-on: warning,inconclusive,!inconclusive', /contradicts itself; keep one of/]
  ])('%s is refused', async (text, message) => {
    expect(await messageOf(load(text))).toMatch(message)
  })
})

describe('require', () => {
  it('is checked key by key, and its bounds for what has one', async () => {
    expect((await load('require: { recall: 0.7, by-defect: { hole: { recall: 1 } } }')).settings.require).toMatchObject(
      {
        by: 'point',
        'by-defect': { hole: { recall: 1 } }
      }
    )
    expect(await messageOf(load('require: { recal: 0.7 }'))).toMatch(
      /unknown key; the nearest known one is require\.recall/
    )
    expect(await messageOf(load('require: { by-defect: { hole: { recal: 0.7 } } }'))).toMatch(
      /require\.by-defect\.hole\.recal: unknown key; the nearest known one is require\.by-defect\.hole\.recall/
    )
    expect(await messageOf(load('require: { recall: 70 }'))).toMatch(/require\.recall: 70 is not allowed/)
    expect(await messageOf(load('require: { by: bound, aupro: 0.7 }'))).toMatch(/require\.aupro: has no interval/)
  })
})

describe('what is refused in the file', () => {
  it.each([
    [
      'engin: wasm',
      'gate.yml:1: engin: unknown key; the nearest known one is engine. Known here: checkpoints, dataset, '
    ],
    [
      '\nmodel:\n  input:\n    rang: [0, 1]',
      'gate.yml:4: model.input.rang: unknown key; the nearest known one is model.input.range. Known here: range, mean, std, layout, channels, size'
    ],
    [
      'symptoms:\n  S5:\n    limits: { sigm: 1 }',
      'gate.yml:3: symptoms.S5.limits.sigm: unknown key; the nearest known one is symptoms.S5.limits.sigma.'
    ],
    ['symptoms: { S7: {} }', 'symptoms.S7: unknown key; the nearest known one is symptoms.S1.'],
    [
      'waivers:\n  - { id: S6, reason: new labels, expires: 2027-01-31, by: me }',
      'gate.yml:2: waivers[0].by: unknown key. Known here: id, reason, expires'
    ],
    ['engine: nativ', 'gate.yml:1: engine: "nativ" is not allowed; the nearest is native. Allowed: auto, native, wasm'],
    [
      'fail-on: [critcal]',
      'gate.yml:1: fail-on[0]: "critcal" is not allowed; the nearest is critical. Allowed: critical, warning, inconclusive, !inconclusive, never'
    ],
    ['symptoms: { S1: { severity: OFF } }', 'symptoms.S1.severity: "OFF" is not allowed; the nearest is off.'],
    [
      'threshold: { policy: max-f1 }',
      'gate.yml:1: threshold: {"policy":"max-f1"} is not allowed; the nearest key that takes a section is thresholds. Allowed: a number'
    ],
    [
      'thresholds: 0.5',
      'thresholds: 0.5 is not allowed; the nearest key that takes a number is threshold. Allowed: a section'
    ],
    ['threshol: { policy: cost }', 'threshol: unknown key; the nearest known one is thresholds. Known here: '],
    ['threshol: 0.5', 'threshol: unknown key; the nearest known one is threshold. Known here: '],
    ['engine: { onnx: auto }', 'the nearest key that takes a section is engines. Allowed: auto, native, wasm'],
    ['engines: wasm', 'engines: "wasm" is not allowed; the nearest key that takes text is engine. Allowed: a section'],
    ['fail: critical', 'fail: unknown key; the nearest known one is fail-on. Known here: '],
    ['optimizer: adam', 'gate.yml:1: optimizer: unknown key. Known here: checkpoints, dataset, '],
    ['baseline: {}', 'baseline: {} is not allowed. Allowed: text'],
    ['judge: 3', 'judge: 3 is not allowed. Allowed: text'],
    ['threshold: "3"', 'threshold: "3" is not allowed. Allowed: a number'],
    ['threshold-percentile: 100', 'threshold-percentile: 100 is not allowed. Allowed: a number above 0 and below 100'],
    ['seed: 1.5', 'seed: 1.5 is not allowed. Allowed: a whole number of 0 or more'],
    ['threshold: .nan', 'threshold: NaN is not allowed. Allowed: a number'],
    [
      'model:',
      'gate.yml:1: model: is empty. Allowed: a section with the keys input, reconstruction, outputs, inputs, tiling'
    ],
    [
      'model: { input: { range: [0] } }',
      'model.input.range: [0] is not allowed. Allowed: a list of 2: a number, a number'
    ],
    ['model: { input: { range: [1, 0] } }', 'model.input.range: [1,0]: the first number must be below the second'],
    ['model: { input: { std: [0.5, 0] } }', 'model.input.std[1]: 0 is not allowed. Allowed: a number above 0'],
    [
      'model: { tiling: { stride: hal } }',
      'model.tiling.stride: "hal" is not allowed. Allowed: auto, or a whole number of 1 or more'
    ],
    ['model: { outputs: { sigma: s, variance: v } }', 'name only one of log-variance, sigma and variance'],
    ['shard: two', 'shard: "two": write it as part/parts, for example 2/8'],
    [
      'waivers:\n  - id: S6\n    expires: 2027-02-30',
      'waivers[0].reason: is missing; give text that is not empty\ngate.yml:3: waivers[0].expires: "2027-02-30" is not allowed. Allowed: a date that exists, as YYYY-MM-DD'
    ],
    ['waivers:\n  - { id: S6, reason: "!!", expires: 2027-01-31 }', 'waivers[0].reason: "!!": say why in words'],
    ['github-token: abc', 'gate.yml:1: github-token: cannot stand in the config file'],
    ['config: abc', 'gate.yml:1: config: cannot stand in the config file'],
    [
      'score: { kl-weight: 0.1 }',
      'score.kl-weight: weighs the KL, which score.latent: none leaves out; set score.latent to kl, or leave the weight out'
    ],
    ['thresholds: { policy: cost }', 'thresholds.cost: is missing; the policy "cost" needs miss and false-alarm'],
    ['threshold-percentile: 0.95', 'threshold-percentile: 0.95: is it 95 that is meant? Percentiles go from 1 to 100'],
    ['threshold: 1\nthreshold-percentile: 9', 'gate.yml: threshold: stands beside threshold-percentile'],
    [
      'model: { input: { size: [0, 3] } }',
      'model.input.size[0]: 0 is not allowed. Allowed: a whole number of 1 or more'
    ],
    ['shard: 3', 'shard: 3 is not allowed. Allowed: text, for example "2/8"'],
    ['fail-on: []', 'fail-on: [] is not allowed. Allowed: a list, not empty, each item critical'],
    [`report-name: ${'x'.repeat(101)}`, 'Allowed: text that is not empty, of at most 100 characters'],
    ['fail-on: critical,never', 'fail-on: "critical,never" contradicts itself; never stands alone']
  ])('%j', async (text, message) => {
    expect(await messageOf(load(text))).toContain(message)
  })

  it.each([
    ['seed: 1\nseed: 2', 'gate.yml:2: this is not valid YAML'],
    ['model: [', 'gate.yml:'],
    ['a: 1\n---\nb: 2', 'gate.yml:2: this is not valid YAML'],
    ['seed: !!js/function x', 'gate.yml:1: this is not valid YAML'],
    ['- a', 'gate.yml: the file must hold keys and values'],
    ['seed: *nothing', 'gate.yml: this is not valid YAML']
  ])('%j as YAML', async (text, message) => {
    expect(await messageOf(load(text))).toContain(message)
  })

  it('names every problem at once, and never cites the token', async () => {
    const message = await messageOf(load('engin: wasm\nsed: 1\ngithub-token-x: s'))
    expect(message.split('\n')).toHaveLength(3)
    expect(await messageOf(load('github-token: s3cret'))).not.toContain('s3cret')
  })
})

describe('any file at all', () => {
  const keys = fc.oneof(fc.constantFrom(...keysOf(settingsSchema.parse({}))), fc.string())
  const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue({ maxDepth: 1 }),
      fc.dictionary(keys, tie('value')),
      fc.array(tie('value'))
    )
  })).value

  it('gives settings or one message that names the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(keys, value), async (content) => {
        const outcome = await load(stringify(content)).catch((error: unknown) => error)
        if (outcome instanceof Error) {
          expect(outcome).toBeInstanceOf(InputError)
          for (const line of outcome.message.split('\n')) expect(line).not.toMatch(/undefined|\[object/)
        }
      }),
      { numRuns: 40 }
    )
  })
})

/** All keys at all depths. */
function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
}

describe('what is refused in the inputs', () => {
  it.each([
    [{ engine: 'gpu' }, 'engine: "gpu" is not allowed. Allowed: auto, native, wasm'],
    [{ 'threshold-percentile': '95%' }, 'threshold-percentile: "95%" is not a number; write 95'],
    [
      { 'threshold-percentile': '0' },
      'threshold-percentile: 0 is not allowed. Allowed: a number above 0 and below 100'
    ],
    [{ threshold: '1', 'threshold-percentile': '95' }, 'remove one'],
    [{ 'fail-on': 'eror' }, 'fail-on[0]: "eror" is not allowed. Allowed: critical,'],
    [{ checkpoints: '' }, 'checkpoints: none given'],
    [{ checkpoints: '!a.onnx' }, 'checkpoints: none given'],
    [{ shard: '0/8', stage: 'evaluate' }, 'shard: "0/8" is no part'],
    [{ shard: '9/8', stage: 'evaluate' }, 'shard: "9/8" is no part'],
    [{ shard: '1/8' }, 'shard: a part of the checkpoints can only be evaluated']
  ])('%j', async (inputs, message) => {
    expect(await messageOf(load(null, inputs))).toContain(message)
  })

  it('takes the first and the last part', async () => {
    for (const shard of ['1/1', '8/8']) {
      expect((await load(null, { shard, stage: 'evaluate' })).settings.shard).toBe(shard)
    }
  })
})
