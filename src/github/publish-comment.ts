import { codeText, link } from '../report/escape.ts'
import { COMMENT_LIMIT, commentMarker, compareRuns, readMarker, type CommentMark } from './comment-marker.ts'
import type { Client, Log } from './client.ts'
import type { GitHubEvent, PullRequest } from './event.ts'
import { ownLogin, WORKFLOW_LOGIN } from './own-login.ts'

const ATTEMPTS = 3

interface Comment {
  id: number
  html_url: string
  body?: string
  user: { login: string } | null
}

/** A comment with a marker of ours, whoever wrote it. */
interface Marked {
  comment: Comment
  mark: CommentMark
}

export interface CommentToPublish {
  /** The report, without its marker. */
  markdown: string
  reportName: string | undefined
  /** False: bring an existing comment up to date, but begin none. */
  create: boolean
}

/**
 * Creates or updates the pull request's one comment of this report name, found by its marker and its author over all
 * pages. Nothing is written where a newer run has written already, or where the pull request's head has moved on, so that a
 * late run never covers a newer one's verdict. Of several comments the oldest stays and the others are deleted. Where this step
 * has reported under another name before, that comment is left with a pointer to the new one.
 *
 * @returns the comment's address, or null where there is none
 * @throws RequestError as GitHub answers; Error where the comment is too long.
 */
export async function publishComment(
  client: Client,
  event: GitHubEvent,
  pullRequest: PullRequest,
  { markdown, reportName, create }: CommentToPublish,
  log: Log
): Promise<string | null> {
  const mark: CommentMark = { reportName, run: event.run }
  const body = `${markdown.trimEnd()}\n\n${commentMarker(mark)}`
  if (body.length > COMMENT_LIMIT) {
    throw new Error(`The comment has ${body.length} characters, and GitHub takes ${COMMENT_LIMIT} at most`)
  }
  const thread = { client, owner: event.owner, repo: event.repo, issue_number: pullRequest.number }
  const isOfName = ({ mark: of }: Marked) => of.reportName === reportName

  for (let attempt = 1; ; attempt++) {
    const marked = await listMarked(thread)
    const author = marked.length > 0 ? await ownLogin(client) : WORKFLOW_LOGIN
    const own = marked.filter(({ comment }) => comment.user?.login === author)
    const named = own.filter(isOfName)
    const former = named.every((one) => one.mark.moved) ? formerName(own, mark) : null
    if (named.length === 0 && !create) return null
    const newer = named.find((one) => compareRuns(one.mark.run, event.run) > 0)
    if (newer !== undefined) {
      log.info(`The comment is of run ${newer.mark.run.id}, which is newer than this one; it is left alone`)
      return named[0]!.comment.html_url
    }
    if (await hasMovedOn(thread, pullRequest)) {
      log.info(
        `Pull request #${pullRequest.number} has moved on from ${pullRequest.headSha}; its comment is left to the newer run`
      )
      return named[0]?.comment.html_url ?? null
    }
    try {
      const url = named.length > 0 ? await settle(thread, named, mark, body) : await begin(thread, mark, body, isOfName)
      if (former !== null) await pointTo(thread, former, reportName, url)
      return url
    } catch (error) {
      if (attempt === ATTEMPTS || !mayGoOtherwise(error)) throw error
      log.info(`Writing the comment failed (${(error as Error).message}); looking again whether it is there`)
      await new Promise((resolve) => setTimeout(resolve, attempt * 1000))
    }
  }
}

interface Thread {
  client: Client
  owner: string
  repo: string
  issue_number: number
}

/** Oldest first. */
async function listMarked({ client, ...thread }: Thread): Promise<Marked[]> {
  const comments = await client.paginate(client.rest.issues.listComments, { ...thread, per_page: 100 })
  return comments
    .flatMap((comment: Comment) => {
      const mark = readMarker(normalized(comment.body))
      return mark === null ? [] : [{ comment, mark }]
    })
    .sort((a, b) => a.comment.id - b.comment.id)
}

async function hasMovedOn({ client, owner, repo, issue_number }: Thread, { headSha }: PullRequest): Promise<boolean> {
  const { data } = await client.rest.pulls.get({ owner, repo, pull_number: issue_number })
  return data.head.sha !== headSha
}

const normalized = (body: string | undefined) => (body ?? '').replace(/\r\n/g, '\n').trimEnd()

/**
 * Makes one of several comments of a name: the oldest, with what the newest run says. Each of two runs at once sees the other's
 * comment at the latest when it looks again, and both settle on the same one.
 */
async function settle(thread: Thread, named: Marked[], { run }: CommentMark, body: string): Promise<string> {
  const [oldest, ...later] = named as [Marked, ...Marked[]]
  const ahead = named.some(({ mark }) => compareRuns(mark.run, run) > 0)
  if (!ahead) await update(thread, oldest.comment, body)
  const superfluous = later.filter(({ mark }) => !ahead || compareRuns(mark.run, run) === 0)
  for (const { comment } of superfluous) await remove(thread, comment)
  return oldest.comment.html_url
}

async function update({ client, owner, repo }: Thread, { id, body: before }: Comment, body: string): Promise<void> {
  if (normalized(before) === normalized(body)) return
  await client.rest.issues.updateComment({ owner, repo, comment_id: id, body })
}

async function remove({ client, owner, repo }: Thread, { id }: Comment): Promise<void> {
  try {
    await client.rest.issues.deleteComment({ owner, repo, comment_id: id })
  } catch (error) {
    if ((error as { status?: number }).status !== 404) throw error
  }
}

/**
 * Not retried blindly: the answer may be lost after the comment was made, and a second one would stand below it. Who wrote it
 * tells whose comments are our own, also where a token may not ask who it is.
 */
async function begin(
  thread: Thread,
  mark: CommentMark,
  body: string,
  isOfName: (one: Marked) => boolean
): Promise<string> {
  const { client, ...where } = thread
  const created: Comment = (await client.rest.issues.createComment({ ...where, body, request: { retries: 0 } })).data
  const others = (await listMarked(thread)).filter(
    (one) => isOfName(one) && one.comment.id !== created.id && one.comment.user?.login === created.user?.login
  )
  const all = [...others, { comment: created, mark }].sort((a, b) => a.comment.id - b.comment.id)
  return settle(thread, all, mark, body)
}

/** The answer was lost on its way, or the comment was deleted after it was found. */
function mayGoOtherwise(error: unknown): boolean {
  const { name, status, request } = error as { name?: string; status?: number; request?: { url?: string } }
  if (name === 'AbortError' || status === undefined) return false
  return status >= 500 || (status === 404 && /\/issues\/comments\/\d+$/.test(request?.url ?? ''))
}

/**
 * The comment that this very step wrote under another name, in an earlier run. Where there are several, they may be legs of a
 * matrix, each with its name: then nobody knows which one this was.
 */
function formerName(own: Marked[], { reportName, run }: CommentMark): Comment | null {
  const ofStep = own.filter(({ mark }) => mark.run.step === run.step && mark.reportName !== reportName && !mark.moved)
  const [only, ...more] = ofStep
  return only !== undefined && more.length === 0 && only.mark.run.id < run.id ? only.comment : null
}

async function pointTo(thread: Thread, former: Comment, reportName: string | undefined, url: string): Promise<void> {
  const { reportName: before, run } = readMarker(normalized(former.body))!
  const now = reportName === undefined ? 'no name' : `the name ${codeText(reportName)}`
  const text = `This report goes by ${now} now: ${link('its comment', url)}.`
  await update(thread, former, `${text}\n\n${commentMarker({ reportName: before, run, moved: true })}`)
}
