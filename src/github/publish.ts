import type { Diagnosis } from '../diagnosis/schema.ts'
import type { Settings } from '../settings/schema.ts'
import type { Client, Log } from './client.ts'
import type { GitHubEvent, PullRequest } from './event.ts'
import { findPullRequests } from './find-pull-request.ts'
import { isolate } from './isolate.ts'
import { publishComment } from './publish-comment.ts'
import { publishStatus, takesStatus } from './publish-status.ts'
import type { RunningStatus } from './running-status.ts'

export interface Publication {
  event: GitHubEvent
  /** Null where the run has no token. */
  client: Client | null
  /** Null: the model could not be evaluated, and `comment` says so. */
  diagnosis: Diagnosis | null
  /** Whether the gate passes; false without a diagnosis. */
  passes: boolean
  /** Inputs that let the gate pass more than the config does; they stand in the status. */
  weakened?: string[]
  /** What the status says as yet; null where it says nothing. */
  running?: RunningStatus | null
  /** The comment's markdown, at most 65,536 characters with its marker (comment-marker.ts). */
  comment: string
  settings: Pick<Settings, 'comment' | 'report-name'>
  log: Log
}

/**
 * Brings a verdict that is already decided to the pull request and the commit. Never throws and never changes the
 * verdict: what fails becomes a titled warning.
 *
 * @returns the comment's address, the first one's where there are several, or null where there is none
 */
export async function publish(publication: Publication): Promise<string | null> {
  const { event, client, diagnosis, passes, weakened = [], running, settings, log } = publication
  if (event.unknownPullRequest !== null) {
    const { number, why } = event.unknownPullRequest
    log.warning(
      'Nothing published',
      `Pull request ${number} could not be asked for: ${why}. The verdict stands as it is.`
    )
    return null
  }
  sayWhatIsMissing(event, log)
  const comments = settings.comment !== 'never' && (event.pullRequest !== null || event.kind === 'workflow_run')
  if (!comments && !takesStatus(event)) return null
  if (client === null) {
    log.warning(
      'Nothing published',
      'There is no token; leave the input github-token to its default. The verdict stands as it is.'
    )
    return null
  }

  if (takesStatus(event)) {
    await running?.begun()
    await isolate({ title: 'Commit status', permission: 'statuses: write' }, event, log, () =>
      publishStatus(client, event, { diagnosis, passes, weakened, reportName: settings['report-name'] })
    )
    running?.end()
  }
  if (!comments) return null
  const publisher = { title: 'Comment on the pull request', permission: 'pull-requests: write' }
  const found = event.pullRequest
    ? [event.pullRequest]
    : ((await isolate(publisher, event, log, () => findPullRequests(client, event))) ?? null)
  if (found?.length === 0) log.info(`No comment: ${event.headSha} is the head of no open pull request`)
  let first: string | null = null
  for (const pullRequest of found ?? []) {
    const url = await isolate(publisher, event, log, () => commentOn(pullRequest, client, publication))
    first ??= url
  }
  return first
}

/** Events that may be about a pull request, and do not say so. */
function sayWhatIsMissing(event: GitHubEvent, log: Log): void {
  const { kind, name, pullRequest } = event
  if (pullRequest !== null || !['workflow_dispatch', 'schedule', 'other'].includes(kind)) return
  const what = takesStatus(event) ? 'No comment, only the status' : 'Nothing published'
  log.info(`${what}: the event ${name} names no pull request; the input pull-request takes its number`)
}

async function commentOn(
  pullRequest: PullRequest,
  client: Client,
  { event, diagnosis, comment, settings, log }: Publication
): Promise<string | null> {
  const create = settings.comment === 'always' || diagnosis?.verdict !== 'healthy'
  return publishComment(
    client,
    event,
    pullRequest,
    { markdown: comment, reportName: settings['report-name'], create },
    log
  )
}
