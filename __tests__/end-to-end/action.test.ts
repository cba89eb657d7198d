import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { diagnosisSchema, type Diagnosis } from '../../src/diagnosis/schema.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { FakeGitHub } from '../support/fake-github.ts'
import type { FakeStatus } from '../support/fake-github.ts'
import { RUNNER_SHA, type EventFixture } from '../support/runner-environment.ts'
import { runAction, type ActionOptions } from '../support/run-action.ts'
import { recording, writeCodes, writeCsv } from '../support/recordings.ts'
import { readJson, root, withoutPictures } from '../support/spawn.ts'

const HEAD = 'a'.repeat(40)
const BASE = 'b'.repeat(40)
const CONFIG = '.github/vae-playbook.yml'
const examples = join(root, 'examples')

let fake: FakeGitHub
let workspace: string

beforeEach(async () => {
  fake = await FakeGitHub.start()
  fake.addPull({ number: 12, headSha: HEAD })
  workspace = tempFolder()
  writeCodes(join(workspace, 'healthy.npz'), recording(0.3), false)
  writeCodes(join(workspace, 'collapsed.npz'), recording(0.3), true)
})
afterEach(() => fake.close())

const run = (event: EventFixture, inputs: Record<string, string>, options?: ActionOptions) =>
  runAction(fake, event, workspace, inputs, options)
/** What was said of the verdict, after `pending` had stood there. */
const verdicts = (): FakeStatus[] =>
  fake.statuses.filter(({ description }) => description !== 'The model is being judged')
const collapsed = { checkpoints: 'collapsed.npz' }
const healthy = { checkpoints: 'healthy.npz' }

function write(path: string, text: string): void {
  mkdirSync(join(workspace, path, '..'), { recursive: true })
  writeFileSync(join(workspace, path), text)
}

describe('two checkpoints of example runs, on a pull request', () => {
  let set: string
  beforeAll(() => {
    set = join(tempFolder(), 'twill')
    const most: [folder: string, count: number][] = [
      ['test/good', 24],
      ['validation/good', 20],
      ...['hole', 'fold', 'lint'].flatMap((kind): [string, number][] => [
        [`test/${kind}`, 5],
        [`ground_truth/${kind}`, 5]
      ])
    ]
    for (const [folder, count] of most) {
      const from = join(examples, 'fabrics/twill', folder)
      for (const file of readdirSync(from).sort().slice(0, count)) cpSync(join(from, file), join(set, folder, file))
    }
  })

  it('posts one comment, leaves it when nothing has changed, and turns it green on recovery', async () => {
    const checkpoints = (name: string, ...epochs: string[]) => ({
      checkpoints: epochs.map((epoch) => join(examples, 'runs', name, `epoch_${epoch}.onnx`)).join('\n'),
      dataset: set
    })
    const apart = { apart: true }
    const bad = await run('pull_request', checkpoints('collapse-kl', '006', '008'), apart)
    expect(bad.code).toBe(1)
    expect(bad.outputs.verdict).toBe('critical')
    expect(JSON.parse(bad.outputs.findings)).toEqual(expect.arrayContaining(['S2', 'S4']))
    expect(fake.writes).toEqual(['POST /repos/weavers/inspection/issues/12/comments'])
    const [{ id, body }] = fake.comments
    expect(body.split('\n')[0]).toMatch(/critical.*posterior collapse/i)

    const again = await run('pull_request', checkpoints('collapse-kl', '006', '008'), apart)
    expect(again.code).toBe(1)
    expect(again.outputs['comment-url']).toBe(bad.outputs['comment-url'])
    expect(fake.comments).toMatchObject([{ id, body }])

    const good = await run('pull_request', checkpoints('healthy-vector', '016', '024'), apart)
    expect(good.code).toBe(0)
    expect(good.outputs).toMatchObject({ verdict: 'healthy', findings: '[]', 'judged-checkpoint': 'epoch_024' })
    expect(fake.comments).toHaveLength(1)
    expect(fake.comments[0].id).toBe(id)
    expect(fake.comments[0].body.split('\n')[0]).toMatch(/healthy/i)
    expect(fake.writes.slice(1)).toEqual([`PATCH /repos/weavers/inspection/issues/comments/${id}`])
  })
})

