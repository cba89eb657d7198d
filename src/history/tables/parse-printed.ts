import { densestSeparator, linesOf } from '../../tables/separators.ts'
import type { Row, Table } from './table.ts'

/** One in so many lines has to name a number. */
const ONE_IN = 5

const number = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|nan|[-+]?inf(?:inity)?`
/** `Average loss: 105.3`, `kl=2e-3`, `'loss': tensor(0.5`; no time, no `20ms`, no share of a whole. */
const pair = new RegExp(
  String.raw`(?<![\w.])([A-Za-z_][\w/.]{0,60}(?: [A-Za-z_][\w/.]{0,60}){0,2})['"]?\s{0,8}[:=]\s{0,8}(?:tensor\()?(${number})(?![\w/:%.])`,
  'gi'
)
const epoch = /(?<![\w.])epochs?['"]?[\s:=#([]{0,8}(\d+)/i
const step = /(?<![\w.])(?:(?:global[ _]?)?steps?|iter(?:ation)?s?|batch(?:es)?)['"]?[\s:=#([]{0,8}(\d+)/i
const counter = /^(.* )?(epochs?|(global[ _]?)?steps?|iter(ation)?s?|batch(es)?)$/i
const level = /^(debug|info|warning|warn|error|root) (?=\S)/i

/** Whether a text is what a training printed, and no table: its lines name their numbers. */
export function isPrinted(text: string): boolean {
  const lines = linesOf(text).filter((line) => line.trim() !== '' && !/^\s*#/.test(line))
  if (lines.length < 2 || isTableHeader(lines[0])) return false
  const named = lines.filter((line) => pairsOf(line).length > 0).length
  return named >= 2 && named * ONE_IN >= lines.length
}

function isTableHeader(line: string): boolean {
  return densestSeparator(line) !== null && pairsOf(line).length === 0 && !/\d/.test(line)
}

/** The numbers of each line by their names; lines that name an epoch give it to those below. */
export function parsePrinted(text: string): Table {
  const places = new Map([
    ['epoch', 0],
    ['step', 1]
  ])
  let current: string | undefined
  const rows = linesOf(text).flatMap((content, i): Row[] => {
    const said = epoch.exec(content)?.[1]
    current = said ?? current
    const pairs = pairsOf(content).filter(([name]) => !counter.test(name))
    if (pairs.length === 0) return []
    const cells: unknown[] = [current, step.exec(content)?.[1]]
    for (const [name, value] of pairs) {
      const place = places.get(name) ?? places.size
      places.set(name, place)
      cells[place] ??= value
    }
    return [{ line: i + 1, cells, part: 0 }]
  })
  const isCounted = (place: number) => rows.some(({ cells }) => cells[place] !== undefined)
  const kept = [...places].filter(([, place]) => place > 1 || isCounted(place))
  return {
    names: kept.map(([name]) => name),
    rows: rows.map((row) => ({ ...row, cells: kept.map(([, place]) => row.cells[place]) })),
    notes: [`Lines of text in which numbers stand behind their names (${rows.length} lines) are read as a table.`]
  }
}

function pairsOf(line: string): [name: string, value: string][] {
  return [...line.slice(0, MOST_LENGTH).matchAll(pair)].map(([, name, value]) => [name.replace(level, ''), value])
}

/** Progress bars draw a line over and over. */
const MOST_LENGTH = 2000
