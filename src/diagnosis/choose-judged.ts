import { InputError } from '../input-error.ts'
import { nearest } from '../settings/nearest.ts'

/** Checkpoints that a message names. */
const MOST_NAMED = 8

/**
 * The checkpoint that the verdict is about: `last`, `best` (the last one where none has an AUROC; D1 then speaks) or a name.
 *
 * @param checkpoints in training order, at least one
 * @param best highest image-level AUROC, or null
 * @throws InputError for an unknown name, with the nearest known one or else those that there are
 */
export function chooseJudged<T extends { evidence: { checkpoint: { name: string } } }>(
  judge: string,
  checkpoints: readonly T[],
  best: T | null
): T {
  const last = checkpoints[checkpoints.length - 1]
  if (judge === 'last') return last
  if (judge === 'best') return best ?? last
  const named = checkpoints.find(({ evidence }) => evidence.checkpoint.name === judge)
  if (named !== undefined) return named
  const names = checkpoints.map(({ evidence }) => evidence.checkpoint.name)
  const near = nearest(judge, names)
  const shown = names.slice(0, MOST_NAMED).map((name) => `"${name}"`)
  const there = `there ${names.length === 1 ? 'is' : 'are'} ${shown.join(', ')}${names.length > MOST_NAMED ? `, …` : ''}`
  throw new InputError(
    `judge: there is no checkpoint "${judge}"; ${near === null ? there : `the nearest is "${near}"`}`
  )
}
