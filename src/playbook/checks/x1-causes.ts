import type { PlaybookContext } from '../context.ts'
import type { Cause } from '../finding.ts'
import { rate, sentence } from '../../words/format.ts'
import { areRecorded } from '../facts/other-scores.ts'

/** Defects with less structure than what is around them. */
export const PLAIN = 'defects-plainer-than-the-texture'

/**
 * Causes of a score that ranks backwards: defects that are plainer than the rest, which an error sees less of (edge strength shows
 * it), and for scores of another program what it may have done to them. What this tool computes itself is neither normalized nor
 * turned around.
 */
export function backwardCauses(context: PlaybookContext): Cause[] {
  const { pixel } = context.facts
  const maps = pixel === null ? null : `Pixel by pixel, the error map has an AUROC of ${rate(pixel.auroc)}`
  const forwards = pixel !== null && pixel.auroc > 0.5
  const unknown = 'Not measured: needs masks and error maps, to see whether the maps rank backwards too.'
  const map = maps === null ? unknown : `${maps}: the maps rank ${forwards ? 'forwards' : 'backwards as well'}.`
  const labels: Cause = {
    cause: 'labels-swapped',
    likelihood: 'possible',
    because: forwards ? `${maps}, by masks that belong to the images labeled as defective.` : map
  }
  if (!areRecorded(context.judged)) {
    const because = 'The score was computed by this tool, on one scale for the whole set, and higher where the model fails.'
    return [
      plainDefects(context),
      labels,
      { cause: 'per-image-normalization', likelihood: 'ruled-out', because },
      { cause: 'similarity-used-as-error', likelihood: 'ruled-out', because }
    ]
  }
  const similarity: Cause = forwards
    ? { cause: 'similarity-used-as-error', likelihood: 'ruled-out', because: `${maps}: the error itself is higher on defects.` }
    : { cause: 'similarity-used-as-error', likelihood: 'possible', because: map }
  const normalized: Cause = {
    cause: 'per-image-normalization',
    likelihood: 'possible',
    because: forwards ? `${maps}: the maps rank forwards, so the score turns them around.` : map
  }
  return [...(forwards ? [normalized, similarity] : [similarity, normalized]), labels, plainDefects(context)]
}

function plainDefects({ facts }: PlaybookContext): Cause {
  const cause = PLAIN
  const edges = facts.otherScores.find(({ of, name }) => of === 'image' && name === 'gradient-energy')
  if (edges === undefined) {
    return { cause, likelihood: 'possible', because: "Not measured: needs images, to see the strength of their edges." }
  }
  const words = `${sentence(edges.called)} alone tells the classes apart with an AUROC of ${rate(edges.auroc)}`
  if (edges.higher) {
    return { cause, likelihood: 'ruled-out', because: `${words}, and defects have the stronger edges.` }
  }
  // Beyond chance by its own interval; evidence of earlier versions has only the test against the score in use.
  const shown = edges.interval === null ? edges.p < 0.05 && edges.auroc > 0.5 : edges.interval[0] > 0.5
  return shown
    ? { cause, likelihood: 'likely', because: `${words}: defects have the weaker edges, so there is less to get wrong on them.` }
    : { cause, likelihood: 'possible', because: `${words}, which may be chance.` }
}
