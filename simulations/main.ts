import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { markdownTable } from 'markdown-table'
import { simulations } from './index.ts'
import { simulate } from './simulate.ts'
import { percent, summarize, type Summary } from './summarize.ts'

const page = 'docs/calibration.md'
const [start, end] = ['<!-- simulations -->', '<!-- end of simulations -->']

/**
 * Runs the simulations that are named, or all of them. Only a run of all with the usual replications is written to the page.
 *
 * @param args names, and `--replications N`
 * @param root of the repository
 */
export function main(args: string[], root: string): void {
  const { values, positionals: names } = parseArgs({
    args,
    allowPositionals: true,
    options: { replications: { type: 'string' } }
  })
  const unknown = names.filter((name) => simulations.every((simulation) => simulation.name !== name))
  if (unknown.length > 0) {
    throw new Error(`no simulation ${unknown.join(', ')}; there are ${simulations.map(({ name }) => name).join(', ')}`)
  }
  const replications = values.replications === undefined ? null : Number(values.replications)
  if (replications !== null && !(Number.isInteger(replications) && replications >= 2)) {
    throw new Error(`--replications ${values.replications}: a whole number from 2 on`)
  }
  const started = Date.now()
  const rows = simulations
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .flatMap((simulation) => {
      const own = summarize(simulation, simulate(simulation, replications ?? simulation.replications, 1))
      console.error(`${simulation.name}: ${Math.round((Date.now() - started) / 1000)} s`)
      return own
    })
  const text = table(rows)
  console.log(text)
  if (names.length > 0) return
  const command = `npm run simulate${replications === null ? '' : ` -- --replications ${replications}`}`
  const file = join(root, page)
  const old = readFileSync(file, 'utf8')
  const [before, after] = [old.indexOf(start), old.indexOf(end)]
  if (before < 0 || after < before) throw new Error(`${page} has no place for the table`)
  writeFileSync(file, `${old.slice(0, before + start.length)}\n\n\`${command}\`\n\n${text}\n\n${old.slice(after)}`)
}

function table(rows: Summary[]): string {
  const body = rows.map(({ title, row, promised, settings, replications, worst, mean, approximate }) => [
    title,
    row,
    promised,
    `${percent(worst.rate)} ± ${(100 * worst.error).toFixed(1)}`,
    worst.setting.cell,
    percent(mean),
    `${settings} × ${replications}`,
    approximate ? 'approximate' : ''
  ])
  return markdownTable([
    ['what', 'of', 'promised', 'worst setting', 'which is', 'mean', 'settings × sets', 'the report says'],
    ...body
  ])
}
