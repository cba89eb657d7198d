import { COMMENT_LIMIT, commentMarker } from './comment-marker.ts'
import type { Client, Log } from './client.ts'
import type { GitHubEvent, PullRequest } from './event.ts'

/** The author of everything that is written with a workflow's own token. */
const WORKFLOW_LOGIN = 'github-actions[bot]'
const CREATE_ATTEMPTS = 3

interface Comment {
  id: number
  html_url: string
  body?: string
  user: { login: string } | null
}

export interface CommentToPublish {
  /** The report; its marker is added where it does not close the text already. */
  markdown: string
  reportName: string | undefined
  /** False: bring an existing comment up to date, but begin none. */
  create: boolean
}

/**
 * Creates or updates the pull request's one comment of this report name, found by its marker and its author over all
 * pages. Nothing is written where the comment says the same already, or where the pull request's head has moved on, so
 * that a late run never covers a newer one's verdict. Of several comments the oldest stays and the others are deleted.
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
  const marker = commentMarker(reportName)
  const body = endsWithMarker(markdown, marker) ? markdown : `${markdown.trimEnd()}\n\n${marker}`
  if (body.length > COMMENT_LIMIT) {
    throw new Error(`The comment has ${body.length} characters, and GitHub takes ${COMMENT_LIMIT} at most`)
  }
  const thread = { client, owner: event.owner, repo: event.repo, issue_number: pullRequest.number }

  for (let attempt = 1; ; attempt++) {
    const marked = await listMarked(thread, marker)
    const author = marked.length > 0 ? await ownLogin(client) : WORKFLOW_LOGIN
    const own = marked.filter(({ user }) => user?.login === author)
    if (own.length === 0 && !create) return null
    if (await hasMovedOn(thread, pullRequest)) {
      log.info(
        `Pull request #${pullRequest.number} has moved on from ${pullRequest.headSha}; its comment is left to the newer run`
      )
      return own[0]?.html_url ?? null
    }
    if (own.length > 0) return update(thread, own, body)

    let created: Comment
    try {
      created = await createOnce(thread, body)
    } catch (error) {
      if (attempt === CREATE_ATTEMPTS || !mayHaveArrived(error)) throw error
      log.info(`Creating the comment failed (${(error as Error).message}); looking again whether it is there`)
      await new Promise((resolve) => setTimeout(resolve, attempt * 1000))
      continue
    }
    return settleAuthor(thread, marked, created, body)
  }
}

interface Thread {
  client: Client
  owner: string
  repo: string
  issue_number: number
}

/** A marker within a line or further up is a quotation. */
function endsWithMarker(body: string | undefined, marker: string): boolean {
  return normalized(body).endsWith(`\n${marker}`)
}

/** Oldest first. */
async function listMarked({ client, ...thread }: Thread, marker: string): Promise<Comment[]> {
  const comments = await client.paginate(client.rest.issues.listComments, { ...thread, per_page: 100 })
  return comments.filter(({ body }) => endsWithMarker(body, marker)).sort((a, b) => a.id - b.id)
}

/** A workflow's token may not ask who it is. */
async function ownLogin(client: Client): Promise<string> {
  try {
    return (await client.rest.users.getAuthenticated()).data.login
  } catch (error) {
    const { status } = error as { status?: number }
    if (status === 401 || status === 403 || status === 404) return WORKFLOW_LOGIN
    throw error
  }
}

async function hasMovedOn({ client, owner, repo, issue_number }: Thread, { headSha }: PullRequest): Promise<boolean> {
  const { data } = await client.rest.pulls.get({ owner, repo, pull_number: issue_number })
  return data.head.sha !== headSha
}

const normalized = (body: string | undefined) => (body ?? '').replace(/\r\n/g, '\n').trimEnd()

async function update({ client, owner, repo }: Thread, [oldest, ...later]: Comment[], body: string): Promise<string> {
  if (normalized(oldest.body) !== normalized(body)) {
    await client.rest.issues.updateComment({ owner, repo, comment_id: oldest.id, body })
  }
  for (const { id } of later) await client.rest.issues.deleteComment({ owner, repo, comment_id: id })
  return oldest.html_url
}

/** Not retried blindly: the answer may be lost after the comment was made, and a second one would stand below it. */
async function createOnce({ client, ...thread }: Thread, body: string): Promise<Comment> {
  return (await client.rest.issues.createComment({ ...thread, body, request: { retries: 0 } })).data
}

function mayHaveArrived(error: unknown): boolean {
  const { name, status } = error as { name?: string; status?: number }
  return name !== 'AbortError' && status !== undefined && status >= 500
}

/** An app's token may not ask who it is either, but what it has just written tells: then an earlier comment of its counts. */
async function settleAuthor(thread: Thread, marked: Comment[], created: Comment, body: string): Promise<string> {
  const earlier = marked.filter(({ user }) => user !== null && user.login === created.user?.login)
  return earlier.length === 0 ? created.html_url : update(thread, [...earlier, created], body)
}
