import { dirname } from 'node:path'
import type { Checkpoint } from '../../checkpoints/checkpoint.ts'
import { graphFilesOf } from '../../checkpoints/kinds.ts'
import type { Settings } from '../../settings/schema.ts'
import type { GraphSession } from '../graph/graph-session.ts'
import { openModel } from '../graph/open-model.ts'
import type { Model } from '../model.ts'
import { chooseEngine } from './choose-engine.ts'
import type { TensorFlow } from './engine.ts'
import { openGraphModel } from './graph-model-session.ts'
import { openLayersModel } from './layers-session.ts'
import { readModelFile } from './read-artifacts.ts'
import { openSavedModel } from './saved-model-session.ts'

/**
 * A TensorFlow checkpoint: a layers or graph model of TensorFlow.js, an encoder and a decoder of these, or a SavedModel.
 *
 * @throws InputError for files that TensorFlow does not accept, that it would compute wrongly, or that cannot be fed with
 *   images, and for a SavedModel without a native engine
 */
export async function loadTensorFlow(checkpoint: Checkpoint, settings: Settings): Promise<Model> {
  const tf = await chooseEngine(checkpoint, settings)
  const { kind, path } = checkpoint
  if (kind === 'saved-model-pair')
    return openModel(
      graphFilesOf(checkpoint).map((file) => () => openSavedModel(tf, tf.savedModels!, dirname(file))),
      checkpoint,
      settings
    )
  if (kind === 'saved-model') return openModel([() => openSavedModel(tf, tf.savedModels!, path)], checkpoint, settings)
  return openModel(
    graphFilesOf(checkpoint).map((file) => () => openTensorFlowJs(tf, file, settings.model.outputs)),
    checkpoint,
    settings
  )
}

/** Each half of a pair may be a layers or a graph model. */
async function openTensorFlowJs(
  tf: TensorFlow,
  path: string,
  outputs: Settings['model']['outputs']
): Promise<GraphSession> {
  const file = await readModelFile(path, tf)
  const { format, modelTopology } = file.json
  const isGraph = format === undefined ? 'node' in modelTopology : format === 'graph-model'
  return isGraph ? openGraphModel(tf, file, outputs) : openLayersModel(tf, file)
}
