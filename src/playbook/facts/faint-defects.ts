import type { PixelEvidence } from '../../evidence/evidence.ts'
import { figure } from '../../words/format.ts'

/** How the defects stand out in the images themselves, whatever the model. */
export interface FaintDefects {
  grade: 'faint' | 'between' | 'plain'
  /** "defects stand out from their surroundings 0.6 times as far as places of the same shape do elsewhere in the picture" */
  words: string
}

/** Under it, the picture has more of what stands out as far; twice that is out of doubt. */
const asMuch = 1

/** @returns null where masks cannot be used, or evidence of earlier versions does not tell */
export function faintDefects(pixel: PixelEvidence | null): FaintDefects | null {
  const ratio = pixel?.signalToClutter ?? null
  if (ratio === null) return null
  return {
    grade: ratio < asMuch ? 'faint' : ratio < 2 * asMuch ? 'between' : 'plain',
    words: `defects stand out from their surroundings ${figure(ratio)} times as far as places of the same shape do elsewhere in the picture`
  }
}
