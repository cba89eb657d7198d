import type { Checkpoint } from '../checkpoints/checkpoint.ts'
import { engineOf, type EngineName } from '../checkpoints/kinds.ts'
import type { Settings } from '../settings/schema.ts'
import type { Model } from './model.ts'

/** The engine's code is loaded on first use. */
const loaders: Record<EngineName, (checkpoint: Checkpoint, settings: Settings) => Promise<Model>> = {
  onnx: async (...args) => (await import('./onnx/load-onnx.ts')).loadOnnx(...args),
  tensorflow: async (...args) => (await import('./tensorflow/load-tensorflow.ts')).loadTensorFlow(...args)
}

/**
 * Loads a checkpoint into the engine of its kind. Recorded outputs are no model: `readRecorded` reads them.
 *
 * @throws InputError for a file that is no model, or one that cannot be fed with images
 */
export async function loadModel(checkpoint: Checkpoint, settings: Settings): Promise<Model> {
  const engine = engineOf(checkpoint)
  if (engine === null) throw new Error(`${checkpoint.name}: recorded outputs are read, not run`)
  return loaders[engine](checkpoint, settings)
}
