import type { Client, Log } from './client.ts'
import type { GitHubEvent } from './event.ts'
import { writeStatus, type Status } from './publish-status.ts'

const RUNNING: Status = { state: 'pending', description: 'The model is being judged' }
const GIVEN_UP: Status = { state: 'error', description: 'The run was ended before there was a verdict' }

/**
 * That a commit's model is being judged: a status that the verdict's own replaces. It is written while the run goes on, so that
 * nobody waits for it, and what goes wrong is told by the line that the verdict's own fails with.
 */
export class RunningStatus {
  readonly #event: GitHubEvent
  readonly #reportName: string | undefined
  /** Whether it stands there. */
  #written: Promise<boolean>

  private constructor(event: GitHubEvent, reportName: string | undefined, written: Promise<boolean>) {
    this.#event = event
    this.#reportName = reportName
    this.#written = written
  }

  static begin(client: Client, event: GitHubEvent, reportName: string | undefined, log: Log): RunningStatus {
    const written = writeStatus(client, event, reportName, RUNNING).then(
      () => true,
      (error: Error) => {
        log.info(`That the model is being judged could not be written to the commit: ${error.message}`)
        return false
      }
    )
    return new RunningStatus(event, reportName, written)
  }

  /** The verdict's own must come after it. */
  async begun(): Promise<void> {
    await this.#written
  }

  /** The verdict's own stands there, or could not be written. */
  end(): void {
    this.#written = Promise.resolve(false)
  }

  /** There will be no verdict: a status that stays `pending` would be waited for. */
  async giveUp(client: Client): Promise<void> {
    if (await this.#written) await writeStatus(client, this.#event, this.#reportName, GIVEN_UP)
  }
}
