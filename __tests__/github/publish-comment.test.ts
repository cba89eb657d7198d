import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commentBudget, commentMarker } from '../../src/github/comment-marker.ts'
import type { RunMark } from '../../src/github/event.ts'
import { publishComment } from '../../src/github/publish-comment.ts'
import { FakeGitHub } from '../support/fake-github.ts'
import { clientFor, event, HEAD, muteRunner, recordingLog } from '../support/github-client.ts'

muteRunner()

let fake: FakeGitHub
beforeEach(async () => {
  fake = await FakeGitHub.start()
  fake.addPull({ number: 12, headSha: HEAD })
})
afterEach(() => fake.close())

const { run } = event()
const markerOf = (reportName: string | undefined, some: Partial<RunMark> = {}) =>
  commentMarker({ reportName, run: { ...run, ...some } })
const marker = markerOf(undefined)
const own = (text: string) => `${text}\n\n${marker}`

function post(markdown: string, some: { reportName?: string; create?: boolean; run?: Partial<RunMark> } = {}) {
  const comment = { markdown, reportName: some.reportName, create: some.create ?? true }
  return publishComment(
    clientFor(fake),
    event({ run: { ...run, ...some.run } }),
    { number: 12, headSha: HEAD },
    comment,
    recordingLog()
  )
}

