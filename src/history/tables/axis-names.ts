import { wordsIn } from '../names/words.ts'

/** Ranks of a name as a count of epochs or steps: the usual one, one with more words, and W&B's own, which goes by calls. */
export interface AxisName {
  axis: 'epoch' | 'step'
  rank: 0 | 1 | 2
}

const usual: [AxisName['axis'], RegExp][] = [
  ['epoch', /^epochs?$/i],
  ['step', /^(global[ _-]?)?(steps?|iter(ation)?s?|batch)$/i]
]
const wordy: [AxisName['axis'], RegExp][] = [
  ['epoch', /^((train(er|ing)?|current|cur|num|n) )*(epochs?|epoche|ep)( (num|number|no|nr|idx|index|id|n))?$/],
  [
    'step',
    /^((train(er|ing)?|current|cur|num|n|global|optimi[sz]er) )*(steps?|iters?|iterations?|itr|it|niter|batch|batches|updates?)( (num|number|no|nr|idx|index|id|n))?$/
  ]
]

/** What a column counts by its name; null for one that is no axis. */
export function axisName(name: string): AxisName | null {
  for (const [axis, spelling] of usual) if (spelling.test(name)) return { axis, rank: 0 }
  const words = wordsIn(name).join(' ')
  for (const [axis, spelling] of wordy) if (spelling.test(words)) return { axis, rank: name.startsWith('_') ? 2 : 1 }
  return null
}

/** A data frame's index, as pandas and R write it. */
export function isIndexName(name: string): boolean {
  return /^(unnamed: ?\d+(\.\d+)?|)$/i.test(name)
}
