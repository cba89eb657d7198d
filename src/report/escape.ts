/**
 * Everything that comes from a file or a name goes through one of these before it stands in a report: a checkpoint's
 * name, a finding's sentence read back from `diagnosis.json`, a note. The result is one line, holds no markup, mentions
 * nobody, links nowhere and cannot end the table row, list item or fence that it stands in.
 */

/** Zero-width space as an entity: splits what GitHub would turn into a mention, an issue, a link or an emoji. */
const split = '&#8203;'

/**
 * One line without control, formatting (bidirectional, zero-width) and broken characters, at most `length` code points.
 * For plain targets: terminals, commit statuses, annotations, and as the first step of the other functions here.
 */
export function plainText(text: string, length = 600): string {
  const points = [
    ...text
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .replace(/\p{Cf}/gu, '')
      .trim()
  ]
  return points.length > length
    ? `${points
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
    : points.join('')
}

const special =
  /&(?=[#\p{L}])|[\\`*_~[\]]|[<>](?![ =\d])|[|$]|@(?=[\p{L}\p{N}_-])|#(?=\d)|:(?=\/\/)|:(?=[\w+-]+:)|www(?=\.)|\bGH-(?=\d)/giu

function escapeCharacter(found: string): string {
  switch (found) {
    case '&':
      return '&amp;'
    case '<':
      return '&lt;'
    case '>':
      return '&gt;'
    case '|':
      return '&#124;'
    case '$':
      return '&#36;'
  }
  return /^[\\`*_~[\]]$/.test(found) ? `\\${found}` : found + split
}

/** A sentence that ends with a full stop, escaped. */
export function escapeSentence(text: string, length?: number): string {
  const line = escapeText(text, length)
  return /[.!?…]$/.test(line) ? line : `${line}.`
}

/** Running text for paragraphs, headings, list items and table cells. `<` and `>` stay where they can only mean less and greater. */
export function escapeText(text: string, length?: number): string {
  return plainText(text, length)
    .replace(special, escapeCharacter)
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:>|[#+\-=](?=[\s#+\-=]|$))/, '\\$&')
}

/**
 * A name as a code span, inside and outside of tables. A name with a pipe or a backtick is written as escaped text
 * instead: parsers disagree on a backslash before a pipe in a table's code span.
 */
export function codeText(name: string, length = 80): string {
  const line = plainText(name, length)
  if (line === '') return '(no name)'
  return /[|`]/.test(line) ? escapeText(line, length) : `\`${line}\``
}

/** A fenced block whose fence is longer than any run of backticks inside, so that no line can close it. */
export function fence(lines: string[], language = ''): string {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? [])
  const ticks = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)))
  return [ticks + language, ...lines, ticks].join('\n')
}

/** A link to a web address; the bare text where the address is not one. */
export function link(text: string, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !/^https?:$/.test(url.protocol)) return escapeText(text)
  return `[${escapeText(text)}](${url.href.replace(/[()<>|\\`*_~[\]]/g, encodeMarkup)})`
}

function encodeMarkup(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
