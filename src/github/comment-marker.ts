import type { RunMark } from './event.ts'

/** The most characters that GitHub takes in a comment, the marker included; above it answers 422. */
export const COMMENT_LIMIT = 65_536

export interface CommentMark {
  reportName: string | undefined
  run: RunMark
  /** The report goes by another name now, and the comment says only that. */
  moved?: true
}

/** Of version 1.0.0, which did not say which run it was. */
export const NO_RUN: RunMark = { id: 0, attempt: 0, step: '' }
const FORM = /^<!-- vae-playbook report-name=(\S*)(?: run=(\d{1,15})\.(\d{1,6}) step=(\w*)( moved)?)? -->$/

/**
 * The hidden last line by which a later run finds its comment again, and knows whether that is older than itself. The name is
 * encoded: it cannot end the HTML comment, and no name's marker is a part of another's.
 */
export function commentMarker({ reportName, run, moved }: CommentMark): string {
  const name = encodeURIComponent(Buffer.from(reportName ?? '').toString())
  return `<!-- vae-playbook report-name=${name} run=${run.id}.${run.attempt} step=${run.step}${moved ? ' moved' : ''} -->`
}

/** What the last line of a comment says; null where that is no marker. One within a line or further up is a quotation. */
export function readMarker(body: string): CommentMark | null {
  const at = body.lastIndexOf('\n')
  const found = at < 0 ? null : FORM.exec(body.slice(at + 1))
  if (found === null) return null
  const [, name, id, attempt, step, moved] = found
  try {
    return {
      reportName: decodeURIComponent(name!) || undefined,
      run: id === undefined ? NO_RUN : { id: Number(id), attempt: Number(attempt), step: step! },
      ...(moved === undefined ? {} : { moved: true })
    }
  } catch {
    return null
  }
}

/** Below 0 where `a` began before `b`; 0 for the same run. */
export function compareRuns(a: RunMark, b: RunMark): number {
  return a.id - b.id || a.attempt - b.attempt
}

/** How many characters a report may have so that its comment fits; the marker follows after an empty line. */
export function commentBudget(mark: CommentMark): number {
  return COMMENT_LIMIT - commentMarker(mark).length - 2
}
