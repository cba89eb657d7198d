import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { InputError } from '../input-error.ts'
import { parseJson } from '../parse-json.ts'
import type { EventKind, GitHubEvent, RunMark } from './event.ts'

type Environment = Record<string, string | undefined>

const repository = z.object({ full_name: z.string(), owner: z.object({ login: z.string() }) })

const pullRequestPayload = z.object({
  pull_request: z.object({
    number: z.number().int(),
    // The head's repository is null once a fork has been deleted.
    head: z.object({ sha: z.string(), ref: z.string(), repo: repository.nullable() }),
    base: z.object({ sha: z.string(), repo: repository })
  })
})

const workflowRunPayload = z.object({
  workflow_run: z.object({
    name: z.string().nullish(),
    conclusion: z.string().nullish(),
    head_sha: z.string(),
    head_branch: z.string().nullable(),
    head_repository: repository.nullable(),
    pull_requests: z.array(z.object({ number: z.number().int() })).nullable()
  })
})

const pushPayload = z.object({ ref: z.string(), repository: z.object({ default_branch: z.string() }) })

const mergeGroupPayload = z.object({ merge_group: z.object({ head_sha: z.string(), base_sha: z.string() }) })

const kinds: Record<string, EventKind> = {
  pull_request: 'pull_request',
  pull_request_target: 'pull_request',
  pull_request_review: 'pull_request',
  pull_request_review_comment: 'pull_request',
  workflow_run: 'workflow_run',
  push: 'push',
  merge_group: 'merge_group',
  workflow_dispatch: 'workflow_dispatch',
  schedule: 'schedule'
}

/**
 * How this run came about and which commit its verdict is for, from the runner's environment and the event's payload.
 *
 * @returns null outside of a GitHub Actions job
 * @throws InputError where the payload cannot be read or does not fit its event.
 */
export async function readEvent(env: Environment): Promise<GitHubEvent | null> {
  const { GITHUB_EVENT_NAME: name, GITHUB_REPOSITORY: slug, GITHUB_SHA: sha } = env
  if (!name || !slug?.includes('/') || !sha) return null
  const [owner, repo] = slug.split('/')
  const kind = kinds[name] ?? 'other'
  const common: GitHubEvent = {
    kind,
    name,
    owner,
    repo,
    headSha: sha,
    pullRequest: null,
    unknownPullRequest: null,
    baseSha: null,
    ownBranch: false,
    head: null,
    failedBefore: null,
    fork: false,
    namedPullRequests: [],
    run: runOf(env),
    runUrl: `${env.GITHUB_SERVER_URL || 'https://github.com'}/${slug}/actions/runs/${env.GITHUB_RUN_ID ?? ''}`
  }
  if (kind === 'pull_request') return fromPullRequest(common, await readPayload(env, pullRequestPayload))
  if (kind === 'workflow_run') return fromWorkflowRun(common, slug, await readPayload(env, workflowRunPayload))
  if (kind === 'merge_group') {
    const { merge_group: group } = await readPayload(env, mergeGroupPayload)
    return { ...common, headSha: group.head_sha, baseSha: group.base_sha }
  }
  if (kind === 'push') return { ...common, ownBranch: await isOwnBranch(env) }
  return common
}

/** A runner that does not number its runs: none of them is newer than another. */
function runOf(env: Environment): RunMark {
  const number = (text: string | undefined) => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)
  const step = JSON.stringify([env.GITHUB_WORKFLOW, env.GITHUB_JOB, env.GITHUB_ACTION])
  return {
    id: number(env.GITHUB_RUN_ID),
    attempt: number(env.GITHUB_RUN_ATTEMPT),
    step: createHash('sha256').update(step).digest('hex').slice(0, 8)
  }
}

/** A payload that does not say counts as one that says so: it only adds words. */
async function isOwnBranch(env: Environment): Promise<boolean> {
  const payload = await readPayload(env, pushPayload).catch(() => null)
  return payload === null || payload.ref !== `refs/heads/${payload.repository.default_branch}`
}

async function readPayload<T>(env: Environment, schema: z.ZodType<T>): Promise<T> {
  const path = env.GITHUB_EVENT_PATH
  if (!path)
    throw new InputError('GITHUB_EVENT_PATH is not set; the runner sets it in every job, so pass the environment on')
  try {
    return schema.parse(parseJson(await readFile(path, 'utf8'), path))
  } catch (error) {
    const why = error instanceof z.ZodError ? `lacks ${error.issues[0].path.join('.')}` : (error as Error).message
    throw new InputError(`${path}: cannot be read as the payload of the event ${env.GITHUB_EVENT_NAME}: ${why}`, {
      cause: error
    })
  }
}

function fromPullRequest(common: GitHubEvent, payload: z.infer<typeof pullRequestPayload>): GitHubEvent {
  const { number, head, base } = payload.pull_request
  return {
    ...common,
    headSha: head.sha,
    pullRequest: { number, headSha: head.sha },
    baseSha: base.sha,
    head: head.repo && { owner: head.repo.owner.login, branch: head.ref },
    fork: head.repo?.full_name !== base.repo.full_name
  }
}

function fromWorkflowRun(
  common: GitHubEvent,
  slug: string,
  { workflow_run: run }: z.infer<typeof workflowRunPayload>
): GitHubEvent {
  const from = run.head_repository
  return {
    ...common,
    headSha: run.head_sha,
    // What the runner has checked out by default: the default branch's last commit.
    baseSha: common.headSha,
    head: from && run.head_branch ? { owner: from.owner.login, branch: run.head_branch } : null,
    fork: from?.full_name.toLowerCase() !== slug.toLowerCase(),
    failedBefore:
      run.conclusion === 'success' || !run.conclusion
        ? null
        : { workflow: run.name ?? 'before', conclusion: run.conclusion },
    namedPullRequests: (run.pull_requests ?? []).map(({ number }) => number)
  }
}