describe('publishComment', () => {
  it('creates one comment, updates it in place, and leaves an unchanged one alone', async () => {
    const url = await post('red')
    expect(url).toBe(`https://github.com/weavers/inspection/pull/12#issuecomment-${fake.comments[0].id}`)
    expect(await post('green')).toBe(url)
    expect(fake.comments).toMatchObject([{ issue: 12, body: own('green'), login: 'github-actions[bot]' }])
    fake.requests = []
    expect(await post('green')).toBe(url)
    expect(fake.writes).toEqual([])
  })

  it('takes line ends that GitHub has changed for unchanged', async () => {
    fake.addComment({ issue: 12, body: own('a\nb').replaceAll('\n', '\r\n') })
    await post('a\nb\n')
    expect(fake.writes).toEqual([])
  })

  it('looks through all pages', async () => {
    for (let i = 0; i < 230; i++) fake.addComment({ issue: 12, body: `talk ${i}`, login: 'weaver' })
    fake.addComment({ issue: 12, body: own('old') })
    await post('new')
    expect(fake.comments).toHaveLength(231)
    expect(fake.comments[230].body).toBe(own('new'))
  })

  it('ignores a marker of another author, of another name, of another pull request, and a quoted one', async () => {
    fake.addComment({ issue: 12, body: own('planted'), login: 'outsider' })
    fake.addComment({ issue: 12, body: `mine\n\n${markerOf('weave')}` })
    fake.addComment({ issue: 13, body: own('other') })
    fake.addComment({ issue: 12, body: `> ${marker}` })
    fake.addComment({ issue: 12, body: `${marker}\nquoted above` })
    const before = structuredClone(fake.comments)
    await post('new')
    expect(fake.comments.slice(0, 5)).toEqual(before)
    expect(fake.comments[5].body).toBe(own('new'))
  })

  it('keeps one comment for each report name', async () => {
    await post('a', { reportName: 'a' })
    await post('ab', { reportName: 'ab' })
    await post('a again', { reportName: 'a' })
    expect(fake.comments.map(({ body }) => body.split('\n')[0])).toEqual(['a again', 'ab'])
  })

  it('finds the comments of a person’s token by the login that it answers', async () => {
    fake.login = 'weaver'
    fake.hasGraphql = false
    fake.mayAskWho = true
    fake.addComment({ issue: 12, body: own('the bot’s'), login: 'github-actions[bot]' })
    await post('first')
    await post('second')
    expect(fake.comments.map(({ body }) => body)).toEqual([own('the bot’s'), own('second')])
  })

  it('settles on one comment of an app, whose login cannot be asked for', async () => {
    fake.login = 'gatekeeper[bot]'
    fake.hasGraphql = false
    const url = await post('first')
    expect(await post('second')).toBe(url)
    expect(fake.comments).toMatchObject([{ body: own('second'), login: 'gatekeeper[bot]' }])
  })

  it('keeps the oldest of several and deletes the others', async () => {
    for (const text of ['one', 'two', 'three']) fake.addComment({ issue: 12, body: own(text) })
    const oldest = fake.comments[0].id
    await post('new')
    expect(fake.comments).toMatchObject([{ id: oldest, body: own('new') }])
  })

  it('without create, brings an existing comment up to date and begins none', async () => {
    expect(await post('green', { create: false })).toBeNull()
    expect(fake.comments).toEqual([])
    fake.addComment({ issue: 12, body: own('red') })
    await post('green', { create: false })
    expect(fake.comments[0].body).toBe(own('green'))
  })

  it('leaves the comment alone once the pull request’s head has moved on', async () => {
    fake.pulls[0].headSha = 'f'.repeat(40)
    expect(await post('late')).toBeNull()
    fake.addComment({ issue: 12, body: own('newer') })
    expect(await post('late')).toContain('#issuecomment-')
    expect(fake.writes).toEqual([])
  })

  it('fits a text that fills the budget, and refuses a longer one before it is sent', async () => {
    const budget = commentBudget({ reportName: 'weave', run })
    await post('x'.repeat(budget), { reportName: 'weave' })
    expect(fake.comments[0].body).toHaveLength(65_536)
    fake.requests = []
    await expect(post('x'.repeat(budget + 1), { reportName: 'weave' })).rejects.toThrow('65536 at most')
    expect(fake.requests).toEqual([])
  })

  it('makes no second comment when the answer to the first is lost', async () => {
    fake.fail(/^POST .*comments$/, 'lose', 1)
    await post('red')
    expect(fake.comments).toHaveLength(1)
    expect(fake.writes).toEqual(['POST /repos/weavers/inspection/issues/12/comments'])
  })

  it('creates it again after a fault that let nothing through', async () => {
    fake.fail(/^POST .*comments$/, { status: 502 }, 1)
    await post('red')
    expect(fake.comments).toHaveLength(1)
  })

  it('takes the comment of a version that did not number its runs for an older one', async () => {
    fake.addComment({ issue: 12, body: 'old\n\n<!-- vae-playbook report-name= -->' })
    await post('new')
    expect(fake.comments).toMatchObject([{ body: own('new') }])
  })

  it('finds an app’s own comments, and turns them green also where it would begin none', async () => {
    fake.login = 'gatekeeper[bot]'
    await post('red')
    await post('green', { create: false })
    expect(fake.comments).toMatchObject([{ body: own('green'), login: 'gatekeeper[bot]' }])
    expect(fake.writes).toHaveLength(2)
  })

  it.each([
    ['run', { id: 4712 }],
    ['attempt', { attempt: 2 }]
  ])('never covers what a newer %s has written', async (_, newer) => {
    const url = await post('newer', { run: newer })
    fake.requests = []
    expect(await post('older')).toBe(url)
    expect(fake.writes).toEqual([])
    await post('newest', { run: { id: 4713 } })
    expect(fake.comments[0].body).toBe(`newest\n\n${markerOf(undefined, { id: 4713 })}`)
  })

  it.each([
    ['an older run', 4700, 'mine', 1],
    ['a newer run', 4800, 'theirs', 0]
  ])('settles on one comment with %s that began one at the same time', async (_, id, stays, patches) => {
    const theirs = `theirs\n\n${markerOf(undefined, { id })}`
    fake.afterListing.push(() => void fake.addComment({ issue: 12, body: theirs }))
    const url = await post('mine')
    expect(fake.comments.map(({ body }) => body.split('\n')[0])).toEqual([stays])
    expect(url).toContain(`-${fake.comments[0].id}`)
    expect(fake.writes.filter((line) => line.startsWith('PATCH'))).toHaveLength(patches)
  })

  it('begins a new one where it was deleted meanwhile, unless it is to begin none', async () => {
    const { id } = fake.addComment({ issue: 12, body: own('old') })
    const vanish = () => void (fake.comments = [])
    fake.afterListing.push(vanish)
    expect(await post('new')).not.toContain(`-${id}`)
    expect(fake.comments).toMatchObject([{ body: own('new') }])
    fake.afterListing.push(vanish)
    expect(await post('newer', { create: false })).toBeNull()
    expect(fake.comments).toEqual([])
  })

  it('leaves a pointer on the comment whose report has another name now, and takes it back', async () => {
    await post('red', { reportName: 'loom' })
    const url = await post('green', { reportName: 'loom 2', run: { id: 4712 } })
    const [before, now] = fake.comments
    expect(before.body).toMatch(/^This report goes by the name `loom 2` now: \[its comment\]\(/)
    expect(before.body).toContain(url)
    expect(now.body).toMatch(/^green/)
    await post('red again', { reportName: 'loom', run: { id: 4713 } })
    expect(fake.comments.map(({ body }) => body.slice(0, 9))).toEqual(['red again', 'This repo'])
  })

  it('leaves no pointer on another step’s comment, and none within a matrix', async () => {
    await post('a', { reportName: 'a', run: { step: 'another' } })
    await post('b', { reportName: 'b' })
    await post('c', { reportName: 'c' })
    await post('d', { reportName: 'd', run: { id: 4712 } })
    expect(fake.comments.map(({ body }) => body[0])).toEqual(['a', 'b', 'c', 'd'])
  })
})
