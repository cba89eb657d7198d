import type { Log } from './client.ts'
import type { GitHubEvent } from './event.ts'

export interface Publisher {
  /** What it does, as a title: "Comment on the pull request". */
  title: string
  /** The permission it takes: `pull-requests: write`. */
  permission: string
}

/**
 * Runs one publisher so that no fault of it reaches the verdict or another publisher: what goes wrong becomes a titled
 * warning with its cure.
 *
 * @returns what the publisher returns, or null where it failed
 */
export async function isolate<T>(
  publisher: Publisher,
  event: GitHubEvent,
  log: Log,
  publish: () => Promise<T>
): Promise<T | null> {
  try {
    return await publish()
  } catch (error) {
    log.warning(`${publisher.title}: not done`, `${explain(error, publisher, event)} The verdict stands as it is.`)
    return null
  }
}

interface RequestError {
  name: string
  status: number
  message: string
  request: { url?: string }
}

const pathOf = (request: RequestError['request'] | undefined) => (request?.url ?? '').split('?')[0]!

function explain(error: unknown, { permission }: Publisher, event: GitHubEvent): string {
  const { name, status, message, request } = error as Partial<RequestError>
  if (name === 'AbortError') return 'GitHub did not answer in the time that publishing may take.'
  if (status === 401) return 'GitHub does not accept the token (401); check the input github-token.'
  if (status === 403 && /rate limit/i.test(message ?? '')) return `GitHub's rate limit is used up: ${message}.`
  if (status === 403 && /locked/i.test(message ?? ''))
    return `The conversation is locked (403: ${message}); unlock it, or give the input github-token of somebody who may write there.`
  const missing =
    status === 404 || status === 410 ? /\/(?:issues|pulls)\/(\d+)(?:\/comments)?$/.exec(pathOf(request)) : null
  if (missing !== null)
    return `There is no pull request ${missing[1]} any more, or the token may not see it (${status}: ${message}); look whether it is there, and whether the job has the permission ${permission}.`
  if (status === 403 || status === 404) {
    return event.kind === 'pull_request' && event.fork
      ? `A pull request from a fork gets a token that may only read (${status}: ${message}); publish from a workflow_run workflow instead, with the permission ${permission}.`
      : `The token may not do this (${status}: ${message}); add the permission ${permission} to the job.`
  }
  return status === undefined || status === 500 ? `${message}.` : `GitHub answered ${status}: ${message}.`
}
