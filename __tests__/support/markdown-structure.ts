/** Checks of GitHub Markdown that need no parser, for properties over hostile texts. */

/** Lines outside of fences, code spans taken out; throws where a fence stays open. */
export function proseLines(markdown: string): string[] {
  const lines: string[] = []
  let open: string | null = null
  for (const line of markdown.split('\n')) {
    const ticks: string | null = /^ {0,3}(`{3,})/.exec(line)?.[1] ?? null
    if (open !== null) {
      if (ticks !== null && ticks.length >= open.length && line.trim() === ticks) open = null
    } else if (ticks !== null) open = ticks
    else lines.push(withoutCode(line))
  }
  if (open !== null) throw new Error('a fence stays open')
  return lines
}

function withoutCode(line: string): string {
  let text = ''
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\') text += line[i] + (line[++i] ?? '')
    else if (line[i] === '`') {
      const end = line.indexOf('`', i + 1)
      if (end < 0) throw new Error(`an open code span: ${line}`)
      if (line.slice(i, end).includes('|')) throw new Error(`a pipe in a code span: ${line}`)
      i = end
    } else text += line[i]
  }
  return text
}

/** Everything that is not as it must be, in words; empty for a sound report. */
export function faults(markdown: string): string[] {
  const found: string[] = []
  const lines = proseLines(markdown)
  let folds = 0
  lines.forEach((line, i) => {
    if (line.startsWith('<details><summary>')) folds++
    if (line === '</details>') folds--
    if (folds < 0 || folds > 1) found.push(`folds do not match at ${line}`)
    if (line.startsWith('|')) {
      const first = !lines[i - 1]?.startsWith('|')
      if (first && lines[i - 1] !== '') found.push(`no empty line before the table at ${line}`)
      if (first && !/^(\| :?-+:? )+\|$/.test(lines[i + 1] ?? '')) found.push(`no delimiter row after ${line}`)
      if (!first && columns(line) !== columns(lines[i - 1])) found.push(`another number of columns at ${line}`)
      if (!line.endsWith('|')) found.push(`an open row at ${line}`)
    } else if (lines[i - 1]?.startsWith('|') && line !== '') found.push(`no empty line after the table at ${line}`)
    const text = line
      .replace(/^<details><summary>[^<>]*<\/summary>$|^<\/details>$/, '')
      .replace(/^<sub>(.*)<\/sub>$/, '$1')
      .replace(/^<!-- marker -->$/, '')
      .replace(/\[(?:run|this run)\]\(https:\/\/github\.com\/o\/r\/actions\/runs\/1\)/g, '')
      .replace(/\\./g, '·')
    if (/<(?=[\p{L}/!?])/u.test(text)) found.push(`HTML: ${line}`)
    if (/@[\p{L}\p{N}_-]/u.test(text)) found.push(`a mention: ${line}`)
    if (/#\d/.test(text.replace(/&#\d+;/g, ' '))) found.push(`an issue: ${line}`)
    if (/:\/\/|www\.|\]\(|\]\[/i.test(text)) found.push(`a link: ${line}`)
    if (/[`~[\]]/.test(text)) found.push(`markup: ${line}`)
  })
  if (folds !== 0) found.push('a fold stays open')
  return found
}

function columns(row: string): number {
  return row.replace(/\\\|/g, '').split('|').length
}
