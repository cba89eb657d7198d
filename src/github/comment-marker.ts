/** The most characters that GitHub takes in a comment, the marker included; above it answers 422. */
export const COMMENT_LIMIT = 65_536

/**
 * The hidden last line by which a later run finds its comment again. The name is encoded: it cannot end the HTML
 * comment, and no name's marker is a part of another's.
 */
export function commentMarker(reportName: string | undefined): string {
  return `<!-- vae-playbook report-name=${encodeURIComponent(Buffer.from(reportName ?? '').toString())} -->`
}

/** How many characters a report may have so that its comment fits; the marker follows after an empty line. */
export function commentBudget(reportName: string | undefined): number {
  return COMMENT_LIMIT - commentMarker(reportName).length - 2
}
