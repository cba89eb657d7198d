import { afterAll, beforeAll, vi } from 'vitest'
import { createClient } from '../../src/github/create-client.ts'
import type { Client, Log } from '../../src/github/client.ts'
import type { GitHubEvent } from '../../src/github/event.ts'
import type { FakeGitHub } from './fake-github.ts'

/** Each client registers its token with the runner, by a line on standard output, where it has no place among the tests'. */
export function muteRunner(): void {
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true))
  afterAll(() => void vi.restoreAllMocks())
}

export const HEAD = 'a'.repeat(40)

export interface RecordingLog extends Log {
  infos: string[]
  warnings: { title: string; message: string }[]
}

export function recordingLog(): RecordingLog {
  const infos: string[] = []
  const warnings: { title: string; message: string }[] = []
  return {
    infos,
    warnings,
    info: (message) => infos.push(message),
    warning: (title, message) => warnings.push({ title, message })
  }
}

export function clientFor(
  fake: FakeGitHub,
  log: Log = recordingLog(),
  more: { token?: string; seconds?: number; patient?: boolean } = {}
): Client {
  return createClient({ token: fake.token, apiUrl: fake.url, log, ...more })
}

export function event(some: Partial<GitHubEvent> = {}): GitHubEvent {
  return {
    kind: 'pull_request',
    name: 'pull_request',
    owner: 'weavers',
    repo: 'inspection',
    headSha: HEAD,
    pullRequest: { number: 12, headSha: HEAD },
    unknownPullRequest: null,
    baseSha: 'b'.repeat(40),
    ownBranch: false,
    head: { owner: 'weavers', branch: 'topic' },
    failedBefore: null,
    fork: false,
    namedPullRequests: [],
    run: { id: 4711, attempt: 1, step: 'c0ffee00' },
    runUrl: 'https://github.com/weavers/inspection/actions/runs/4711',
    ...some
  }
}

export function workflowRun(some: Partial<GitHubEvent> = {}): GitHubEvent {
  return event({ kind: 'workflow_run', pullRequest: null, baseSha: 'e'.repeat(40), namedPullRequests: [12], ...some })
}
