import type { Diagnosis } from '../../diagnosis/schema.ts'
import { sparkline } from '../charts/sparkline.ts'
import { codeText, escapeSentence, fence } from '../escape.ts'
import { formatNumber } from '../../words/columns.ts'

const width = 36
const names: Record<NonNullable<Diagnosis['history']>['curves'][number]['curve'], string> = {
  loss: 'Loss',
  reconstruction: 'Reconstruction',
  kl: 'KL divergence',
  klWeight: 'KL weight',
  learningRate: 'Learning rate',
  validationLoss: 'Validation loss',
  validationReconstruction: 'Val. reconstr.',
  validationKl: 'Validation KL'
}

/** What a reader has to know of a log that does not count epochs. */
const counted: Record<NonNullable<Diagnosis['history']>['axis'], string> = {
  epoch: '',
  step: 'The log counts steps, be they batches or epochs: its curves are not cut at the epoch of the judged checkpoint.',
  row: 'The log counts nothing but its rows: its curves are not cut at the epoch of the judged checkpoint.'
}

/** The training curves as lines of blocks, and which column was taken for which of them; or why there is none. */
export function historyDetails({ history }: Diagnosis): string {
  if (history === null) return ''
  const { axis, curves, unused, notes } = history
  const lines = curves.map(({ curve, value }) => {
    const { line, logarithmic } = sparkline(value, width)
    const ends = `${formatNumber(value[0])} → ${formatNumber(value[value.length - 1])}`
    return `${names[curve].padEnd(15)} ${line.padEnd(width)}  ${ends}${logarithmic ? ' (log)' : ''}`
  })
  const spans = curves.filter(({ at }) => at.length > 0)
  const first = spans.reduce((low, { at }) => Math.min(low, at[0]), Infinity)
  const last = spans.reduce((high, { at }) => Math.max(high, at[at.length - 1]), -Infinity)
  const taken = curves.map(({ curve, name }) => `${names[curve]} from ${codeText(name, 60)}`).join(', ')
  return [
    spans.length === 0
      ? ''
      : `From ${axis} ${first} to ${axis} ${last}, each between its own lowest and highest value:`,
    lines.length === 0 ? '' : fence(lines),
    [
      ...(curves.length === 0 ? [] : [`- Read: ${taken}.`]),
      ...(curves.length === 0 || axis === 'epoch' ? [] : [`- ${counted[axis]}`]),
      ...(unused.length === 0
        ? []
        : [
            `- Not used: ${unused
              .slice(0, 12)
              .map((name) => codeText(name, 60))
              .join(', ')}${unused.length > 12 ? ' and more' : ''}.`
          ]),
      ...notes.map((note) => `- ${escapeSentence(note)}`)
    ].join('\n')
  ]
    .filter(Boolean)
    .join('\n\n')
}
