import type { Diagnosis } from '../../diagnosis/schema.ts'
import { formatNumber } from '../../words/columns.ts'
import type { Figure } from './figure.ts'
import { colors, PLOT_WIDTH } from './theme.ts'

type Curve = NonNullable<Diagnosis['history']>['curves'][number]

const titles: Record<Curve['curve'], string> = {
  loss: 'loss',
  reconstruction: 'reconstruction loss',
  kl: 'KL divergence',
  klWeight: 'KL weight',
  learningRate: 'learning rate',
  validationLoss: 'validation loss',
  validationReconstruction: 'validation reconstruction loss',
  validationKl: 'validation KL divergence'
}

/** More than a decade between the lowest and the highest value: spikes would flatten the rest. */
const isWide = (values: number[]) => Math.min(...values) > 0 && Math.max(...values) / Math.min(...values) > 10

/** The logged training curves, a row each; null where none was given. */
export function historyFigure({ history }: Diagnosis): Figure | null {
  const curves = history?.curves.filter(({ value }) => value.length > 1) ?? []
  if (history === null || curves.length === 0) return null
  const all = curves.flatMap(({ at }) => at)
  const domain = [Math.min(...all), Math.max(...all)]
  return {
    id: 'history',
    title: 'Training history',
    caption: `As logged, thinned to 60 points a curve.${curves.some(({ value }) => isWide(value)) ? ' Logarithmic where a curve spans more than a decade.' : ''}`,
    spec: {
      spacing: 14,
      vconcat: curves.map(({ curve, at, value }, row) => ({
        width: PLOT_WIDTH,
        height: 60,
        data: { values: at.map((place, i) => ({ at: place, value: value[i] })) },
        mark: { type: 'line', color: colors.ink, strokeWidth: 1.5 } as const,
        encoding: {
          x: {
            field: 'at',
            type: 'quantitative',
            scale: { domain, nice: false },
            title: row === curves.length - 1 ? history.axis : null,
            axis: { labels: row === curves.length - 1, ticks: row === curves.length - 1 }
          },
          y: {
            field: 'value',
            type: 'quantitative',
            title: titles[curve],
            scale: { type: isWide(value) ? 'log' : 'linear', zero: false },
            axis: {
              tickCount: 3,
              format: '~g',
              titleAngle: 0,
              titleAlign: 'left',
              titleAnchor: 'start',
              titleX: 4,
              titleY: -6
            }
          }
        } as const
      }))
    },
    columns: ['curve', 'read from', 'first', 'lowest', 'highest', 'last'],
    rows: curves.map(({ curve, name, value }) => [
      titles[curve],
      name,
      ...[value[0], Math.min(...value), Math.max(...value), value.at(-1)!].map((figure) => formatNumber(figure))
    ])
  }
}
