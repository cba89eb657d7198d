/** A copy of how GitHub's runner takes lines for commands (its ActionCommand class), to listen with. */

const known = new Set(
  'add-mask add-matcher add-path debug echo endgroup error group internal-set-repo-path notice remove-matcher save-state set-env set-output stop-commands warning'.split(
    ' '
  )
)

/** What .NET's TrimStart takes off. */
const blanks = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u

/** The runner's StreamReader ends a line at a carriage return too. */
export function linesHeard(text: string): string[] {
  return text.split(/\r\n|\r|\n/)
}

function isKnown(info: string): boolean {
  const space = info.indexOf(' ')
  return known.has((space < 0 ? info : info.slice(0, space)).toLowerCase())
}

/** The commands that the runner would obey in what a step has written. */
export function commandsHeard(text: string): string[] {
  return linesHeard(text).filter((line) => {
    const trimmed = line.replace(blanks, '')
    const end = trimmed.indexOf('::', 2)
    if (trimmed.startsWith('::') && end >= 0 && isKnown(trimmed.slice(2, end))) return true
    const start = line.indexOf('##[')
    const bracket = line.indexOf(']', start)
    return start >= 0 && bracket >= 0 && isKnown(line.slice(start + 3, bracket))
  })
}
