import type { Client } from './client.ts'
import type { GitHubEvent, PullRequest } from './event.ts'

interface Candidate {
  number: number
  state: string
  head: { sha: string }
  base: { repo: { full_name: string } }
}

/**
 * The open pull requests that a workflow_run's head commit belongs to, by number. Asked in turn, until one answers: the payload,
 * which names none for forks; the pull requests of the head branch; those of the commit. Only one into this very
 * repository whose head is that commit still counts. One commit may be the head of several, into different branches.
 */
export async function findPullRequests(client: Client, event: GitHubEvent): Promise<PullRequest[]> {
  for (const candidates of [named, ofBranch, ofCommit]) {
    const fitting = (await candidates(client, event)).filter((candidate) => fits(candidate, event))
    const numbers = [...new Set(fitting.map(({ number }) => number))].sort((a, b) => a - b)
    if (numbers.length > 0) return numbers.map((number) => ({ number, headSha: event.headSha }))
  }
  return []
}

function fits(candidate: Candidate, { owner, repo, headSha }: GitHubEvent): boolean {
  return (
    candidate.state === 'open' &&
    candidate.head.sha === headSha &&
    candidate.base.repo.full_name.toLowerCase() === `${owner}/${repo}`.toLowerCase()
  )
}

/** The payload may name pull requests into other repositories, whose numbers mean something else here. */
async function named(client: Client, { owner, repo, namedPullRequests }: GitHubEvent): Promise<Candidate[]> {
  const found: Candidate[] = []
  for (const pull_number of namedPullRequests) {
    try {
      found.push((await client.rest.pulls.get({ owner, repo, pull_number })).data)
    } catch (error) {
      if ((error as { status?: number }).status !== 404) throw error
    }
  }
  return found
}

async function ofBranch(client: Client, { owner, repo, head }: GitHubEvent): Promise<Candidate[]> {
  if (head === null) return []
  return client.paginate(client.rest.pulls.list, {
    owner,
    repo,
    state: 'open',
    head: `${head.owner}:${head.branch}`,
    per_page: 100
  })
}

/** A commit that lies in a fork only is unknown here, which GitHub answers with 422. */
async function ofCommit(client: Client, { owner, repo, headSha }: GitHubEvent): Promise<Candidate[]> {
  const list = client.rest.repos.listPullRequestsAssociatedWithCommit
  try {
    return await client.paginate(list, { owner, repo, commit_sha: headSha, per_page: 100 })
  } catch (error) {
    if ((error as { status?: number }).status === 422) return []
    throw error
  }
}
