import type { PlaybookContext } from '../context.ts'
import type { Cause } from '../finding.ts'
import { figure, percent, sentence } from '../../words/format.ts'
import { mainError } from '../facts/spectrum-state.ts'

/** A cause that accounts for this share of the error's power is likely, one under the other is ruled out. */
const mostOfIt = 0.5
const littleOfIt = 0.1

/** S3, told from the spectra: detail smoothed away, detail invented, or the wrong texture. */
export function spectrumCauses(context: PlaybookContext): Cause[] {
  const blurOrNoise = 'blurred-or-noisy-reconstruction'
  const state = context.facts.spectrum
  if (state === null) {
    const because = 'Not measured: needs reconstructions of 16 pixels or more with some structure.'
    return [{ cause: blurOrNoise, likelihood: 'possible', because }]
  }
  const { blurred, invented, otherTexture, checkerboard } = state
  const parts = [
    ...(blurred > littleOfIt ? [`${percent(blurred)} of the error is fine detail that is smoothed away`] : []),
    ...(invented > littleOfIt ? [`${percent(invented)} of the error is detail that the images do not have`] : []),
    ...(checkerboard === null
      ? []
      : [
          `a pattern of period ${checkerboard.period} stands out by ${figure(checkerboard.excess)} dB, as transposed convolutions leave it`
        ])
  ]
  return [
    {
      cause: blurOrNoise,
      likelihood: checkerboard === null ? graded(blurred + invented) : 'likely',
      because: parts.length === 0 ? `${sentence(mainError(state))}.` : `${sentence(parts.join('; '))}.`
    },
    {
      cause: 'wrong-texture',
      likelihood: graded(otherTexture),
      because: `${percent(otherTexture)} of the error is structure as strong as that of the images, but in other places.`
    }
  ]
}

function graded(share: number): Cause['likelihood'] {
  return share >= mostOfIt ? 'likely' : share <= littleOfIt ? 'ruled-out' : 'possible'
}
