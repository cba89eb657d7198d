import type { Checkpoint } from '../checkpoints/checkpoint.ts'
import type { Settings } from '../settings/schema.ts'
import type { Model } from './model.ts'

/**
 * Loads a checkpoint into the engine of its kind; the engine's code is loaded on first use. Recorded outputs are no model:
 * `readRecorded` reads them.
 *
 * @throws InputError for a file that is no model, or one that cannot be fed with images
 */
export async function loadModel(checkpoint: Checkpoint, settings: Settings): Promise<Model> {
  switch (checkpoint.kind) {
    case 'onnx':
    case 'onnx-pair':
      return (await import('./onnx/load-onnx.ts')).loadOnnx(checkpoint, settings)
    case 'tfjs-layers':
    case 'tfjs-graph':
    case 'tfjs-pair':
    case 'saved-model':
      return (await import('./tensorflow/load-tensorflow.ts')).loadTensorFlow(checkpoint, settings)
    case 'recorded-npz':
    case 'recorded-csv':
      throw new Error(`${checkpoint.name}: recorded outputs are read, not run`)
  }
}
