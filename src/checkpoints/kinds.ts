import type { CheckpointKind, Recognize } from './kinds/found.ts'
import { recognizeOnnx, recognizeOnnxFolder } from './kinds/onnx.ts'
import { recognizeCsv, recognizeNpz } from './kinds/recorded.ts'
import { recognizeSavedModel } from './kinds/saved-model.ts'
import { recognizeTensorFlowJs } from './kinds/tensorflow-js.ts'

/** What runs a model. How one is loaded is the engine's: `src/inference/load-model.ts`. */
export type EngineName = 'onnx' | 'tensorflow'

interface ModelKind {
  recognize: Recognize
  engine: EngineName
  /** Graphs among its files, which stand first: two are an encoder and a decoder. */
  graphs: 1 | 2
  /** Weights may stand in side files that the graphs name. */
  sideFiles: boolean
  /** It runs code of its own: refused in a run that a fork started. */
  program: boolean
}

/** Outputs that another program has recorded: nothing runs. */
interface RecordedKind {
  recognize: Recognize
  engine: null
  sideFiles: false
  program: false
}

const model = (recognize: Recognize, engine: EngineName, graphs: 1 | 2, more: Partial<ModelKind> = {}) => ({
  recognize,
  engine,
  graphs,
  sideFiles: engine === 'onnx',
  program: false,
  ...more
})
const recorded = (recognize: Recognize): RecordedKind => ({ recognize, engine: null, sideFiles: false, program: false })

/** Every kind of checkpoint; each place is shown to them in this order. */
export const checkpointKinds = {
  onnx: model(recognizeOnnx, 'onnx', 1),
  'recorded-npz': recorded(recognizeNpz),
  'recorded-csv': recorded(recognizeCsv),
  'tfjs-layers': model(recognizeTensorFlowJs, 'tensorflow', 1),
  'tfjs-graph': model(recognizeTensorFlowJs, 'tensorflow', 1),
  'tfjs-pair': model(recognizeTensorFlowJs, 'tensorflow', 2),
  'saved-model': model(recognizeSavedModel, 'tensorflow', 1, { program: true }),
  'saved-model-pair': model(recognizeSavedModel, 'tensorflow', 2, { program: true }),
  'onnx-pair': model(recognizeOnnxFolder, 'onnx', 2)
} satisfies Record<CheckpointKind, ModelKind | RecordedKind>

/** The engine that runs checkpoints of this kind; null for recorded outputs, which nothing runs. */
export function engineOf({ kind }: { kind: CheckpointKind }): EngineName | null {
  return checkpointKinds[kind].engine
}

export function isRecorded({ kind }: { kind: CheckpointKind }): boolean {
  return engineOf({ kind }) === null
}

/** The files of its graphs: one, or an encoder and a decoder. */
export function graphFilesOf({ kind, files }: { kind: CheckpointKind; files: string[] }): string[] {
  const of: ModelKind | RecordedKind = checkpointKinds[kind]
  return of.engine === null ? [] : files.slice(0, of.graphs)
}
