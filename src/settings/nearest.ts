import { distance } from 'fastest-levenshtein'

/** Letters from which on the beginning of a word counts as the word: `fail` for `fail-on`. */
const SHORTEST_BEGINNING = 3

/**
 * The known word that was meant by `word`, ignoring case: the one that takes the fewest edits, a third of its letters at most, or
 * else the shortest that begins so. Null where none is that near: advice that is far off misleads.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const given = word.toLowerCase()
  const rated = known.map((candidate) => ({ candidate, edits: distance(given, candidate.toLowerCase()) }))
  const near = rated.filter(
    ({ candidate, edits }) =>
      edits <= mostEdits(given, candidate) ||
      (given.length >= SHORTEST_BEGINNING && candidate.toLowerCase().startsWith(given))
  )
  near.sort((a, b) => a.edits - b.edits)
  return near[0]?.candidate ?? null
}

/** The words `; the nearest is WORD`, empty where none is near. */
export function nearestOf(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return near === null ? '' : `; the nearest is ${near}`
}

function mostEdits(word: string, candidate: string): number {
  const longer = Math.max(word.length, candidate.length)
  return longer < 2 ? 0 : Math.max(1, Math.floor(longer / 3))
}