describe('what one step leaves behind', () => {
  it('is every output of the contract, the summary, annotations and the files of the report', async () => {
    const { code, log, errors, outputs, summary } = await run('pull_request', collapsed, { apart: true })
    expect([code, errors]).toEqual([1, ''])
    const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { outputs: Record<string, unknown> }
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(action.outputs).sort())
    expect(outputs).toMatchObject({
      outcome: 'failed',
      verdict: 'critical',
      device: 'none',
      'judged-checkpoint': 'collapsed',
      'best-checkpoint': 'collapsed',
      'image-auroc': '1',
      'report-dir': 'vae-playbook-report',
      'diagnosis-path': join('vae-playbook-report', 'diagnosis.json'),
      'comment-url': `https://github.com/weavers/inspection/pull/12#issuecomment-${fake.comments[0].id}`
    })
    expect(JSON.parse(outputs.findings)).toContain('S4')
    // Nothing is recommended on a collapsed code.
    expect([outputs['recommended-threshold'], outputs['recommended-percentile']]).toEqual(['', ''])

    expect(summary.split('\n')[0]).toMatch(/critical.*posterior collapse/i)
    expect(log).toMatch(/^::error title=S4[^:]*::.+/m)
    expect(log).toMatch(/^::error::The gate fails: the verdict is critical \(fail-on: critical, inconclusive\)$/m)
    expect(log).not.toMatch(/^::warning/m)

    expect(withoutPictures(join(workspace, 'vae-playbook-report'))).toEqual([
      'diagnosis.json',
      'evidence/collapsed.json',
      'report.html',
      'report.md'
    ])
    const diagnosis = diagnosisSchema.parse(readJson(join(workspace, outputs['diagnosis-path'])))
    expect(diagnosis.verdict).toBe('critical')
    expect(verdicts()).toEqual([])
  })

  it('is exit 0 and the critical comment with fail-on: never', async () => {
    const { code, log, outputs } = await run('pull_request', { ...collapsed, 'fail-on': 'never' })
    expect([code, outputs.verdict]).toEqual([0, 'critical'])
    expect(fake.comments[0].body.split('\n')[0]).toMatch(/critical/i)
    expect(log).not.toMatch(/The gate fails/)
  })

  it('is nothing on GitHub with comment: never', async () => {
    const { code, summary, outputs } = await run('pull_request', { ...collapsed, comment: 'never' })
    expect(code).toBe(1)
    expect(fake.writes).toEqual([])
    expect(outputs).not.toHaveProperty('comment-url')
    expect(summary).toMatch(/critical/i)
  })

  it('is an inconclusive verdict that fails the job where the set cannot support one', async () => {
    writeCsv(join(workspace, 'few.csv'), recording(1, 5, 3))
    const { code, outputs } = await run('pull_request', { checkpoints: 'few.csv' })
    expect([code, outputs.verdict]).toEqual([1, 'inconclusive'])
    expect(fake.comments[0].body).toMatch(/inconclusive/i)
  })
})

