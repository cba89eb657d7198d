import type { Diagnosis } from '../../diagnosis/schema.ts'
import { formatNumber, formatPercent } from '../../words/columns.ts'
import type { Figure } from './figure.ts'
import { colors, PLOT_WIDTH } from './theme.ts'

/** R_j above which a unit is live (docs/science.md, "Latent code"). */
const LIVE = 0.01

const state = {
  field: 'state',
  type: 'nominal',
  title: null,
  scale: { domain: ['live', 'at the prior'], range: [colors.defectFree, colors.muted] }
} as const

/** Latent units, the strongest first: KL, spread of mu, sigma; null without a code. */
export function unitFigure({ latent, checkpoints, judged }: Diagnosis): Figure | null {
  if (latent === null || latent.top.length === 0) return null
  const values = latent.top.map(({ unit, kl, muVariance, sigma, signalShare }, i) => ({
    rank: i + 1,
    unit,
    kl,
    spread: Math.sqrt(muVariance),
    sigma,
    state:
      signalShare === null
        ? muVariance > 0.01
          ? 'live'
          : 'at the prior'
        : signalShare > LIVE
          ? 'live'
          : 'at the prior'
  }))
  const dimensions = checkpoints.find(({ name }) => name === judged)?.metrics.latentDimensions ?? null
  const hasSpread = values.some(({ sigma }) => sigma !== null)
  const x = (last: boolean) =>
    ({
      field: 'rank',
      type: 'ordinal',
      title: last ? 'latent units, the strongest first' : null,
      axis: { labels: last, ticks: last, labelAngle: 0, labelOverlap: true }
    }) as const
  const panels = [
    ...(values.some(({ kl }) => kl !== null)
      ? [
          {
            width: PLOT_WIDTH,
            height: 110,
            mark: { type: 'bar' } as const,
            encoding: {
              x: x(false),
              y: { field: 'kl', type: 'quantitative', title: 'KL (nats)' },
              color: state
            } as const
          }
        ]
      : []),
    {
      width: PLOT_WIDTH,
      height: 130,
      transform: [{ fold: ['spread', ...(hasSpread ? ['sigma'] : [])] }],
      mark: { type: 'point', filled: true, size: 36, opacity: 1 } as const,
      encoding: {
        x: x(true),
        y: { field: 'value', type: 'quantitative', title: 'standard deviation' },
        color: {
          field: 'key',
          type: 'nominal',
          title: null,
          scale: { domain: ['spread', 'sigma'], range: [colors.defective, colors.threshold] },
          legend: { labelExpr: "datum.label === 'spread' ? 'of mu over the images' : 'sigma, averaged'" }
        }
      } as const
    }
  ]
  return {
    id: 'units',
    title: 'Latent units',
    caption: `${dimensions !== null && dimensions > values.length ? `The ${values.length} strongest of ${dimensions} units. ` : ''}A unit in use moves with the image (mu spreads) and is sure of it (sigma under 1); one at the prior has no spread of mu and sigma 1.`,
    spec: { data: { values }, spacing: 14, resolve: { scale: { color: 'independent' } }, vconcat: panels },
    columns: ['unit', 'KL (nats)', 'standard deviation of mu', 'mean sigma', 'share of signal', 'state'],
    rows: latent.top.map(({ unit, kl, sigma, signalShare }, i) => [
      unit,
      formatNumber(kl),
      formatNumber(values[i].spread),
      formatNumber(sigma),
      formatPercent(signalShare),
      values[i].state
    ])
  }
}

interface Histogram {
  low: number
  high: number
  counts: number[]
}

const densities = ({ low, high, counts }: Histogram) => {
  const total = counts.reduce((a, b) => a + b, 0)
  const width = (high - low) / counts.length
  return counts.map((count, i) => ({
    from: low + i * width,
    to: low + (i + 1) * width,
    density: total === 0 ? 0 : count / total / width
  }))
}

/** All mu pooled against the prior N(0, 1), and all sigma; null without a code. */
export function latentHistogram({ latent }: Diagnosis): Figure | null {
  if (latent === null) return null
  const mu = densities(latent.mu)
  const prior = Array.from({ length: 81 }, (_, i) => {
    const at = latent.mu.low + ((latent.mu.high - latent.mu.low) * i) / 80
    return { at, density: Math.exp(-(at ** 2) / 2) / Math.sqrt(2 * Math.PI) }
  })
  const bars = (values: ReturnType<typeof densities>, title: string, color: string) =>
    ({
      data: { values },
      mark: { type: 'bar', color, fillOpacity: 0.6 },
      encoding: {
        x: { field: 'from', type: 'quantitative', title, scale: { nice: false, zero: false } },
        x2: { field: 'to' },
        y: { field: 'density', type: 'quantitative', title: 'density', axis: { tickCount: 4 } },
        y2: { datum: 0 }
      }
    }) as const
  const side = { width: PLOT_WIDTH / 2 - 40, height: 150 }
  return {
    id: 'latent-histograms',
    title: 'Mu and sigma, all units pooled',
    caption:
      'The line is the prior N(0, 1): what mu and sigma are drawn towards. Sigma at 1 and mu at 0 is a code that is not in use.',
    spec: {
      spacing: 40,
      hconcat: [
        {
          ...side,
          layer: [
            bars(mu, 'mu', colors.defectFree),
            {
              data: { values: prior },
              mark: { type: 'line', color: colors.ink, strokeWidth: 1.5 },
              encoding: { x: { field: 'at', type: 'quantitative' }, y: { field: 'density', type: 'quantitative' } }
            }
          ]
        },
        ...(latent.sigma === null ? [] : [{ ...side, ...bars(densities(latent.sigma), 'sigma', colors.threshold) }])
      ]
    },
    columns: ['of', 'from', 'to', 'density'],
    rows: [
      ...mu.map((bin) => ['mu', ...cells(bin)]),
      ...(latent.sigma === null ? [] : densities(latent.sigma).map((bin) => ['sigma', ...cells(bin)]))
    ]
  }
}

const cells = ({ from, to, density }: { from: number; to: number; density: number }) =>
  [from, to, density].map((figure) => formatNumber(figure))
