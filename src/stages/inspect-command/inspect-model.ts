import type { Checkpoint } from '../../checkpoints/checkpoint.ts'
import { checkpointKinds } from '../../checkpoints/kinds.ts'
import { readBatches } from '../../evaluation-set/read-batches.ts'
import type { EvaluationPlan } from '../../evaluation-set/types.ts'
import { modelBatch } from '../../inference/batches/model-batch.ts'
import { loadModel } from '../../inference/load-model.ts'
import type { Settings } from '../../settings/schema.ts'
import type { Plans } from '../model/plans.ts'
import type { InspectedCheckpoint } from './inspection.ts'

/** Patches that a model is shown: enough to tell its outputs apart. */
const PATCHES = 8

/** Loads a model and runs it once. @throws InputError for one that cannot be run on this set */
export async function inspectModel(
  checkpoint: Checkpoint,
  plans: Plans,
  settings: Settings
): Promise<{ inspected: InspectedCheckpoint; plan: EvaluationPlan }> {
  // What is taken for what is the same in every engine, and the embedded one is there at once. Programs run in the native one only.
  const { program } = checkpointKinds[checkpoint.kind]
  const model = await loadModel(checkpoint, program ? settings : { ...settings, engine: 'wasm', device: 'cpu' })
  try {
    const { plan } = await plans.for(model)
    const first = { ...plan, test: plan.test.slice(0, PATCHES) }
    for await (const { patches, pixels } of readBatches(first, 'test', PATCHES)) {
      await model.run(modelBatch(model, patches, pixels, plan))
    }
    const { engine, input, latent, samples, noiseTakenOut, outputs } = model
    const { channels, height, width } = plan.geometry
    const { name, epoch, kind, path, files } = checkpoint
    return {
      inspected: {
        ...{ name, epoch, kind, path, files: files.length, outputs: outputs.how, recorded: null },
        model: { engine, input, geometry: [channels, height, width], latent, samples, noiseTakenOut }
      },
      plan
    }
  } finally {
    await model.dispose()
  }
}
