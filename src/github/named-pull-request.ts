import { InputError } from '../input-error.ts'
import type { Client } from './client.ts'
import type { GitHubEvent } from './event.ts'

/** @throws InputError where the input is no number of a pull request; null where it is not given */
export function pullRequestNumber(input: string | undefined): number | null {
  const text = (input ?? '').trim()
  if (text === '') return null
  if (/^[1-9]\d{0,15}$/.test(text)) return Number(text)
  throw new InputError(`pull-request: "${text}" is no number of a pull request; write it alone, for example 12`)
}

/**
 * The event with the pull request that the input names, where it names none itself. After an event of a person or a clock it is the
 * pull request's head that is judged, so the verdict, the trust and the config that counts are those of the pull request.
 *
 * @throws InputError where the event names another one, or there is none of that number
 */
export async function withPullRequest(
  client: Client | null,
  event: GitHubEvent,
  number: number | null
): Promise<GitHubEvent> {
  if (number === null) return event
  const { kind, owner, repo } = event
  if (event.pullRequest !== null) {
    if (event.pullRequest.number === number) return event
    throw new InputError(
      `pull-request: ${number} is not the pull request of this event, which is ${event.pullRequest.number}; leave the input out`
    )
  }
  // These say which commit is judged; that it is the pull request's head is asked before anything is written there.
  if (kind === 'workflow_run' || kind === 'push' || kind === 'merge_group')
    return { ...event, pullRequest: { number, headSha: event.headSha } }
  if (client === null) return { ...event, unknownPullRequest: { number, why: 'there is no token to ask GitHub with' } }
  try {
    const { head, base } = (await client.rest.pulls.get({ owner, repo, pull_number: number })).data
    const from = head.repo as typeof head.repo | null
    return {
      ...event,
      headSha: head.sha,
      pullRequest: { number, headSha: head.sha },
      baseSha: base.sha,
      head: from && { owner: from.owner.login, branch: head.ref },
      fork: from?.full_name !== base.repo.full_name
    }
  } catch (error) {
    const { status, message } = error as { status?: number; message: string }
    if (status !== 404) return { ...event, unknownPullRequest: { number, why: message } }
    throw new InputError(
      `pull-request: ${owner}/${repo} has no pull request ${number}, or the token may not see it (404); give the number of one, not of an issue, and the permission pull-requests: write`,
      { cause: error }
    )
  }
}
