import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeGitHub } from '../support/fake-github.ts'
import { clientFor, HEAD, muteRunner, recordingLog } from '../support/github-client.ts'

muteRunner()

let fake: FakeGitHub
let printed: string
beforeEach(async () => {
  fake = await FakeGitHub.start()
  fake.addPull({ number: 12, headSha: HEAD })
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
})
afterEach(() => fake.close())

const pull = { owner: 'weavers', repo: 'inspection', pull_number: 12 }
const SECONDARY = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
const inAMinute = () => String(Math.floor(Date.now() / 1000) + 60)

describe('createClient', () => {
  it('asks the given address with the token, and registers the token as a secret', async () => {
    const { data } = await clientFor(fake).rest.pulls.get(pull)
    expect(data.number).toBe(12)
    expect(printed).toContain(`::add-mask::${fake.token}`)
  })

  it('never logs the token', async () => {
    const log = recordingLog()
    fake.fail(/pulls/, { status: 500 }, 1)
    await clientFor(fake, log).rest.pulls.get(pull)
    await expect(clientFor(fake, log, { token: 'wrong-token' }).rest.pulls.get(pull)).rejects.toMatchObject({
      status: 401
    })
    const masks = [`::add-mask::${fake.token}`, '::add-mask::wrong-token']
    const rest = masks.reduce((text, mask) => text.replaceAll(mask, ''), printed) + JSON.stringify(log)
    expect(rest).not.toContain(fake.token)
    expect(rest).not.toContain('wrong-token')
  })

  it.each([
    ['a server error', { status: 503 } as const],
    ['a broken connection', 'break' as const]
  ])('tries again after %s', async (_, fault) => {
    fake.fail(/pulls/, fault, 1)
    await clientFor(fake).rest.pulls.get(pull)
    expect(fake.log).toHaveLength(2)
  })

  it.each([
    ['the secondary limit', { status: 403, message: SECONDARY, headers: { 'retry-after': '1' } }],
    ['the secondary limit as 429', { status: 429, message: SECONDARY, headers: { 'retry-after': '1' } }],
    ['any other 429', { status: 429, message: 'Slow down', headers: { 'retry-after': '1' } }]
  ])('waits as told after %s', async (_, fault) => {
    fake.fail(/pulls/, fault, 1)
    const log = recordingLog()
    await clientFor(fake, log).rest.pulls.get(pull)
    expect(fake.log).toHaveLength(2)
    expect(log.infos.join()).toContain('wait 1 s')
  })

  it.each([
    ['the secondary limit', { status: 429, message: SECONDARY, headers: { 'retry-after': '60' } }],
    ['any other 429', { status: 429, message: 'Slow down', headers: { 'retry-after': '60' } }],
    [
      'the primary limit',
      {
        status: 403,
        message: 'API rate limit exceeded',
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inAMinute() }
      }
    ]
  ])('does not begin a wait that would last too long, after %s', async (_, fault) => {
    fake.fail(/pulls/, fault, 1)
    await expect(clientFor(fake, recordingLog(), { seconds: 5 }).rest.pulls.get(pull)).rejects.toMatchObject({
      status: fault.status
    })
    expect(fake.log).toHaveLength(1)
  })

  it.each([
    ['the secondary limit', { status: 403, message: SECONDARY, headers: { 'retry-after': '90' } }],
    ['any other 429', { status: 429, message: 'Slow down', headers: { 'retry-after': '90' } }]
  ])('a patient one waits once for up to 90 s beyond its time, after %s', async (_, fault) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldAdvanceTime: true })
    try {
      fake.fail(/pulls/, fault, 2)
      const log = recordingLog()
      const answer = clientFor(fake, log, { seconds: 45, patient: true })
        .rest.pulls.get(pull)
        .catch(({ status }: { status: number }) => status)
      while (fake.log.length < 1) await new Promise((resolve) => setImmediate(resolve))
      while (fake.log.length < 2) {
        await vi.advanceTimersByTimeAsync(10_000)
        await new Promise((resolve) => setImmediate(resolve))
      }
      await vi.advanceTimersByTimeAsync(10_000)
      // The second one would take as long again.
      expect(await answer).toBe(fault.status)
      expect(fake.log).toHaveLength(2)
      expect(log.infos[0]).toContain('wait 90 s')
    } finally {
      vi.useRealTimers()
    }
  })

  it('a patient one does not wait longer', async () => {
    fake.fail(/pulls/, { status: 429, headers: { 'retry-after': '91' } }, 1)
    await expect(clientFor(fake, recordingLog(), { seconds: 5, patient: true }).rest.pulls.get(pull)).rejects.toThrow()
    expect(fake.log).toHaveLength(1)
  })

  it('does not repeat what no repetition heals', async () => {
    fake.permissions.pullRequests = 'none'
    await expect(clientFor(fake).rest.pulls.get(pull)).rejects.toMatchObject({ status: 403 })
    expect(fake.log).toHaveLength(1)
  })

  it('ends a request that outlasts the deadline, and begins none after it', async () => {
    fake.fail(/pulls/, { delay: 30_000 })
    const client = clientFor(fake, recordingLog(), { seconds: 0.2 })
    await expect(client.rest.pulls.get(pull)).rejects.toMatchObject({ name: 'AbortError' })
    await expect(client.rest.pulls.get(pull)).rejects.toMatchObject({ name: 'AbortError' })
    expect(fake.log).toHaveLength(1)
  })
})
