import type { getOctokit } from '@actions/github'

/** GitHub's REST API, as the toolkit gives it; passed in wherever it is used. */
export type Client = ReturnType<typeof getOctokit>

/** Where publishing speaks: titled warnings become annotations of the run. */
export interface Log {
  info: (message: string) => void
  warning: (title: string, message: string) => void
}
