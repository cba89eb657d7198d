import type { Diagnosis } from '../diagnosis/schema.ts'
import { plainText } from './escape.ts'
import { formatScore } from '../words/columns.ts'
import { headline } from './headline.ts'
import { judgedCheckpoint } from './judged-facts.ts'

/** GitHub refuses longer ones. */
const limit = 140

/**
 * The verdict as a commit status tells it: plain text of at most 140 characters.
 *
 * @param weakened inputs that let the gate pass more than the config does
 */
export function statusDescription(diagnosis: Diagnosis, weakened: string[] = []): string {
  const auroc = judgedCheckpoint(diagnosis)?.metrics.imageAuroc ?? null
  const by = weakened.length === 0 ? '' : ` · weakened: ${plainText(weakened.join('; '), 40)}`
  const measured = `${auroc === null ? '' : ` · AUROC ${formatScore(auroc)}`}${by}`
  let words = headline(diagnosis).words
  // Code points are counted first; a character outside the basic plane is two of GitHub's, so shorten on.
  for (let length = limit - measured.length; ; length--) {
    words = plainText(words, length)
    if (words.length + measured.length <= limit) return words + measured
  }
}
