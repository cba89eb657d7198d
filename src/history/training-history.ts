/** What is known of how a model was trained. `at` and `value` have one length and ascend in `at`. */
export interface Curve {
  /** The column or tag that it was read from. */
  name: string
  at: number[]
  /** Finite. */
  value: number[]
}

export const curveKinds = [
  'loss',
  'reconstruction',
  'kl',
  'klWeight',
  'learningRate',
  'validationLoss',
  'validationReconstruction',
  'validationKl'
] as const
export type CurveKind = (typeof curveKinds)[number]

/** `row`: the place in the log, where nothing in it says what its rows count. */
export const historyAxes = ['epoch', 'step', 'row'] as const
export type HistoryAxis = (typeof historyAxes)[number]

export interface TrainingHistory {
  /** What `at` counts. */
  axis: HistoryAxis
  /** All null where nothing of the log could be used; `notes` then say why. */
  curves: Record<CurveKind, Curve | null>
  /** Columns and tags that were taken for nothing. */
  unused: string[]
  /** What a reader has to know: what was left out and why, and what was taken for what where the log does not say it. */
  notes: string[]
}

export interface Column extends Curve {
  /** What of the name says which curve it is; the whole name where this is left out. */
  tag?: string
  /** The folder or run that the name begins with: it may say training or validation, but not which curve it is. */
  folder?: string
  /** Groups and words of the tag are apart by the same sign: TensorBoard's downloads write / as _. */
  isFlattened?: boolean
}

/** Columns or tags as they stand in one or several files, before it is known what they mean. */
export interface Series {
  axis: HistoryAxis
  columns: Column[]
  notes: string[]
}
