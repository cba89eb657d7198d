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

export interface TrainingHistory {
  /** What `at` counts. */
  axis: 'epoch' | 'step'
  curves: Record<CurveKind, Curve | null>
  /** Columns and tags that were taken for nothing. */
  unused: string[]
  /** What a reader has to know: values left out, a file that ends amid a record. */
  notes: string[]
}

export interface Column extends Curve {
  /** The folder that the name begins with: it names the run, or says training or validation, but not which curve it is. */
  folder?: string
}

/** Columns or tags as they stand in one or several files, before it is known what they mean. */
export interface Series {
  axis: TrainingHistory['axis']
  columns: Column[]
  notes: string[]
}
