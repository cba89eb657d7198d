import type { Checkpoint } from '../../checkpoints/checkpoint.ts'
import { checkpointKinds } from '../../checkpoints/kinds.ts'
import { readBatches } from '../../evaluation-set/read-batches.ts'
import type { EvaluationPlan, Patch } from '../../evaluation-set/types.ts'
import { modelBatch } from '../../inference/batches/model-batch.ts'
import { loadModel } from '../../inference/load-model.ts'
import type { Settings } from '../../settings/schema.ts'
import type { Plans } from '../model/plans.ts'
import { inspectScales } from './inspect-scales.ts'
import type { InspectedCheckpoint, InspectedScales } from './inspection.ts'

/** Patches that a model is shown: enough to tell its outputs apart, and the scales that fit. */
const PATCHES = 8

/** Defect-free ones of as many images as can be: of others the error says nothing on the scale. */
function shown({ test }: EvaluationPlan): Patch[] {
  const defectFree = test.filter(({ label }) => label === 0)
  const pool = defectFree.length > 0 ? defectFree : test
  const firsts = pool.filter(({ image }, i) => i === 0 || pool[i - 1].image !== image)
  return [...firsts, ...pool.filter((patch) => !firsts.includes(patch))].slice(0, PATCHES)
}

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
    const first = { ...plan, test: shown(plan) }
    let scales: InspectedScales | null = null
    for await (const { patches, pixels } of readBatches(first, 'test', PATCHES)) {
      const batch = modelBatch(model, patches, pixels, plan)
      scales = await inspectScales(model, batch, await model.run(batch), settings)
    }
    const { engine, input, latent, samples, noiseTakenOut, outputs } = model
    const { channels, height, width } = plan.geometry
    const { name, epoch, kind, path, files } = checkpoint
    return {
      inspected: {
        ...{ name, epoch, kind, path, files: files.length, outputs: outputs.how, recorded: null },
        model: { engine, input, geometry: [channels, height, width], latent, samples, noiseTakenOut, scales }
      },
      plan
    }
  } finally {
    await model.dispose()
  }
}
