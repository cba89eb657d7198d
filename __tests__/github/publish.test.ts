import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commentMarker } from '../../src/github/comment-marker.ts'
import type { GitHubEvent } from '../../src/github/event.ts'
import { publish, type Publication } from '../../src/github/publish.ts'
import { healthy, hostile, posteriorCollapse } from '../support/diagnosis.ts'
import { FakeGitHub } from '../support/fake-github.ts'
import {
  clientFor,
  event,
  HEAD,
  muteRunner,
  recordingLog,
  type RecordingLog,
  workflowRun
} from '../support/github-client.ts'

muteRunner()

let fake: FakeGitHub
let log: RecordingLog
beforeEach(async () => {
  fake = await FakeGitHub.start()
  fake.addPull({ number: 12, headSha: HEAD })
  log = recordingLog()
})
afterEach(() => fake.close())

const COMMENTS = '/repos/weavers/inspection/issues/12/comments'

function send(from: GitHubEvent, some: Partial<Publication> = {}) {
  const settings = { comment: 'always', 'report-name': undefined } as const
  return publish({
    event: from,
    client: clientFor(fake, log),
    diagnosis: posteriorCollapse(),
    passes: false,
    comment: 'the report',
    settings,
    log,
    ...some
  })
}

describe('publish, by event', () => {
  it('pull_request: the comment only, since the job is the check', async () => {
    expect(await send(event())).toBe(
      `https://github.com/weavers/inspection/pull/12#issuecomment-${fake.comments[0].id}`
    )
    expect(fake.writes).toEqual([`POST ${COMMENTS}`])
    expect(fake.comments[0].body).toBe(`the report\n\n${commentMarker({ reportName: undefined, run: event().run })}`)
    expect(log.warnings).toEqual([])
  })

  it('workflow_run: a status on the head commit, and the comment', async () => {
    expect(await send(workflowRun())).toContain('#issuecomment-')
    expect(fake.statuses).toEqual([
      {
        sha: HEAD,
        state: 'failure',
        context: 'vae-playbook',
        description: expect.stringMatching(/^Critical: posterior collapse/),
        target_url: 'https://github.com/weavers/inspection/actions/runs/4711'
      }
    ])
  })

  it('workflow_run of a fork', async () => {
    fake.pulls = []
    fake.addPull({ number: 12, headSha: HEAD, headRepo: 'outsider/inspection' })
    const from = workflowRun({ fork: true, namedPullRequests: [], head: { owner: 'outsider', branch: 'topic' } })
    expect(await send(from, { diagnosis: healthy(), passes: true })).toContain('#issuecomment-')
    await send(from)
    expect(fake.statuses).toMatchObject([
      { sha: HEAD, state: 'pending', description: "Judged on a fork's own figures; a maintainer must run it" },
      { sha: HEAD, state: 'failure' }
    ])
  })

  it('workflow_run with several pull requests: the status, and each gets the comment', async () => {
    fake.addPull({ number: 13, headSha: HEAD })
    expect(await send(workflowRun({ namedPullRequests: [13, 12] }))).toContain('/pull/12#')
    expect(fake.comments.map(({ issue }) => issue)).toEqual([12, 13])
    expect(fake.statuses).toHaveLength(1)
  })

  it('workflow_run after a training that failed: an error with its name', async () => {
    const failedBefore = { workflow: 'train', conclusion: 'failure' }
    await send(workflowRun({ failedBefore }), { diagnosis: null })
    expect(fake.statuses).toMatchObject([
      { state: 'error', description: 'Could not evaluate: train ended with failure' }
    ])
  })

  it('workflow_run without a pull request: the status alone', async () => {
    fake.pulls = []
    expect(await send(workflowRun())).toBeNull()
    expect(fake.writes).toEqual([`POST /repos/weavers/inspection/statuses/${HEAD}`])
    expect(log.warnings).toEqual([])
    expect(log.infos.join()).toContain('the head of no open pull request')
  })

  it.each(['push', 'merge_group', 'workflow_dispatch', 'schedule'] as const)('%s: the status alone', async (kind) => {
    expect(await send(event({ kind, pullRequest: null }))).toBeNull()
    expect(fake.log).toEqual([`POST /repos/weavers/inspection/statuses/${HEAD}`])
  })

  it('other: nothing', async () => {
    expect(await send(event({ kind: 'other', pullRequest: null }))).toBeNull()
    expect(fake.log).toEqual([])
  })
})

