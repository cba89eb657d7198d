import { format } from 'node:util'

/** Where lines go: standard output or standard error. The runner of a job listens to both. */
export interface Listener {
  write: (text: string) => unknown
}

/** Characters of one value that is told. */
const MOST_CHARACTERS = 2000

/**
 * A text as it may stand in a job's log, where the runner obeys what it takes for a command: a line that begins with `::`, after
 * whatever it counts as blank, and `##[` anywhere. Both are broken by a space; control characters become visible, but for those
 * that a line of ours is made of.
 */
export function forRunner(text: string): string {
  return (
    text
      .replace(/\r\n/g, '\n')
      // eslint-disable-next-line no-control-regex -- these are what is looked for
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\u2028\u2029]/g, visible)
      // A word joiner or a byte order mark is no blank to the runner everywhere, and nothing at all to a reader.
      .replace(/^((?:[^\S\n\r\u2028\u2029]|[\u200b\u2060\ufeff])*):(?=:)/gm, '$1: ')
      .replace(/##(?=\[)/g, '## ')
  )
}

/** Control pictures where Unicode has them: a line feed in a name must not begin a line. */
function visible(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : `\\u${code.toString(16).padStart(4, '0')}`
}

/** One value within a line: a file's name, a cell, a key, what an engine said. */
export function oneValue(text: string): string {
  const line = forRunner(text.slice(0, MOST_CHARACTERS + 1)).replace(/[\n\t]/g, visible)
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS - 1)}…` : line
}

/** Tells whole lines; everything that this program prints of what it has read goes through here. */
export function say(listener: Listener, lines: string): void {
  listener.write(`${forRunner(lines)}\n`)
}

/** JSON is data, so it is not changed: the same text is spelled otherwise. */
export function jsonForRunner(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replaceAll('##[', '#\\u0023[')}\n`
}

/** Libraries speak through the console, with names out of the model that they run. For the entry points alone. */
export function letConsoleSay(): void {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    console[method] = (...words: unknown[]) => say(process.stderr, format(...words))
  }
}