describe('the comment', () => {
  it('with on-findings is not begun by a healthy run, but turns green after a red one', async () => {
    const inputs = { comment: 'on-findings' }
    expect((await run('pull_request', { ...healthy, ...inputs })).code).toBe(0)
    expect(fake.comments).toEqual([])
    expect((await run('pull_request', { ...collapsed, ...inputs })).code).toBe(1)
    expect(fake.comments[0].body.split('\n')[0]).toMatch(/critical/i)
    expect((await run('pull_request', { ...healthy, ...inputs })).code).toBe(0)
    expect(fake.comments).toHaveLength(1)
    expect(fake.comments[0].body.split('\n')[0]).toMatch(/healthy/i)
  })

  it('is one for each report-name', async () => {
    await run('pull_request', { ...collapsed, 'report-name': 'loom 1' })
    await run('pull_request', { ...healthy, 'report-name': 'loom 2' })
    await run('pull_request', { ...healthy, 'report-name': 'loom 1' })
    expect(fake.comments).toHaveLength(2)
    for (const [i, { body }] of fake.comments.entries()) {
      expect(body.split('\n')[0]).toMatch(/healthy/i)
      expect(body.split('\n')[0]).toContain(`loom ${i + 1}`)
    }
  })

  it('of somebody else with the same marker is left alone', async () => {
    await run('pull_request', collapsed)
    fake.comments[0].login = 'mallory'
    const { code } = await run('pull_request', healthy)
    expect(code).toBe(0)
    expect(fake.comments.map(({ login }) => login)).toEqual(['mallory', 'github-actions[bot]'])
  })

  it('is left to the newer run where the head has moved on', async () => {
    fake.pulls[0].headSha = 'f'.repeat(40)
    const { code } = await run('pull_request', collapsed)
    expect(code).toBe(1)
    expect(fake.comments).toEqual([])
  })

  it.each([
    ['pull_request', /add the permission pull-requests: write/],
    ['pull_request-fork', /from a fork.*workflow_run.*pull-requests: write/]
  ] as const)('that may not be written on %s is a titled warning, and the verdict stays', async (event, cure) => {
    fake.permissions.pullRequests = 'read'
    const { code, log, outputs } = await run(event, collapsed)
    expect([code, outputs.verdict]).toEqual([1, 'critical'])
    expect(log).toMatch(/^::warning title=Comment on the pull request%3A not done::/m)
    expect(log).toMatch(cure)
    expect((await run(event, healthy)).code).toBe(0)
    expect(fake.comments).toEqual([])
  })

  it('is a warning where there is no token', async () => {
    const { code, log } = await run('pull_request', { ...collapsed, 'github-token': '' })
    expect(code).toBe(1)
    expect(log).toMatch(/^::warning title=Nothing published::There is no token/m)
  })
})

describe('other events', () => {
  it('workflow_run: a status on the head commit, and the comment of its pull request', async () => {
    const { code } = await run('workflow_run', { ...collapsed, 'report-name': 'loom' })
    expect(code).toBe(1)
    expect(verdicts()).toMatchObject([{ sha: HEAD, state: 'failure', context: 'vae-playbook / loom' }])
    expect(verdicts()[0].description).toMatch(/posterior collapse/i)
    expect(fake.comments).toMatchObject([{ issue: 12 }])
    expect((await run('workflow_run', { ...healthy, 'report-name': 'loom' })).code).toBe(0)
    expect(verdicts()[1]).toMatchObject({ sha: HEAD, state: 'success' })
    expect(fake.comments).toHaveLength(1)
  })

  it('workflow_run of a fork: the pull request is found by its branch', async () => {
    fake.pulls = []
    const { workflow_run: payload } = readJson<{
      workflow_run: { head_sha: string; head_branch: string; head_repository: { full_name: string } }
    }>(join(root, '__tests__/fixtures/events/workflow_run-fork.json'))
    const head = {
      headSha: payload.head_sha,
      headRef: payload.head_branch,
      headRepo: payload.head_repository.full_name
    }
    fake.addPull({ number: 31, ...head })
    expect((await run('workflow_run-fork', collapsed)).code).toBe(1)
    expect(verdicts()).toMatchObject([{ sha: payload.head_sha, state: 'failure' }])
    expect(fake.comments).toMatchObject([{ issue: 31 }])
  })

  it('push: a status, no comment', async () => {
    expect((await run('push', collapsed)).code).toBe(1)
    expect(fake.statuses).toMatchObject([
      { sha: RUNNER_SHA, state: 'pending', context: 'vae-playbook' },
      { sha: RUNNER_SHA, state: 'failure', context: 'vae-playbook' }
    ])
    expect(fake.comments).toEqual([])
  })

  it.each(['failure', 'cancelled'])(
    'workflow_run of a training that ended with %s: never judged',
    async (conclusion) => {
      const payload = readJson<{ workflow_run: object }>(join(root, '__tests__/fixtures/events/workflow_run.json'))
      const given = { ...payload, workflow_run: { ...payload.workflow_run, conclusion, name: 'train' } }
      write('event.json', JSON.stringify(given))
      const { code, log } = await run('workflow_run', healthy, {
        env: { GITHUB_EVENT_PATH: join(workspace, 'event.json') }
      })
      expect(code).toBe(2)
      expect(log).toContain(`The workflow "train" ended with "${conclusion}"`)
      expect(verdicts()).toMatchObject([
        { sha: HEAD, state: 'error', description: expect.stringContaining('train ended') }
      ])
    }
  )

  it('workflow_dispatch: tells the pull request that the input names, by the config of its base', async () => {
    fake.files.set(`${BASE}:${CONFIG}`, 'report-name: loom\n')
    write(CONFIG, 'fail-on: never\n')
    expect((await run('workflow_dispatch', { ...collapsed, 'pull-request': '12' })).code).toBe(1)
    expect(verdicts()).toMatchObject([{ sha: HEAD, state: 'failure', context: 'vae-playbook / loom' }])
    expect(fake.comments).toMatchObject([{ issue: 12 }])
  })

  it('issue_comment without that input: one line that says that nothing is published, and why', async () => {
    const comment = { env: { GITHUB_EVENT_NAME: 'issue_comment' } }
    const { code, log } = await run('workflow_dispatch', collapsed, comment)
    expect([code, fake.requests]).toEqual([1, []])
    expect(log).toContain('Nothing published: the event issue_comment names no pull request; the input pull-request')
  })

  it('a pull request that is none is exit 2, and one that GitHub cannot be asked for changes no verdict', async () => {
    const missing = await run('workflow_dispatch', { ...healthy, 'pull-request': '99' })
    expect([missing.code, missing.log]).toEqual([2, expect.stringMatching(/inspection has no pull request 99/)])
    fake.fail(/pulls/, { status: 401 })
    const unknown = await run('workflow_dispatch', { ...healthy, 'pull-request': '12' })
    expect(unknown.code).toBe(0)
    expect(unknown.log).toMatch(/^::warning title=Nothing published::Pull request 12 could not be asked for/m)
    expect(fake.writes).toEqual([])
  })

  it('merge_group: a status on its head, no comment, and still decided', async () => {
    const { code, outputs } = await run('merge_group', collapsed)
    expect([code, outputs.verdict]).toEqual([1, 'critical'])
    expect(fake.comments).toEqual([])
    expect(verdicts()).toMatchObject([{ state: 'failure' }])
  })
})

