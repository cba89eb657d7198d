/** How a run came about; pull_request stands for pull_request_target too. */
export type EventKind =
  'pull_request' | 'workflow_run' | 'push' | 'merge_group' | 'workflow_dispatch' | 'schedule' | 'other'

export interface PullRequest {
  number: number
  /** The commit that the pull request proposes, not the merge commit that the job has checked out. */
  headSha: string
}

/** Which run this is, of all runs of the repository; a later one has the larger numbers. */
export interface RunMark {
  id: number
  attempt: number
  /** Digest of workflow, job and step: the same in every run, and in every leg of a matrix. */
  step: string
}

export interface GitHubEvent {
  kind: EventKind
  /** As GitHub calls it. */
  name: string
  owner: string
  repo: string
  /** The commit that the verdict is about. */
  headSha: string
  /** From a pull_request event or the input; a workflow_run's has to be looked for (find-pull-request.ts). */
  pullRequest: PullRequest | null
  /** One that the input names and that GitHub could not be asked for: nobody knows which commit the verdict is for. */
  unknownPullRequest: { number: number; why: string } | null
  /**
   * The commit whose config counts: the one that a pull request or a merge group is to be merged into, or the default branch's
   * after a workflow_run. Null for other events, which somebody with rights to the repository has started.
   */
  baseSha: string | null
  /** A push to a branch that is not the default one: its config is nobody's but the author's. */
  ownBranch: boolean
  /** Where the head commit's branch lies; null where the event does not say or the repository is gone. */
  head: { owner: string; branch: string } | null
  /** workflow_run: how the workflow before has ended, where it was not with success. */
  failedBefore: { workflow: string; conclusion: string } | null
  /** Started by a commit from another repository: nothing in it is trusted, and its token may only read. */
  fork: boolean
  /** workflow_run: the pull requests that the payload names, which are empty for forks and not checked. */
  namedPullRequests: number[]
  run: RunMark
  runUrl: string
}
