const separators = ['\t', ';', ',', '|']

/** The separator that a line holds most of, outside of quotes; null where it holds none. */
export function densestSeparator(line: string): string | null {
  const bare = line.replace(/"[^"]*"/g, '')
  const counts = separators.map((separator) => bare.split(separator).length - 1)
  const most = Math.max(...counts)
  return most === 0 ? null : separators[counts.indexOf(most)]
}

/** The lines of a text, whichever way they end: LF, CR LF or, as on old Macs, CR. */
export function linesOf(text: string): string[] {
  return text.replace(/\r\n?/g, '\n').split('\n')
}

/** Excel's `sep=;`; its line stays, empty, so that lines keep their numbers. */
export function withoutSeparatorLine(lines: string[]): { lines: string[]; given: string | null } {
  const given = /^"?sep=(.)"?\s*$/i.exec(lines[0] ?? '')?.[1] ?? null
  return given === null ? { lines, given } : { lines: ['', ...lines.slice(1)], given }
}
