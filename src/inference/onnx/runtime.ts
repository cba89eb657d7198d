import type { InferenceSession, Tensor } from 'onnxruntime-web'

/**
 * A run that fails is told by what it throws; a line of onnxruntime's own on standard error would stay where another batch size
 * then runs.
 */
export const QUIETLY = { logSeverityLevel: 4 } as const

/** A graph in onnxruntime, ready to run. */
export interface OnnxSession {
  /** Engine, version and device as the report names them. The device may be settled by the first run. */
  readonly engine: string
  readonly device: 'cpu' | 'gpu'
  readonly outputNames: readonly string[]
  run(feeds: Record<string, Tensor>): Promise<InferenceSession.OnnxValueMapType>
  release(): Promise<void>
}

export interface OnnxGraph {
  bytes: Uint8Array
  externalData: { path: string; data: Uint8Array }[]
  /** Two runs may differ, so that no two devices can be compared. */
  samples: boolean
  /** Values of one image, where the graph says so. */
  imageValues: number | null
}

/** One of the builds of onnxruntime; they share onnxruntime-common's interface. */
export interface OnnxRuntime {
  /** Whether it is the one that comes with this program. */
  embedded: boolean
  /** Devices that were not taken, each with the reason. Grows as graphs are opened and run. */
  readonly deviceNotes: readonly string[]
  Tensor: typeof Tensor
  /** Throws what onnxruntime throws for a graph that it does not accept. */
  open(graph: OnnxGraph): Promise<OnnxSession>
}
