import { randomUUID } from 'node:crypto'
import { setSecret } from '@actions/core'
import { getOctokit } from '@actions/github'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import type { Client, Log } from './client.ts'
import { Deadline } from './deadline.ts'
import { keepToDeadline } from './keep-to-deadline.ts'

/** What no repetition can heal; 429 is waited for as told, not by plugin-retry's own clock. */
const NOT_RETRIED = [400, 401, 403, 404, 410, 422, 429, 451]
const RETRIES_AFTER_LIMIT = 3

export interface ClientOptions {
  token: string
  /** `GITHUB_API_URL`; GitHub Enterprise Server has its own. */
  apiUrl: string
  log: Log
  /** How long the client may work in all, retries and waits included, from its creation on. */
  seconds?: number
  /** Whether one wait of up to 90 seconds that GitHub asks for may come on top. */
  patient?: boolean
}

/**
 * A REST client that retries broken connections and 5xx, waits as told by rate limits, and is through after `seconds`
 * (60): create it right before its use. The token is registered as a secret of the run first.
 */
export function createClient({ token, apiUrl, log, seconds = 60, patient = false }: ClientOptions): Client {
  setSecret(token)
  const deadline = new Deadline(seconds, patient)
  const waitsFor = (limit: string) => (retryAfter: number, _options: object, _octokit: object, retryCount: number) => {
    const waits = retryCount < RETRIES_AFTER_LIMIT && deadline.allows(retryAfter)
    log.info(
      `GitHub's ${limit} asks to wait ${retryAfter} s${waits ? '' : ', which is longer than publishing may take'}`
    )
    return waits
  }
  return getOctokit(
    token,
    {
      baseUrl: apiUrl,
      // The toolkit's default writes to the console, where `--format json` keeps its answer.
      log: { debug: () => undefined, info: () => undefined, warn: log.info, error: log.info },
      retry: { doNotRetry: NOT_RETRIED },
      // The plugin paces all clients of one id together; each of ours has its own deadline and so its own pace.
      throttle: {
        id: randomUUID(),
        onRateLimit: waitsFor('rate limit'),
        onSecondaryRateLimit: waitsFor('secondary rate limit')
      }
    },
    keepToDeadline(deadline, log),
    retry,
    throttling
  )
}
