import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findPullRequests } from '../../src/github/find-pull-request.ts'
import { FakeGitHub } from '../support/fake-github.ts'
import { clientFor, HEAD, muteRunner, workflowRun } from '../support/github-client.ts'

muteRunner()

let fake: FakeGitHub
beforeEach(async () => {
  fake = await FakeGitHub.start()
})
afterEach(() => fake.close())

const found = [{ number: 12, headSha: HEAD }]
const none: object[] = []
const fork = () => workflowRun({ namedPullRequests: [], head: { owner: 'outsider', branch: 'topic' }, fork: true })

describe('findPullRequests', () => {
  it('takes the one that the payload names, after asking for it', async () => {
    fake.addPull({ number: 12, headSha: HEAD })
    expect(await findPullRequests(clientFor(fake), workflowRun())).toEqual(found)
    expect(fake.log).toEqual(['GET /repos/weavers/inspection/pulls/12'])
  })

  it('finds a fork’s by its branch', async () => {
    fake.addPull({ number: 12, headSha: HEAD, headRepo: 'outsider/inspection' })
    fake.addPull({ number: 13, headSha: HEAD, headRef: 'other', headRepo: 'outsider/inspection' })
    expect(await findPullRequests(clientFor(fake), fork())).toEqual(found)
    expect(fake.requests[0].path).toContain('head=outsider%3Atopic')
  })

  it('finds it by its commit where the branch is not known', async () => {
    fake.addPull({ number: 12, headSha: HEAD })
    expect(await findPullRequests(clientFor(fake), workflowRun({ namedPullRequests: [], head: null }))).toEqual(found)
  })

  it('finds it on a later page', async () => {
    for (let i = 0; i < 120; i++) fake.addPull({ number: 100 + i, headSha: 'f'.repeat(40) })
    fake.addPull({ number: 12, headSha: HEAD })
    expect(await findPullRequests(clientFor(fake), workflowRun({ namedPullRequests: [] }))).toEqual(found)
  })

  it('accepts none that is closed, has moved on, or goes into another repository', async () => {
    fake.addPull({ number: 12, headSha: HEAD, state: 'closed' })
    fake.addPull({ number: 13, headSha: 'f'.repeat(40) })
    fake.addPull({ number: 14, headSha: HEAD, baseRepo: 'upstream/inspection' })
    expect(await findPullRequests(clientFor(fake), workflowRun({ namedPullRequests: [12, 13, 14] }))).toEqual(none)
  })

  it('finds all of several', async () => {
    fake.addPull({ number: 12, headSha: HEAD })
    fake.addPull({ number: 13, headSha: HEAD })
    const several = [12, 13].map((number) => ({ number, headSha: HEAD }))
    expect(await findPullRequests(clientFor(fake), workflowRun({ namedPullRequests: [12, 13] }))).toEqual(several)
    expect(await findPullRequests(clientFor(fake), workflowRun({ namedPullRequests: [] }))).toEqual(several)
  })

  it('finds none for a commit that is unknown here', async () => {
    expect(await findPullRequests(clientFor(fake), fork())).toEqual(none)
    expect(fake.log.at(-1)).toBe(`GET /repos/weavers/inspection/commits/${HEAD}/pulls`)
  })

  it('throws on a missing permission, so that it is not taken for no pull request', async () => {
    fake.permissions.pullRequests = 'none'
    await expect(findPullRequests(clientFor(fake), workflowRun())).rejects.toMatchObject({ status: 403 })
  })
})
