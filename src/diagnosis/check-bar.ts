import type { UnitColumns } from '../evidence/evidence.ts'
import { InputError } from '../input-error.ts'
import type { Settings } from '../settings/schema.ts'
import { nearestOf } from '../settings/nearest.ts'

/** Names that a message lists. */
const MOST_NAMED = 12

/**
 * Makes sure that the kinds of defect and groups that `require` names are those of the evaluation set: a bar for a name that
 * nothing has would never be missed.
 *
 * @throws InputError with the nearest name and the known ones
 */
export function checkBarNames(require: Settings['require'], { kind, fabric, label }: UnitColumns): void {
  if (require === undefined) return
  const kinds = [...new Set(kind.filter((_, i) => label[i] === 1))]
  check('by-defect', 'kind of defect', Object.keys(require['by-defect']), kinds)
  check('by-group', 'group', Object.keys(require['by-group']), [...new Set(fabric.filter((name) => name !== null))])
}

function check(key: string, what: string, names: string[], known: string[]): void {
  const unknown = names.find((name) => !known.includes(name))
  if (unknown === undefined) return
  const listed = known.sort().slice(0, MOST_NAMED).join(', ') + (known.length > MOST_NAMED ? ', …' : '')
  const there = known.length === 0 ? `the evaluation set names none` : `Known: ${listed}`
  throw new InputError(
    `require.${key}: there is no ${what} "${unknown}" in the evaluation set${nearestOf(unknown, known)}. ${there}`
  )
}