describe('bad input', () => {
  it('is exit 2 and a comment that says that nobody knows, which a later run replaces', async () => {
    write(CONFIG, 'fail_on: never\n')
    const { code, log, outputs, summary } = await run('pull_request', healthy)
    expect(code).toBe(2)
    expect(outputs).toEqual({
      outcome: 'could-not-evaluate',
      'comment-url': expect.stringContaining('#issuecomment-') as string
    })
    expect(log).toMatch(/^::error title=vae-playbook could not evaluate the model::.*fail_on: unknown key/m)
    expect(log).not.toMatch(/\n\s+at /)
    for (const text of [summary, fake.comments[0].body]) {
      expect(text.split('\n')[0]).toMatch(/^## ⛔ Could not evaluate the model/)
      expect(text).toMatch(/says nothing about the model/)
      expect(text).toContain('the nearest known one is fail-on')
    }
    expect(existsSync(join(workspace, 'vae-playbook-report/diagnosis.json'))).toBe(false)

    write(CONFIG, 'fail-on: critical\n')
    expect((await run('pull_request', healthy)).code).toBe(0)
    expect(fake.comments).toHaveLength(1)
    expect(fake.comments[0].body.split('\n')[0]).toMatch(/healthy/i)
  })

  it('is told where the broken config says, or nowhere', async () => {
    const base = (text: string) => fake.files.set(`${BASE}:${CONFIG}`, text)
    base('fail_on: never\nreport-name: loom\n')
    expect((await run('pull_request', healthy)).code).toBe(2)
    expect(fake.comments.map(({ body }) => body.split('\n')[0])).toEqual([
      '## ⛔ Could not evaluate the model · `loom`'
    ])
    for (const text of ['fail_on: never\ncomment: never\n', 'judge: "last\nreport-name: other\n']) {
      base(text)
      expect((await run('pull_request', healthy)).code).toBe(2)
    }
    expect(fake.comments).toHaveLength(1)
  })

  it('is an error status where the event takes one', async () => {
    expect((await run('workflow_run', { checkpoints: 'nothing.onnx' })).code).toBe(2)
    expect(verdicts()).toMatchObject([{ sha: HEAD, state: 'error', description: expect.stringMatching(/Could not/) }])
    expect(fake.comments[0].body).toMatch(/Could not evaluate/)
  })

  it('is never green, whatever fail-on says', async () => {
    write('bad.csv', 'score,label\n')
    expect((await run('pull_request', { checkpoints: 'bad.csv', 'fail-on': 'never' })).code).toBe(2)
  })

  it('cannot break out of the log or the comment by a file name', async () => {
    const name = 'a`|<b>@weavers\n::set-output name=verdict::healthy'
    const { code, log } = await run('pull_request', { checkpoints: `${name.replace('\n', '%0A')}.csv` })
    expect(code).toBe(2)
    expect(log.split('\n').filter((line) => /^::(?!error|warning)/.test(line))).toEqual([])
    expect(fake.comments[0].body).not.toMatch(/<b>|[^`\w]@weavers/)
  })
})

describe('an error before the decision', () => {
  const payload = (text: string) => {
    write('event.json', text)
    return { env: { GITHUB_EVENT_PATH: join(workspace, 'event.json') } }
  }

  it('is exit 2 with an outcome of its own where the event cannot be read', async () => {
    const { code, log, outputs, summary } = await run('pull_request', healthy, payload('{'))
    expect([code, outputs]).toEqual([2, { outcome: 'could-not-evaluate' }])
    expect(log).toMatch(/^::error title=vae-playbook could not evaluate the model::.*event\.json/m)
    expect(summary).toMatch(/^## ⛔ Could not evaluate the model/)
  })

  it('leaves the decision as it is where only the client falls over it, which reads every payload as it is loaded', async () => {
    const { code, log, outputs } = await run('push', collapsed, { ...payload('{'), apart: true })
    expect([code, outputs.outcome]).toEqual([1, 'failed'])
    expect(log).toMatch(/^::warning title=GitHub cannot be asked::/m)
  })

  it('leaves the decision as it is where the API has no address', async () => {
    const nowhere = { env: { GITHUB_API_URL: 'nowhere' } }
    const runs = [await run('push', collapsed, nowhere), await run('push', healthy, nowhere)]
    expect(runs.map(({ code }) => code)).toEqual([1, 0])
    expect(runs[1]!.log).toMatch(/^::warning title=GitHub cannot be asked::.*GITHUB_API_URL/m)
  })
})

describe('the config', () => {
  it('of the base commit wins over a workspace file that switches the gate off', async () => {
    fake.files.set(`${BASE}:${CONFIG}`, 'fail-on: critical\n')
    write(CONFIG, 'fail-on: never\n')
    expect((await run('pull_request', collapsed)).code).toBe(1)
  })

  it('of the workspace switches nothing off where the base commit has none, and the comment says so first', async () => {
    write(CONFIG, 'fail-on: never\nsymptoms: { S4: { severity: notice } }\n')
    const { code, log, summary } = await run('pull_request', collapsed)
    expect(code).toBe(1)
    for (const text of [summary, fake.comments[0].body]) {
      expect(text).toMatch(/⚠️ The base commit has no .*Not counted until it is merged.*fail-on: never; symptoms: /)
      expect(text.indexOf('⚠️')).toBeLessThan(text.indexOf('<details>'))
    }
    expect(log).toMatch(/^::warning title=Settings::The base commit has no/m)
  })

  it('gives way to an input, and what weakens the gate stands in the first lines and in the status', async () => {
    fake.files.set(`${RUNNER_SHA}:${CONFIG}`, 'fail-on: critical\n')
    expect((await run('workflow_run', { ...collapsed, 'fail-on': 'never' })).code).toBe(0)
    const [{ body }] = fake.comments
    expect(body.indexOf('weaken the gate: fail-on: never')).toBeLessThan(body.indexOf('<details>'))
    expect(body).toContain('- `fail-on: never`, an input')
    expect(verdicts()[0].description).toMatch(/weakened: fail-on: never/)
  })

  it('of the workspace counts on a push', async () => {
    fake.files.set(`${BASE}:${CONFIG}`, 'fail-on: critical\n')
    write(CONFIG, 'fail-on: never\n')
    expect((await run('push', collapsed)).code).toBe(0)
  })
})

describe('the stages one by one', () => {
  it('evaluate, diagnose and publish share a report-dir; only publish writes to GitHub', async () => {
    const shared = { 'report-dir': 'out' }
    const evaluated = await run('pull_request', { ...collapsed, ...shared, stage: 'evaluate' })
    expect([evaluated.code, evaluated.outputs]).toEqual([0, { 'report-dir': 'out' }])
    expect(withoutPictures(join(workspace, 'out'))).toEqual(['evidence/collapsed.json'])

    const diagnosed = await run('pull_request', { ...shared, stage: 'diagnose' })
    expect([diagnosed.code, diagnosed.outputs.verdict]).toEqual([1, 'critical'])
    expect(diagnosed.summary).toMatch(/critical/i)
    expect(fake.writes).toEqual([])

    const published = await run('workflow_run', { ...shared, stage: 'publish' })
    expect([published.code, published.outputs.verdict]).toEqual([1, 'critical'])
    expect(verdicts()).toMatchObject([{ sha: HEAD, state: 'failure' }])
    expect(fake.comments).toMatchObject([{ issue: 12 }])
    const { 'comment-url': url, ...rest } = published.outputs
    expect(url).toContain('/pull/12#')
    expect(rest).toEqual(diagnosed.outputs)
  })

  it('publish refuses a diagnosis that does not fit the schema, and says so', async () => {
    expect((await run('push', { ...healthy, stage: 'diagnose' })).code).toBe(2)
    expect((await run('push', healthy)).code).toBe(0)
    const path = join(workspace, 'vae-playbook-report/diagnosis.json')
    writeFileSync(path, JSON.stringify({ ...readJson<object>(path), verdict: 'fine' }))
    const { code, log } = await run('workflow_run', { stage: 'publish' })
    expect(code).toBe(2)
    expect(log).toMatch(/diagnosis\.json is not a diagnosis of this version \(verdict: /)
    expect(verdicts().at(-1)).toMatchObject({ state: 'error' })
    expect(fake.comments[0].body).toMatch(/Could not evaluate/)
  })

  it('publish tells why diagnose could make no diagnosis', async () => {
    write('out/evidence/a.json', '{"schemaVersion":1}')
    const shared = { 'report-dir': 'out' }
    expect((await run('push', { ...shared, stage: 'diagnose' })).code).toBe(2)
    const { message } = readJson<{ message: string }>(join(workspace, 'out/failure.json'))
    expect(message).toMatch(/a\.json is not evidence of this version/)
    const { code, log, summary, outputs } = await run('workflow_run', { ...shared, stage: 'publish' })
    expect([code, outputs.outcome]).toEqual([2, 'could-not-evaluate'])
    for (const text of [log, summary, fake.comments[0].body]) expect(text).toContain('a.json is not evidence of')
    expect(verdicts()).toMatchObject([{ sha: HEAD, state: 'error' }])

    expect((await run('push', { ...shared, ...healthy })).code).toBe(0)
    expect(existsSync(join(workspace, 'out/failure.json'))).toBe(false)
  })

  it('publish believes the evidence, and a diagnosis only where it is worse', async () => {
    expect((await run('push', { ...collapsed })).code).toBe(1)
    const path = join(workspace, 'vae-playbook-report/diagnosis.json')
    const bad = readJson<Diagnosis>(path)
    const findings = bad.findings.map((finding) => ({ ...finding, status: 'absent' as const }))
    writeFileSync(path, JSON.stringify({ ...bad, verdict: 'healthy', findings, judged: 'collapsed' }))
    const lied = await run('workflow_run', { stage: 'publish' })
    expect([lied.code, lied.outputs.verdict]).toEqual([1, 'critical'])
    expect(lied.summary).toMatch(/critical/i)
    expect(readJson<Diagnosis>(path).verdict).toBe('critical')

    expect((await run('push', healthy)).code).toBe(0)
    writeFileSync(path, JSON.stringify(bad))
    const unlike = await run('workflow_run', { stage: 'publish' })
    expect(unlike.code).toBe(2)
    expect(unlike.log).toMatch(
      /diagnosis\.json says critical, and its evidence gives \w+ with the settings of this job/
    )
    expect(
      verdicts()
        .map(({ state }) => state)
        .slice(-1)
    ).toEqual(['error'])
  })

  it('publish without evidence is exit 2', async () => {
    const { code, log } = await run('pull_request', { stage: 'publish' })
    expect(code).toBe(2)
    expect(log).toMatch(/evidence holds no evidence/)
  })
})
