import type { Diagnosis } from '../../diagnosis/schema.ts'
import { formatNumber, formatScore } from '../../words/columns.ts'
import type { Figure, Layer } from './figure.ts'
import { colors, PLOT_WIDTH } from './theme.ts'

type Checkpoint = Diagnosis['checkpoints'][number]

/** Nothing where that checkpoint lacks the figure. */
function marked(values: object[], mark: { size: number; strokeWidth?: number; filled?: boolean }): Layer[] {
  if (values.length === 0) return []
  const y = { field: 'figure', type: 'quantitative' } as const
  return [{ data: { values }, mark: { type: 'point', color: colors.ink, opacity: 1, ...mark }, encoding: { y } }]
}

interface Row {
  title: string
  value: (checkpoint: Checkpoint) => number | null
  band?: (checkpoint: Checkpoint) => readonly [number, number] | null
  format: (value: number | null) => string
  zero?: boolean
}

const rows: Row[] = [
  {
    title: 'image-level AUROC',
    value: ({ metrics }) => metrics.imageAuroc,
    band: ({ metrics }) => metrics.imageAurocInterval,
    format: formatScore
  },
  { title: 'average precision', value: ({ metrics }) => metrics.averagePrecision, format: formatScore },
  { title: 'R² of the reconstruction', value: ({ metrics }) => metrics.reconstructionR2, format: formatScore },
  { title: 'KL (nats)', value: ({ metrics }) => metrics.klTotal, format: formatNumber, zero: true },
  { title: 'active units', value: ({ metrics }) => metrics.activeUnits, format: formatNumber, zero: true }
]

/** Figures over the checkpoints in training order, the judged and the best one marked; null for a single checkpoint. */
export function checkpointFigure(diagnosis: Diagnosis): Figure | null {
  const { checkpoints } = diagnosis
  const measured = rows.filter(({ value }) => checkpoints.some((checkpoint) => value(checkpoint) !== null))
  if (checkpoints.length < 2 || measured.length === 0) return null
  const byEpoch = checkpoints.every(({ epoch }, i) => epoch !== null && (i === 0 || epoch > checkpoints[i - 1].epoch!))
  const place = ({ epoch }: Checkpoint, i: number) => (byEpoch ? epoch! : i + 1)
  const domain = [place(checkpoints[0], 0), place(checkpoints.at(-1)!, checkpoints.length - 1)]
  const x = (last: boolean) =>
    ({
      field: 'at',
      type: 'quantitative',
      scale: { domain, zero: false, nice: false, padding: 12 },
      title: last ? (byEpoch ? 'epoch' : 'checkpoint, in training order') : null,
      axis: { labels: last, ticks: last, format: 'd', tickMinStep: 1 }
    }) as const
  return {
    id: 'checkpoints',
    title: 'Over the checkpoints',
    caption: 'Filled: the checkpoint that was judged. Ring: the one with the highest AUROC.',
    spec: {
      spacing: 12,
      vconcat: measured.map(({ title, value, band, zero }, row) => {
        const values = checkpoints.flatMap((checkpoint, i) => {
          const figure = value(checkpoint)
          const [low, high] = band?.(checkpoint) ?? [null, null]
          const { name } = checkpoint
          const is = { judged: name === diagnosis.judged, best: name === diagnosis.bestCheckpoint }
          return figure === null ? [] : [{ at: place(checkpoint, i), figure, low, high, ...is }]
        })
        const y = {
          field: 'figure',
          type: 'quantitative',
          title,
          scale: { zero: zero ?? false },
          axis: {
            tickCount: 3,
            format: '~g',
            titleAngle: 0,
            titleAlign: 'left',
            titleAnchor: 'start',
            titleX: 4,
            titleY: -6
          }
        } as const
        return {
          width: PLOT_WIDTH,
          height: row === 0 ? 120 : 56,
          data: { values },
          encoding: { x: x(row === measured.length - 1) },
          layer: [
            ...(band
              ? [
                  {
                    mark: { type: 'area', color: colors.defective, opacity: 0.18 },
                    encoding: { y: { ...y, field: 'low' }, y2: { field: 'high' } }
                  } as const
                ]
              : []),
            { mark: { type: 'line', color: colors.defective }, encoding: { y } },
            {
              mark: { type: 'point', color: colors.defective, size: 26, filled: true, opacity: 1 },
              encoding: { y }
            },
            ...marked(
              values.filter(({ best }) => best),
              { size: 150, strokeWidth: 2 }
            ),
            ...marked(
              values.filter(({ judged }) => judged),
              { size: 60, filled: true }
            )
          ]
        }
      })
    },
    columns: ['checkpoint', 'epoch', ...measured.map(({ title }) => title)],
    rows: checkpoints.map((checkpoint) => [
      checkpoint.name,
      checkpoint.epoch,
      ...measured.map(({ value, format }) => format(value(checkpoint)))
    ])
  }
}
