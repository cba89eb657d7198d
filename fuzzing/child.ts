import { evidenceOf, regimes } from '../__tests__/support/evidence.ts'
import { posteriorCollapse } from '../__tests__/support/diagnosis.ts'
import { fuzz, inputOf } from './fuzz.ts'
import { parsersWith, seedBytes } from './parsers.ts'

export { inputOf, seedBytes }
export const parsers = parsersWith({ evidence: evidenceOf(regimes.healthy), diagnosis: posteriorCollapse() })

/** Started by scripts/fuzz.js, which also asks for the list above. */
if (process.send !== undefined && process.argv.length === 6) {
  const [name, from, to, root] = process.argv.slice(2) as [string, string, string, string]
  await fuzz(parsers[name]!, { from: Number(from), to: Number(to), root }, (word) => process.send!(word))
  process.disconnect()
}
