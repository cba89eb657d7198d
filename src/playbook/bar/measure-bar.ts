import type { UnitColumns } from '../../evidence/evidence.ts'
import type { Settings } from '../../settings/schema.ts'
import { aurocInterval } from '../../statistics/auroc-interval.ts'
import { averagePrecision } from '../../statistics/average-precision.ts'
import { bootstrapGroups } from '../../statistics/bootstrap-groups.ts'
import { f1Score } from '../../statistics/classification-figures.ts'
import { proportionInterval } from '../../statistics/proportion-interval.ts'
import type { PlaybookContext } from '../context.ts'

export type Require = NonNullable<Settings['require']>

type Interval = [number, number] | null
type Figure = { value: number; interval: Interval } | string

/** One figure that the team's own bar asks for. */
export interface BarCheck {
  /** As the config has it: `recall`, `by-defect.hole.recall`. */
  key: string
  /** Id of the figure, as in the diagnosis. */
  metric: string
  /** The kind of defect or group; null: of all units. */
  of: string | null
  bar: number
  /** The false alarms may be at most so many; all else has to be at least so much. */
  most: boolean
  /** Or the reason why it could not be measured. */
  measured: { value: number; interval: Interval } | string
}

const metrics = {
  'image-auroc': 'imageAuroc',
  'average-precision': 'averagePrecision',
  recall: 'recall',
  'false-alarms': 'falsePositiveRate',
  f1: 'f1',
  'pixel-auroc': 'pixelAuroc',
  aupro: 'aupro'
} as const
type Key = keyof typeof metrics

/** Every figure that `require` names, measured on the judged checkpoint at its operating threshold. */
export function measureBar(context: PlaybookContext, require: Require): BarCheck[] {
  const { units } = context.judged.evidence
  const { by, 'by-defect': byDefect, 'by-group': byGroup, ...whole } = require
  const all = [...units.label.keys()]
  return [
    ...checks(context, whole, all, null, '', by),
    ...Object.entries(byDefect).flatMap(([name, bars]) => {
      const own = all.filter((i) => units.label[i] === 0 || units.kind[i] === name)
      return checks(context, bars, own, name, `by-defect.${name}.`, by)
    }),
    ...Object.entries(byGroup).flatMap(([name, bars]) => {
      const own = all.filter((i) => units.fabric[i] === name)
      return checks(context, bars, own, name, `by-group.${name}.`, by)
    })
  ]
}

function checks(
  context: PlaybookContext,
  bars: Partial<Record<Key, number>>,
  own: number[],
  of: string | null,
  prefix: string,
  by: Require['by']
): BarCheck[] {
  return (Object.keys(metrics) as Key[]).flatMap((key) => {
    const bar = bars[key]
    if (bar === undefined) return []
    const measured = measure(context, key, own, by === 'bound')
    return [{ key: `${prefix}${key}`, metric: metrics[key], of, bar, most: key === 'false-alarms', measured }]
  })
}

function measure(context: PlaybookContext, key: Key, own: number[], bounded: boolean): Figure {
  const { units, unlabeled, pixel } = context.judged.evidence
  if (key === 'pixel-auroc' || key === 'aupro') {
    if (pixel === null) return 'There are no masks, or no error maps to hold against them.'
    if (context.facts.pixel === null) return 'The masks do not line up with the images (M1).'
    return { value: key === 'aupro' ? pixel.aupro : pixel.auroc, interval: null }
  }
  if (unlabeled) return 'The units have no labels.'
  const score = own.map((i) => units.score[i])
  const label = own.map((i) => units.label[i])
  const group = own.map((i) => units.group[i])
  const missing = lacking(key, label)
  if (missing !== null) return missing
  const threshold = context.thresholds.operating?.threshold ?? null
  switch (key) {
    case 'image-auroc': {
      const { auroc, interval } = aurocInterval(score, label, group)!
      return { value: auroc, interval }
    }
    case 'average-precision': {
      const value = averagePrecision(score, label)!
      const columns = { score, label, group }
      return { value, interval: bounded ? resampled(columns, (s, l) => averagePrecision(s, l), context.seed) : null }
    }
    default:
      return threshold === null
        ? 'There is no operating threshold.'
        : atThreshold(context, key, { score, label, group })
  }
}

function lacking(key: Key, label: readonly (0 | 1)[]): string | null {
  if (key !== 'false-alarms' && !label.includes(1)) return 'There is no defective unit.'
  if ((key === 'false-alarms' || key === 'image-auroc') && !label.includes(0)) return 'There is no defect-free unit.'
  return null
}

type Columns = Pick<UnitColumns, 'score' | 'label' | 'group'>

function atThreshold(context: PlaybookContext, key: Key, columns: Columns): Figure {
  const { score, label, group } = columns
  const threshold = context.thresholds.operating!.threshold!
  const f1 = (scores: number[], labels: (0 | 1)[]): number | null => {
    const flagged = (wanted: 0 | 1) => scores.filter((value, i) => value > threshold && labels[i] === wanted).length
    const positives = labels.filter((value) => value === 1).length
    return positives === 0 ? null : f1Score(flagged(1), flagged(0), positives)
  }
  if (key === 'f1') return { value: f1(score, label)!, interval: resampled(columns, f1, context.seed) }
  const wanted = key === 'recall' ? 1 : 0
  const own = [...label.keys()].filter((i) => label[i] === wanted)
  const hits = own.map((i) => (score[i] > threshold ? 1 : 0))
  const interval = proportionInterval(
    hits,
    own.map((i) => group[i])
  )
  return { value: hits.reduce<number>((sum, hit) => sum + hit, 0) / hits.length, interval }
}

/** By drawing whole groups: what has no interval of its own. */
function resampled(
  { score, label, group }: Columns,
  figure: (score: number[], label: (0 | 1)[]) => number | null,
  seed: number
): Interval {
  return bootstrapGroups(
    group,
    (weights) => {
      const drawn = [...score.keys()].flatMap((i) => new Array<number>(weights[i]).fill(i))
      return figure(
        drawn.map((i) => score[i]),
        drawn.map((i) => label[i])
      )
    },
    seed
  )
}
