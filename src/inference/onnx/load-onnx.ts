import type { Checkpoint } from '../../checkpoints/checkpoint.ts'
import { graphFilesOf } from '../../checkpoints/kinds.ts'
import { InputError } from '../../input-error.ts'
import type { Settings } from '../../settings/schema.ts'
import { openModel } from '../graph/open-model.ts'
import type { Model } from '../model.ts'
import { onnxRuntime } from './chosen-runtime.ts'
import { openSession } from './session.ts'

/**
 * An ONNX checkpoint, one graph or an encoder and a decoder, in the runtime of this process.
 *
 * @throws InputError for a file that onnxruntime does not accept or that cannot be fed with images, and where the settings
 *   ask for an engine that is not there
 */
export async function loadOnnx(checkpoint: Checkpoint, settings: Settings): Promise<Model> {
  const { engine, device } = settings
  if ((engine === 'native' || device === 'gpu') && (await onnxRuntime()).embedded)
    throw new InputError(
      `${checkpoint.name}: ${device === 'gpu' ? 'device: gpu' : 'engine: native'} is set, but only the embedded ` +
        `onnxruntime-web (wasm, CPU) runs here. Set engine and device to auto.`
    )
  return openModel(
    graphFilesOf(checkpoint).map((path) => () => openSession(path, settings.model.outputs)),
    checkpoint,
    settings
  )
}
