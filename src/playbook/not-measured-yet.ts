import type { PlaybookContext } from './context.ts'
import type { Finding } from './finding.ts'
import { buildFinding } from './build-finding.ts'

/** X2: the model copies its input. */
export function assessX2(context: PlaybookContext): Finding {
  const reason = 'Spectral evidence (does fine detail pass straight through?) is not measured yet.'
  return buildFinding('X2', context.symptoms, { status: 'not-assessable', reason })
}

/** M1: masks do not line up with the images. */
export function assessM1(context: PlaybookContext): Finding {
  const reason = 'Mask-alignment evidence (do shifted or flipped masks fit better?) is not measured yet.'
  return buildFinding('M1', context.symptoms, { status: 'not-assessable', reason })
}
