import type { getOctokit } from '@actions/github'
import type { Log } from './client.ts'
import type { Deadline } from './deadline.ts'

type Plugin = NonNullable<Parameters<typeof getOctokit>[2]>

interface HttpError extends Error {
  status: number
  request: { request?: Record<string, unknown> }
  response?: { headers: Record<string, string | undefined> }
}

/** One more than plugin-retry's own, since a server that names a time is likelier to keep it. */
const RETRIES_AS_TOLD = 4

/**
 * A plugin that ends everything a client does at one moment: requests under way are aborted, and no wait is begun that
 * would last longer. It also waits as told after a 429 that plugin-throttling does not know as one of GitHub's limits
 * (from a proxy, say). Must stand before plugin-retry, whose hooks have to lie around this one's.
 *
 * @param deadline of the client
 */
export function keepToDeadline(deadline: Deadline, log: Log): Plugin {
  return (octokit) => {
    octokit.hook.before('request', (options) => {
      options.request!.signal = deadline.signal
    })
    octokit.hook.error('request', (error, options) => {
      if (!isHttpError(error)) throw error
      const retryCount = Number(options.request?.retryCount ?? 0)
      const told = secondsTold(error)
      const inTime = told === null ? deadline.leaves((retryCount + 1) ** 2) : deadline.allows(told)
      if (!inTime) options.request!.retries = 0
      else if (told !== null) {
        log.info(`GitHub asks to wait ${told} s before the next request`)
        error.request.request = { ...error.request.request, retries: RETRIES_AS_TOLD, retryAfter: told }
      }
      throw error
    })
  }
}

/** An answer of GitHub's, or a broken connection; an abort is neither. */
function isHttpError(error: unknown): error is HttpError {
  return error instanceof Error && error.name === 'HttpError'
}

/** The `retry-after` of a 429 that is neither the primary nor the secondary limit, which plugin-throttling handles. */
function secondsTold(error: HttpError): number | null {
  const headers = error.response?.headers
  if (error.status !== 429 || !headers?.['retry-after']) return null
  if (/\bsecondary rate\b/i.test(error.message) || headers['x-ratelimit-remaining'] === '0') return null
  const seconds = Number(headers['retry-after'])
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null
}
