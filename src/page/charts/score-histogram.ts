import type { Diagnosis } from '../../diagnosis/schema.ts'
import { namedThresholds, policyName, thresholdFigure } from '../../report/threshold-text.ts'
import { formatNumber, formatPercent } from '../../words/columns.ts'
import type { Figure, Layer } from './figure.ts'
import { byClass, colors, PLOT_WIDTH } from './theme.ts'

/** Pixels that a letter of a label takes, at most. */
const LETTER = 6.5
const LINE_HEIGHT = 15

interface Mark {
  threshold: number
  label: string
  role: 'operating' | 'recommended' | 'candidate'
}

/** Scores of both classes over shared bins, with every threshold as a labeled line; null without scores of labeled units. */
export function scoreHistogram(diagnosis: Diagnosis): Figure | null {
  const { edges, defectFree, defective } = diagnosis.scores
  if (edges.length < 2) return null
  const logarithmic = edges[0] > 0 && edges.at(-1)! > edges[0]
  const scale = {
    type: logarithmic ? ('log' as const) : ('linear' as const),
    domain: [edges[0], edges.at(-1)!] as number[],
    nice: false,
    ...(logarithmic ? {} : { zero: false })
  }
  const bars = (['defect-free', 'defective'] as const).flatMap((name, i) =>
    [defectFree, defective][i].map((share, bin) => ({ name, share, from: edges[bin], to: edges[bin + 1] }))
  )
  const marks = stack(thresholdMarks(diagnosis, edges), scale.domain, logarithmic)
  const x = (field: string) =>
    ({ field, type: 'quantitative', scale, title: 'score', axis: { format: '~g', tickCount: 8 } }) as const
  return {
    id: 'scores',
    title: 'Scores of defect-free and defective units',
    caption: `Share of each class over the score${logarithmic ? ' (logarithmic)' : ''}. What lies to the right of a threshold is called defective.`,
    spec: {
      width: PLOT_WIDTH,
      height: 220,
      layer: [
        {
          data: { values: bars },
          mark: { type: 'bar', fillOpacity: 0.55, stroke: null },
          encoding: {
            x: x('from'),
            x2: { field: 'to' },
            y: {
              field: 'share',
              type: 'quantitative',
              stack: null,
              title: 'share of the class',
              axis: { format: '%', tickCount: 5 }
            },
            y2: { datum: 0 },
            color: { field: 'name', type: 'nominal', scale: byClass }
          }
        },
        ...marks.map(({ threshold, label, role, level }): Layer => ({
          data: { values: [{ threshold, label }] },
          layer: [
            {
              mark: {
                type: 'rule',
                color: colors.threshold,
                strokeWidth: role === 'candidate' ? 1 : 2,
                strokeDash: role === 'operating' ? [] : role === 'recommended' ? [6, 3] : [2, 3]
              },
              encoding: { x: x('threshold'), y: { value: -LINE_HEIGHT * level - 4 }, y2: { value: 220 } }
            },
            {
              mark: {
                type: 'text',
                align: 'left',
                baseline: 'bottom',
                dx: 3,
                dy: 2,
                fontWeight: role === 'candidate' ? 'normal' : 'bold',
                color: colors.threshold
              },
              encoding: { x: x('threshold'), y: { value: -LINE_HEIGHT * level - 2 }, text: { field: 'label' } }
            }
          ]
        })),
        {
          name: 'slider',
          data: { values: diagnosis.thresholds.operating === null ? [] : [diagnosis.thresholds.operating] },
          mark: { type: 'rule', color: colors.ink, strokeWidth: 2, opacity: 0 },
          encoding: { x: x('threshold') }
        }
      ]
    },
    columns: ['score from', 'to', 'defect-free', 'defective'],
    rows: defectFree.map((share, i) => [
      formatNumber(edges[i]),
      formatNumber(edges[i + 1]),
      formatPercent(share),
      formatPercent(defective[i])
    ])
  }
}

function thresholdMarks({ thresholds }: Diagnosis, edges: number[]): Mark[] {
  return namedThresholds(thresholds).flatMap(({ threshold, operating, recommended }): Mark[] => {
    const at = threshold.threshold
    if (at === null || at < edges[0] || at > edges.at(-1)!) return []
    const role = operating ? 'operating' : recommended ? 'recommended' : 'candidate'
    const roles = [operating ? 'operating' : '', recommended ? 'recommended' : ''].filter(Boolean).join(' and ')
    return [
      {
        threshold: at,
        role,
        label: `${roles ? `${roles}: ` : ''}${policyName(threshold)} ${thresholdFigure(threshold)}`
      }
    ]
  })
}

/** Each label on the lowest line on which it runs into no other, those further right first. */
function stack(
  marks: Mark[],
  [low, high]: readonly [number, number] | number[],
  logarithmic: boolean
): (Mark & { level: number })[] {
  const place = (value: number) =>
    PLOT_WIDTH * (logarithmic ? Math.log(value / low!) / Math.log(high! / low!) : (value - low!) / (high! - low!))
  const starts: number[] = []
  return [...marks]
    .sort((a, b) => b.threshold - a.threshold)
    .map((mark) => {
      const end = place(mark.threshold) + 3 + LETTER * mark.label.length
      let level = starts.findIndex((start) => end < start)
      if (level < 0) level = starts.length
      starts[level] = place(mark.threshold)
      return { ...mark, level }
    })
}
