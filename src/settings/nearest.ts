import { closest } from 'fastest-levenshtein'

/** The known word that takes the fewest edits from `word`, ignoring case; null where nothing is known. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null
  const lower = closest(
    word.toLowerCase(),
    known.map((candidate) => candidate.toLowerCase())
  )
  return known.find((candidate) => candidate.toLowerCase() === lower) ?? null
}
