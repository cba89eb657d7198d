import type { Checkpoint } from '../../checkpoints/checkpoint.ts'
import type { ScalesEvidence } from '../../evidence/evidence.ts'
import type { PixelScale } from '../../inference/conventions.ts'
import type { LatentShape, ModelInput } from '../../inference/model.ts'
import type { CurveKind, TrainingHistory } from '../../history/training-history.ts'

/** What a run would take for what. Nothing is measured, and there is no verdict. */
export interface Inspection {
  config: string | null
  /** In training order. */
  checkpoints: InspectedCheckpoint[]
  /** What their patterns name beside them, in a sentence. */
  passedOver: string | null
  judged: string
  baseline: string | null
  /** Null where nothing is run: all checkpoints are recorded outputs. */
  evaluationSet: InspectedSet | null
  history: InspectedHistory | null
  /** Where the operating threshold comes from, as a clause. */
  threshold: string
}

export interface InspectedCheckpoint extends Pick<Checkpoint, 'name' | 'epoch' | 'kind' | 'path'> {
  /** Files that belong to it. */
  files: number
  /** What was taken for what, and why. One sentence. */
  outputs: string
  /** Null for recorded outputs. */
  model: InspectedModel | null
  /** Null for models. */
  recorded: InspectedRecording | null
}

export interface InspectedRecording extends InspectedNotes {
  rows: number
  labels: { defectFree: number; defective: number } | null
  groups: number | null
}

export interface InspectedNotes {
  notes: string[]
  /** What a report would say beside its verdict. */
  besideVerdict: string[]
}

export interface InspectedModel {
  engine: string
  input: ModelInput
  /** Of what it is fed with here: channels, height, width. */
  geometry: [number, number, number]
  latent: LatentShape | null
  /** Whether random numbers are drawn in the graph, and whether that is taken out; null: cannot be told. */
  samples: boolean | null
  noiseTakenOut: boolean
  /** Null where the images do not vary. */
  scales: InspectedScales | null
}

export interface InspectedScales {
  /** How many were looked at. */
  images: number
  /** Of the configured scales; `others-fit`: these would. */
  state: 'fit' | 'others-fit' | 'none-fits'
  configured: { input: PixelScale; reconstruction: PixelScale; rawError: number }
  fitting: ScalesEvidence['fitting'] | null
  /** All of that in words, with the config lines that would fit. */
  words: string
}

export interface InspectedSet {
  layout: string
  root: string
  /** Images by kind, `good` among them. */
  kinds: Record<string, number>
  /** Images apart that calibrate the threshold. */
  calibration: number | null
  groups: number
  masks: { images: number; pixels: number }
  leftOut: { reason: string; images: number; first: string }[]
  /** One for each geometry of the models. */
  plans: (InspectedNotes & { geometry: [number, number, number]; unit: 'patch' | 'image'; patches: number })[]
}

export interface InspectedHistory extends Pick<TrainingHistory, 'axis' | 'unused' | 'notes'> {
  /** The column or tag of each curve that was found. */
  curves: Partial<Record<CurveKind, { name: string; points: number }>>
}
