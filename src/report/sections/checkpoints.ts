import type { Diagnosis } from '../../diagnosis/schema.ts'
import { dropped, stage, type Section } from '../budget.ts'
import { aurocChart } from '../charts/auroc-chart.ts'
import { mermaidAuroc } from '../charts/mermaid-auroc.ts'
import { codeText, escapeText, fence } from '../escape.ts'
import { fold } from '../fold.ts'
import { formatRange, formatNumber, formatScore } from '../../words/columns.ts'
import { selectCheckpoints } from '../select-checkpoints.ts'
import { table } from '../table.ts'

type Checkpoint = Diagnosis['checkpoints'][number]
type Metric = keyof Checkpoint['metrics']
type Figure = Exclude<Metric, 'imageAurocInterval' | 'imageAurocApproximate'>

const score = (key: Figure) => (checkpoint: Checkpoint) => formatScore(checkpoint.metrics[key])
const figure = (key: Figure) => (checkpoint: Checkpoint) => formatNumber(checkpoint.metrics[key])

const metrics: { key: Metric; title: string; cell: (checkpoint: Checkpoint) => string }[] = [
  {
    key: 'imageAuroc',
    title: 'Image AUROC',
    cell: ({ metrics: { imageAuroc, imageAurocInterval } }) =>
      formatScore(imageAuroc) + (imageAurocInterval ? ` (${formatRange(imageAurocInterval, formatScore)})` : '')
  },
  { key: 'averagePrecision', title: 'AP', cell: score('averagePrecision') },
  { key: 'threshold', title: 'Threshold', cell: ({ metrics: { threshold } }) => formatNumber(threshold, 4) },
  { key: 'precision', title: 'Precision', cell: score('precision') },
  { key: 'recall', title: 'Recall', cell: score('recall') },
  { key: 'f1', title: 'F1', cell: score('f1') },
  { key: 'bestF1', title: 'Best F1', cell: score('bestF1') },
  { key: 'pixelAuroc', title: 'Pixel AUROC', cell: score('pixelAuroc') },
  { key: 'aupro', title: 'AUPRO', cell: score('aupro') },
  { key: 'ssim', title: 'SSIM', cell: score('ssim') },
  { key: 'reconstructionR2', title: 'R²', cell: score('reconstructionR2') },
  { key: 'reconstructionDiversity', title: 'Diversity', cell: figure('reconstructionDiversity') },
  {
    key: 'activeUnits',
    title: 'Active units',
    cell: ({ metrics: { activeUnits, latentDimensions } }) =>
      activeUnits === null ? formatNumber(null) : `${activeUnits} of ${latentDimensions ?? '?'}`
  },
  { key: 'klTotal', title: 'KL (nats)', cell: figure('klTotal') },
  { key: 'muVariance', title: 'Var(mu)', cell: figure('muVariance') },
  { key: 'meanSigma', title: 'Mean sigma', cell: figure('meanSigma') }
]

function checkpointTable(diagnosis: Diagnosis, checkpoints: Checkpoint[]): string {
  const measured = metrics.filter(({ key }) =>
    diagnosis.checkpoints.some((checkpoint) => checkpoint.metrics[key] !== null)
  )
  const right = (title: string) => ({ title, align: 'right' as const })
  return table(
    [
      { title: 'Checkpoint' },
      right('Epoch'),
      ...measured.map(({ title }) => right(title)),
      { title: 'Kind' },
      { title: 'sha256' }
    ],
    checkpoints.map((checkpoint) => [
      codeText(checkpoint.name, 60),
      checkpoint.epoch === null ? '–' : String(checkpoint.epoch),
      ...measured.map(({ cell }) => cell(checkpoint)),
      escapeText(checkpoint.kind, 40),
      codeText(checkpoint.sha256.slice(0, 12))
    ])
  )
}

/** AUROC over the training in the open; all figures of all checkpoints, and a Mermaid chart, in folds. */
export function checkpointSections(diagnosis: Diagnosis): Section[] {
  const { checkpoints } = diagnosis
  const lines = aurocChart(diagnosis)
  const chart =
    lines.length === 0 ? '' : `**Image-level AUROC over the checkpoints**, with 95% intervals\n\n${fence(lines)}`
  const note = 'AP, precision, recall and F1 are at the operating threshold; – is not measurable here.'
  const all = (shown: Checkpoint[]) =>
    fold('All figures of the checkpoints', `${checkpointTable(diagnosis, shown)}\n\n${note}`)
  const some = selectCheckpoints(diagnosis, checkpoints, 16)
  const figures: Section = [
    { text: all(checkpoints), goesAt: stage.detail },
    { text: '', goesAt: stage.never, without: 'the figures of the checkpoints' }
  ]
  if (some.length < checkpoints.length) {
    const without = `the figures of ${checkpoints.length - some.length} checkpoints`
    figures.splice(1, 0, { text: all(some), goesAt: stage.detail, without })
  }
  return [
    dropped(stage.chart, chart, 'the chart of AUROC over the checkpoints'),
    figures,
    dropped(
      stage.detail,
      fold('AUROC over the checkpoints as a drawn chart', mermaidAuroc(diagnosis)),
      'the drawn chart'
    )
  ]
}
