import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readEvent } from '../../src/github/read-event.ts'
import { FakeGitHub } from '../support/fake-github.ts'
import { RUNNER_SHA, runnerEnvironment, type EventFixture } from '../support/runner-environment.ts'

const HEAD = 'a'.repeat(40)
const BASE = 'b'.repeat(40)

let fake: FakeGitHub
let folder: string
beforeAll(async () => {
  fake = await FakeGitHub.start()
})
afterAll(() => fake.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'event-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const read = (fixture: EventFixture) => readEvent(runnerEnvironment(fake, fixture, folder).env)

describe('readEvent', () => {
  it('takes a pull request’s own head, not the merge commit of the job', async () => {
    expect(await read('pull_request')).toEqual({
      kind: 'pull_request',
      name: 'pull_request',
      owner: 'weavers',
      repo: 'inspection',
      headSha: HEAD,
      pullRequest: { number: 12, headSha: HEAD },
      unknownPullRequest: null,
      baseSha: BASE,
      ownBranch: false,
      failedBefore: null,
      head: { owner: 'weavers', branch: 'topic' },
      fork: false,
      namedPullRequests: [],
      run: { id: 4711, attempt: 0, step: expect.stringMatching(/^[0-9a-f]{8}$/) as string },
      runUrl: 'https://github.com/weavers/inspection/actions/runs/4711'
    })
  })

  it('knows a fork, and that Dependabot is none', async () => {
    expect(await read('pull_request-fork')).toMatchObject({
      fork: true,
      pullRequest: { number: 12 },
      head: { owner: 'outsider', branch: 'topic' }
    })
    expect(await read('pull_request-dependabot')).toMatchObject({ fork: false, pullRequest: { number: 12 } })
  })

  it('takes a deleted fork for a fork', async () => {
    const { env } = runnerEnvironment(fake, 'pull_request', folder)
    const payload = {
      pull_request: {
        number: 3,
        head: { sha: HEAD, ref: 'x', repo: null },
        base: { sha: BASE, repo: { full_name: 'weavers/inspection', owner: { login: 'weavers' } } }
      }
    }
    env.GITHUB_EVENT_PATH = join(folder, 'event.json')
    writeFileSync(env.GITHUB_EVENT_PATH, JSON.stringify(payload))
    expect(await readEvent(env)).toMatchObject({ fork: true, head: null, pullRequest: { number: 3 } })
  })

  it('treats pull_request_target as a pull request', async () => {
    const { env } = runnerEnvironment(fake, 'pull_request', folder)
    expect(await readEvent({ ...env, GITHUB_EVENT_NAME: 'pull_request_target' })).toMatchObject({
      kind: 'pull_request',
      headSha: HEAD
    })
  })

  it('takes a workflow_run’s head, not the default branch’s commit', async () => {
    expect(await read('workflow_run')).toMatchObject({
      kind: 'workflow_run',
      headSha: HEAD,
      pullRequest: null,
      baseSha: RUNNER_SHA,
      fork: false,
      namedPullRequests: [12]
    })
    expect(await read('workflow_run-fork')).toMatchObject({
      fork: true,
      head: { owner: 'outsider', branch: 'topic' },
      namedPullRequests: []
    })
    expect(await read('workflow_run-several')).toMatchObject({ namedPullRequests: [12, 13] })
  })

  it('takes a merge group’s head', async () => {
    expect(await read('merge_group')).toMatchObject({ kind: 'merge_group', headSha: 'd'.repeat(40), pullRequest: null })
  })

  it.each(['push', 'workflow_dispatch', 'schedule'] as const)('takes the runner’s commit for %s', async (name) => {
    expect(await read(name)).toMatchObject({ kind: name, headSha: RUNNER_SHA, pullRequest: null, fork: false })
  })

  it('takes any other event as such', async () => {
    const { env } = runnerEnvironment(fake, 'push', folder)
    expect(await readEvent({ ...env, GITHUB_EVENT_NAME: 'release' })).toMatchObject({
      kind: 'other',
      headSha: RUNNER_SHA
    })
  })

  it('is null outside of a job', async () => {
    expect(await readEvent({})).toBeNull()
  })

  it('refuses a payload that cannot be read or does not fit', async () => {
    const { env } = runnerEnvironment(fake, 'pull_request', folder)
    const path = join(folder, 'broken.json')
    writeFileSync(path, '{')
    await expect(readEvent({ ...env, GITHUB_EVENT_PATH: path })).rejects.toThrow(
      `${path}: cannot be read as the payload`
    )
    writeFileSync(path, '{}')
    await expect(readEvent({ ...env, GITHUB_EVENT_PATH: path })).rejects.toThrow('lacks pull_request')
    await expect(readEvent({ ...env, GITHUB_EVENT_PATH: undefined })).rejects.toThrow('GITHUB_EVENT_PATH is not set')
  })
})