describe('publish, by settings and outcome', () => {
  const on = (comment: 'always' | 'on-findings' | 'never', name?: string) => ({ comment, 'report-name': name })

  it('on-findings: none for a healthy model, but a red one turns green', async () => {
    const settings = on('on-findings')
    await send(event(), { settings, diagnosis: healthy(), passes: true, comment: 'green' })
    expect(fake.comments).toEqual([])
    await send(event(), { settings, comment: 'red' })
    await send(event(), { settings, diagnosis: healthy(), passes: true, comment: 'green' })
    expect(fake.comments).toHaveLength(1)
    expect(fake.comments[0].body).toContain('green')
  })

  it('never: no request for a comment at all', async () => {
    expect(await send(event(), { settings: on('never') })).toBeNull()
    expect(fake.log).toEqual([])
    await send(workflowRun(), { settings: on('never') })
    expect(fake.statuses).toHaveLength(1)
    expect(fake.comments).toEqual([])
  })

  it('names the status after the report', async () => {
    await send(workflowRun(), { settings: on('always', 'weave\nblue') })
    expect(fake.statuses[0].context).toBe('vae-playbook / weave blue')
  })

  it('has a status of its own for a model that could not be evaluated, and comments also with on-findings', async () => {
    await send(workflowRun(), { diagnosis: null, comment: 'could not', settings: on('on-findings') })
    expect(fake.statuses).toMatchObject([
      { state: 'error', description: expect.stringContaining('Could not evaluate') }
    ])
    expect(fake.comments[0].body).toContain('could not')
  })

  it('says in the status what weakens the gate', async () => {
    await send(workflowRun(), { diagnosis: healthy(), passes: true, weakened: ['fail-on: never'] })
    expect(fake.statuses).toMatchObject([
      { state: 'success', description: expect.stringMatching(/weakened: fail-on: never$/) }
    ])
  })

  it('keeps a description of hostile names within what GitHub takes', async () => {
    await send(workflowRun(), { diagnosis: hostile('🧵'.repeat(400)) })
    expect(fake.statuses[0].description.length).toBeLessThanOrEqual(140)
  })
})

describe('publish, when something fails', () => {
  it('says which permission to add, and what is special about a fork', async () => {
    fake.permissions.pullRequests = 'read'
    fake.permissions.statuses = 'none'
    expect(await send(workflowRun())).toBeNull()
    expect(log.warnings).toMatchObject([
      { title: 'Commit status: not done', message: expect.stringContaining('add the permission statuses: write') },
      {
        title: 'Comment on the pull request: not done',
        message: expect.stringContaining('add the permission pull-requests: write')
      }
    ])
    await send(event({ fork: true }))
    expect(log.warnings[2].message).toMatch(/from a fork .* publish from a workflow_run workflow instead/)
  })

  it('has a cure of its own for a locked conversation and for a pull request that is gone', async () => {
    fake.locked.add(12)
    await send(event())
    fake.pulls = []
    await send(event())
    expect(log.warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/conversation is locked \(403.*unlock it/),
      expect.stringMatching(/no pull request 12 any more/)
    ])
  })

  it('does not let a failed status keep the comment back', async () => {
    fake.fail(/statuses/, { status: 422, message: 'Validation Failed' })
    expect(await send(workflowRun())).toContain('#issuecomment-')
    expect(log.warnings).toMatchObject([{ message: expect.stringContaining('GitHub answered 422: Validation Failed') }])
  })

  it('warns of an overlong comment', async () => {
    expect(await send(event(), { comment: 'x'.repeat(65_536) })).toBeNull()
    expect(log.warnings).toMatchObject([{ message: expect.stringContaining('65536 at most. The verdict stands') }])
  })

  it('warns of a wrong token and of none', async () => {
    await send(event(), { client: clientFor(fake, log, { token: 'wrong' }) })
    await send(event(), { client: null })
    expect(log.warnings).toMatchObject([
      { message: expect.stringContaining('check the input github-token') },
      { title: 'Nothing published', message: expect.stringContaining('There is no token') }
    ])
  })

  it('gives up at the deadline', async () => {
    fake.fail(/./, { delay: 30_000 })
    expect(await send(event(), { client: clientFor(fake, log, { seconds: 0.2 }) })).toBeNull()
    expect(log.warnings).toMatchObject([{ message: expect.stringContaining('did not answer in the time') }])
  })
})
