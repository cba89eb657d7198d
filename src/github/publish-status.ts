import type { Diagnosis } from '../diagnosis/schema.ts'
import { plainText } from '../report/escape.ts'
import { statusDescription } from '../report/status-description.ts'
import type { Client } from './client.ts'
import type { GitHubEvent } from './event.ts'

/** The events whose job is no check of the commit that the verdict is about; elsewhere the job itself is the check. */
const WITH_STATUS = new Set(['workflow_run', 'push', 'merge_group', 'workflow_dispatch', 'schedule'])

export interface StatusToPublish {
  /** Null: the model could not be evaluated. */
  diagnosis: Diagnosis | null
  /** Whether the gate lets the commit pass; false without a diagnosis. */
  passes: boolean
  reportName: string | undefined
  /** Inputs that let the gate pass more than the config does. */
  weakened: string[]
}

/** Whether the verdict of a run of this event is written to its commit as a status. */
export function takesStatus({ kind, pullRequest, unknownPullRequest }: GitHubEvent): boolean {
  if (unknownPullRequest !== null) return false
  return WITH_STATUS.has(kind) || (kind === 'other' && pullRequest !== null)
}

/** Checkpoints, figures and evidence are the fork's own: they can show that a model is bad, and never that it is good. */
const FORKS_OWN = "Judged on a fork's own figures; a maintainer must run it"

/**
 * Writes the verdict to the head commit as a commit status, `error` where there is no verdict. A later status of the
 * same name replaces it. What a fork has brought never gets a green one.
 *
 * @throws RequestError as GitHub answers.
 */
export async function publishStatus(
  client: Client,
  event: GitHubEvent,
  { diagnosis, passes, reportName, weakened }: StatusToPublish
): Promise<void> {
  const { fork, failedBefore } = event
  const waits = passes && fork
  await writeStatus(client, event, reportName, {
    state: diagnosis === null ? 'error' : waits ? 'pending' : passes ? 'success' : 'failure',
    description:
      diagnosis === null
        ? failedBefore
          ? plainText(`Could not evaluate: ${failedBefore.workflow} ended with ${failedBefore.conclusion}`, 120)
          : 'Could not evaluate the model; the run says why'
        : waits
          ? FORKS_OWN
          : statusDescription(diagnosis, weakened)
  })
}

export interface Status {
  state: 'pending' | 'success' | 'failure' | 'error'
  /** At most 140 characters. */
  description: string
}

/** @throws RequestError as GitHub answers. */
export async function writeStatus(
  client: Client,
  { owner, repo, headSha, runUrl }: GitHubEvent,
  reportName: string | undefined,
  status: Status
): Promise<void> {
  const context = reportName === undefined ? 'vae-playbook' : `vae-playbook / ${plainText(reportName, 100)}`
  await client.rest.repos.createCommitStatus({ owner, repo, sha: headSha, ...status, context, target_url: runUrl })
}
