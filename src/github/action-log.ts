import * as core from '@actions/core'
import type { Log } from './client.ts'

/** Speaks to the job's log; a warning becomes a titled annotation of the run. */
export const actionLog: Log = {
  info: (message) => core.info(message),
  warning: (title, message) => core.warning(message, { title })
}
