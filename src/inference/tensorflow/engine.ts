import type { io, Rank, Tensor, TensorLike, TypedArray } from '@tensorflow/tfjs-core'
import type { GraphModel } from '@tensorflow/tfjs-converter'
import type { LayersModel } from '@tensorflow/tfjs-layers'
import type { node } from '@tensorflow/tfjs-node'

/** What the embedded and the native engine have in common. All tensors of a model belong to the engine that opened it. */
export interface TensorFlow {
  /** Engine and version as the report names it. */
  name: string
  tensor(values: TensorLike & TypedArray, shape: number[], dtype: 'float32' | 'int32'): Tensor<Rank>
  tidy(scope: () => void): void
  io: Pick<typeof io, 'getModelArtifactsForJSON'>
  loadLayersModel(handler: io.IOHandler): Promise<LayersModel>
  loadGraphModel(handler: io.IOHandler): Promise<GraphModel>
  /** Only the native engine reads SavedModels. */
  savedModels: Pick<typeof node, 'getMetaGraphsFromSavedModel' | 'loadSavedModel'> | null
}
