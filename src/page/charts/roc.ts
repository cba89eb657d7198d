import type { Diagnosis } from '../../diagnosis/schema.ts'
import type { UnitColumns } from '../../evidence/evidence.ts'
import { formatPercent } from '../../words/columns.ts'
import type { Figure, Panel } from './figure.ts'
import { operatingCurves, operatingPoints, type CurvePlace } from './operating-curves.ts'
import { colors } from './theme.ts'

const SIDE = 250
const share = { scale: { domain: [0, 1] }, axis: { format: '%', values: [0, 0.25, 0.5, 0.75, 1] } }

interface Axes {
  title: string
  x: string
  y: string
  curve: CurvePlace[]
  points: { name: string; x: number; y: number }[]
  /** What guessing gives, from the left to the right end. */
  guessing: [number, number]
}

function panel({ title, x, y, curve, points, guessing }: Axes): Panel {
  const banded = curve.flatMap(({ at, band }) => (band === null ? [] : [{ at, low: band[0], high: band[1] }]))
  const xAt = { field: 'at', type: 'quantitative', title: x, ...share } as const
  return {
    title,
    width: SIDE,
    height: SIDE,
    layer: [
      {
        data: { values: banded },
        mark: { type: 'area', color: colors.defective, opacity: 0.2 },
        encoding: { x: xAt, y: { field: 'low', type: 'quantitative', title: y, ...share }, y2: { field: 'high' } }
      },
      {
        data: { values: [0, 1].map((at) => ({ at, value: guessing[at] })) },
        mark: { type: 'line', color: colors.muted, strokeDash: [3, 3], strokeWidth: 1 },
        encoding: { x: xAt, y: { field: 'value', type: 'quantitative', ...share } }
      },
      {
        data: { values: curve.map(({ at, value }) => ({ at, value })) },
        mark: { type: 'line', color: colors.defective },
        encoding: { x: xAt, y: { field: 'value', type: 'quantitative', ...share } }
      },
      {
        data: { values: points },
        mark: { type: 'point', filled: true, size: 70, color: colors.threshold, opacity: 1 },
        encoding: { x: { ...xAt, field: 'x' }, y: { field: 'y', type: 'quantitative', ...share }, shape: shapes }
      }
    ]
  }
}

const shapes = {
  field: 'name',
  type: 'nominal' as const,
  title: null,
  scale: { domain: ['operating', 'recommended'], range: ['circle', 'diamond'] },
  legend: { symbolFillColor: colors.threshold, symbolStrokeColor: colors.threshold }
}

/** ROC and precision-recall curves of the judged checkpoint; null without units of both classes. */
export function rocFigure(diagnosis: Diagnosis, units: UnitColumns): Figure | null {
  const curves = operatingCurves(units)
  if (curves === null) return null
  const { operating, recommended } = diagnosis.thresholds
  const points = operatingPoints([
    { name: 'operating', threshold: operating },
    { name: 'recommended', threshold: recommended }
  ])
  const prevalence = units.label.filter((label) => label === 1).length / units.label.length
  return {
    id: 'curves',
    title: 'ROC and precision-recall curves',
    caption: `Every threshold there is, with 95% bands over draws of whole groups. Dashed: guessing. ${points.length > 0 ? 'Dot: the operating threshold; diamond: the recommended one.' : ''}`,
    spec: {
      spacing: 40,
      hconcat: [
        panel({
          title: 'ROC',
          x: 'false alarms',
          y: 'defects found (recall)',
          curve: curves.roc,
          points: points.map(({ name, falsePositiveRate, recall }) => ({ name, x: falsePositiveRate, y: recall })),
          guessing: [0, 1]
        }),
        panel({
          title: 'Precision-recall',
          x: 'defects found (recall)',
          y: 'precision',
          curve: curves.precisionRecall,
          points: points.flatMap(({ name, recall, precision }) =>
            precision === null ? [] : [{ name, x: recall, y: precision }]
          ),
          guessing: [prevalence, prevalence]
        })
      ]
    },
    columns: ['at', 'recall at these false alarms', '95% band', 'precision at this recall', '95% band'],
    rows: curves.roc.flatMap((place, i) =>
      i % 5 > 0 ? [] : [[formatPercent(place.at), ...cells(place), ...cells(curves.precisionRecall[i])]]
    )
  }
}

function cells({ value, band }: CurvePlace): string[] {
  return [formatPercent(value), band === null ? '' : `${formatPercent(band[0])} to ${formatPercent(band[1])}`]
}
