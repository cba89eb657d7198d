import type { Diagnosis } from '../diagnosis/schema.ts'
import { plainText } from '../report/escape.ts'
import { statusDescription } from '../report/status-description.ts'
import type { Client } from './client.ts'
import type { GitHubEvent } from './event.ts'

/** The events whose job is no check of the commit that the verdict is about; elsewhere the job itself is the check. */
const WITH_STATUS = new Set(['workflow_run', 'push', 'workflow_dispatch', 'schedule'])

export interface StatusToPublish {
  /** Null: the model could not be evaluated. */
  diagnosis: Diagnosis | null
  /** Whether the gate lets the commit pass; false without a diagnosis. */
  passes: boolean
  reportName: string | undefined
}

/** Whether the verdict of a run of this event is written to its commit as a status. */
export function takesStatus({ kind }: GitHubEvent): boolean {
  return WITH_STATUS.has(kind)
}

/**
 * Writes the verdict to the head commit as a commit status, `error` where there is no verdict. A later status of the
 * same name replaces it.
 *
 * @throws RequestError as GitHub answers.
 */
export async function publishStatus(
  client: Client,
  { owner, repo, headSha, runUrl }: GitHubEvent,
  { diagnosis, passes, reportName }: StatusToPublish
): Promise<void> {
  await client.rest.repos.createCommitStatus({
    owner,
    repo,
    sha: headSha,
    state: diagnosis === null ? 'error' : passes ? 'success' : 'failure',
    context: reportName === undefined ? 'vae-playbook' : `vae-playbook / ${plainText(reportName, 100)}`,
    description: diagnosis ? statusDescription(diagnosis) : 'Could not evaluate the model; the run says why',
    target_url: runUrl
  })
}
