import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pullRequestNumber, withPullRequest } from '../../src/github/named-pull-request.ts'
import { publish } from '../../src/github/publish.ts'
import { readBaseConfig } from '../../src/github/read-base-config.ts'
import { healthy } from '../support/diagnosis.ts'
import { FakeGitHub } from '../support/fake-github.ts'
import { clientFor, event, HEAD, muteRunner, recordingLog, workflowRun } from '../support/github-client.ts'

muteRunner()

const BASE = 'b'.repeat(40)
let fake: FakeGitHub
beforeEach(async () => {
  fake = await FakeGitHub.start()
  fake.addPull({ number: 12, headSha: HEAD, headRepo: 'outsider/inspection' })
})
afterEach(() => fake.close())

const dispatched = (kind: 'workflow_dispatch' | 'schedule' | 'other' = 'workflow_dispatch', name: string = kind) =>
  event({ kind, name, pullRequest: null, baseSha: null, head: null, headSha: 'e'.repeat(40) })

describe('pullRequestNumber', () => {
  it('is a number, or nothing', () => {
    expect(['12', ' 7 ', '', undefined].map(pullRequestNumber)).toEqual([12, 7, null, null])
  })

  it.each(['#12', '0', '1.5', '-3', 'abc', '1e3'])('refuses %s', (text) => {
    expect(() => pullRequestNumber(text)).toThrow(`"${text}" is no number of a pull request`)
  })
})

describe('withPullRequest', () => {
  it.each([
    ['workflow_dispatch', 'workflow_dispatch'],
    ['schedule', 'schedule'],
    ['other', 'issue_comment'],
    ['other', 'release']
  ] as const)('on %s (%s), head, base and trust are the pull request’s', async (kind, name) => {
    expect(await withPullRequest(clientFor(fake), dispatched(kind, name), 12)).toMatchObject({
      headSha: HEAD,
      pullRequest: { number: 12, headSha: HEAD },
      baseSha: BASE,
      head: { owner: 'outsider', branch: 'topic' },
      fork: true
    })
  })

  it('leaves an event alone that names it, and refuses another number', async () => {
    expect(await withPullRequest(null, event(), 12)).toEqual(event())
    await expect(withPullRequest(null, event(), 13)).rejects.toThrow('13 is not the pull request of this event')
    expect(await withPullRequest(null, event(), null)).toEqual(event())
  })

  it('keeps the commit of an event that names one: the pull request is told where that is its head', async () => {
    const settings = { comment: 'always', 'report-name': undefined } as const
    const verdict = { client: clientFor(fake), diagnosis: healthy(), passes: true, comment: 'green', settings }
    const push = await withPullRequest(null, event({ kind: 'push', pullRequest: null }), 12)
    expect(await publish({ event: push, ...verdict, log: recordingLog() })).toContain('/pull/12#')
    const run = await withPullRequest(null, workflowRun({ headSha: 'c'.repeat(40) }), 12)
    const log = recordingLog()
    await publish({ event: run, ...verdict, comment: 'other', log })
    expect(fake.comments.map(({ body }) => body.split('\n')[0])).toEqual(['green'])
    expect(log.infos.join()).toContain('has moved on')
  })

  it('that cannot be asked for: its config is not known, and nothing is published', async () => {
    fake.permissions.pullRequests = 'none'
    const unknown = await withPullRequest(clientFor(fake), dispatched(), 12)
    expect(unknown).toMatchObject({ pullRequest: null, unknownPullRequest: { number: 12 } })
    expect(await withPullRequest(null, dispatched(), 12)).toMatchObject({ unknownPullRequest: { number: 12 } })
    expect(await readBaseConfig(null, unknown, { path: 'gate.yml', workspace: '/w' })).toMatchObject({
      state: 'unreadable',
      why: expect.stringContaining('pull request 12')
    })
    const log = recordingLog()
    const settings = { comment: 'always', 'report-name': undefined } as const
    await publish({
      event: unknown,
      client: clientFor(fake),
      diagnosis: healthy(),
      passes: true,
      comment: '',
      settings,
      log
    })
    expect([fake.writes, log.warnings]).toEqual([[], [expect.objectContaining({ title: 'Nothing published' })]])
  })
})

describe('an event that may be about a pull request and names none', () => {
  it.each([
    ['workflow_dispatch', 'workflow_dispatch', 'No comment, only the status'],
    ['schedule', 'schedule', 'No comment, only the status'],
    ['other', 'issue_comment', 'Nothing published'],
    ['other', 'release', 'Nothing published']
  ] as const)('%s (%s) says so', async (kind, name, what) => {
    const log = recordingLog()
    const settings = { comment: 'always', 'report-name': undefined } as const
    const verdict = { client: clientFor(fake), diagnosis: healthy(), passes: true, comment: '', settings, log }
    await publish({ event: dispatched(kind, name), ...verdict })
    expect(log.infos).toEqual([
      `${what}: the event ${name} names no pull request; the input pull-request takes its number`
    ])
  })
})
