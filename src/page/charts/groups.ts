import type { Diagnosis } from '../../diagnosis/schema.ts'
import { formatCount, formatPercent, formatScore } from '../../words/columns.ts'
import type { Figure, Panel } from './figure.ts'
import { colors } from './theme.ts'

const MOST = 40

/** AUROC and recall by kind of defect, or by fabric, the hardest first; null where there are none. */
export function groupFigure(diagnosis: Diagnosis, by: 'defect' | 'fabric'): Figure | null {
  const groups = diagnosis.byGroup
    .filter((group) => group.by === by)
    .sort((a, b) => (a.imageAuroc ?? 2) - (b.imageAuroc ?? 2))
  if (groups.length === 0) return null
  const shown = groups
    .slice(0, MOST)
    .map(({ name, imageAuroc, recall }) => ({ name: shorten(name), imageAuroc, recall }))
  const y = { field: 'name', type: 'nominal', sort: null, title: null, axis: { labelLimit: 180, grid: true } } as const
  const panel = (field: 'imageAuroc' | 'recall', title: string, isFirst: boolean): Panel => ({
    width: 210,
    height: { step: 22 },
    mark: {
      type: 'point',
      filled: true,
      size: 70,
      color: field === 'recall' ? colors.threshold : colors.defective,
      opacity: 1
    },
    encoding: {
      x: {
        field,
        type: 'quantitative',
        scale: { domain: [0, 1] },
        title,
        axis: { tickCount: 5, format: field === 'recall' ? '%' : '.1f' }
      },
      y: isFirst ? y : { ...y, axis: { labels: false, ticks: false, grid: true } }
    }
  })
  return {
    id: `by-${by}`,
    title: by === 'defect' ? 'By kind of defect' : 'By fabric',
    caption: `The hardest first.${groups.length > MOST ? ` The ${MOST} hardest of ${groups.length}; all stand in the table.` : ''}`,
    spec: {
      data: { values: shown },
      spacing: 20,
      hconcat: [
        panel('imageAuroc', 'image-level AUROC', true),
        panel('recall', 'found at the operating threshold', false)
      ]
    },
    columns: [by, 'units', 'image-level AUROC', 'found at the operating threshold'],
    rows: groups.map(({ name, units, imageAuroc, recall }) => [
      name,
      formatCount(units),
      formatScore(imageAuroc),
      formatPercent(recall)
    ])
  }
}

const shorten = (name: string) => (name.length > 30 ? `${name.slice(0, 29)}…` : name)
