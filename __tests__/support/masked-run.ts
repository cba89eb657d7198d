import { fileURLToPath } from 'node:url'
import { findCheckpoints } from '../../src/checkpoints/find-checkpoints.ts'
import { findEvaluationSet } from '../../src/evaluation-set/find-evaluation-set.ts'
import { readBatches } from '../../src/evaluation-set/read-batches.ts'
import type { Patch } from '../../src/evaluation-set/types.ts'
import { AlignmentAccumulator } from '../../src/evidence/alignment/alignment.ts'
import { planAlignment } from '../../src/evidence/alignment/plan-alignment.ts'
import { boxBlur } from '../../src/evidence/scores/box-blur.ts'
import type { AlignmentEvidence } from '../../src/evidence/evidence.ts'
import { patchScore } from '../../src/evidence/scores/patch-score.ts'
import { loadModel } from '../../src/inference/load-model.ts'
import { modelBatch } from '../../src/inference/batches/model-batch.ts'
import { Plans } from '../../src/stages/model/plans.ts'
import { settingsOf } from './evidence.ts'

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))

/** Mask of one image as a plane of 0 and 1, [height * width]. */
export type Mask = Int32Array

/** The defective images of an example run's data set as its last checkpoint sees them. */
export interface MaskedRun {
  height: number
  width: number
  masks: Mask[]
  /** Alignment evidence, had the images these masks. */
  align(masks: Mask[]): AlignmentEvidence | null
}

/**
 * @param checkpoint glob below examples/runs
 * @param fabric below examples/fabrics
 */
export async function maskedRun(checkpoint: string, fabric: string, model: object = {}): Promise<MaskedRun> {
  const settings = settingsOf({ dataset: `${examples}fabrics/${fabric}`, model })
  const [found] = await findCheckpoints([`${examples}runs/${checkpoint}`], examples)
  const loaded = await loadModel(found, settings)
  try {
    const { plan } = await new Plans(await findEvaluationSet(settings), settings).for(loaded)
    const { channels, height, width } = plan.geometry
    const test = plan.test.filter(({ label }) => label === 1)
    const seen: { patch: Patch; blurred: Float32Array; mask: Mask }[] = []
    for await (const { patches, pixels, truth } of readBatches({ ...plan, test }, 'test', 32)) {
      const outputs = await loaded.run(modelBatch(loaded, patches, pixels, plan))
      const evaluated = {
        patches,
        pixels,
        outputs,
        truth,
        shape: [channels, height, width] as [number, number, number],
        recordedScores: null
      }
      patches.forEach((patch, i) => {
        const { map } = patchScore(evaluated, i, settings.score)!
        const mask = (truth![i].regions ?? new Int32Array(map.length)).map((id) => Number(id > 0))
        seen.push({ patch, blurred: boxBlur(map, height, width), mask })
      })
    }
    return {
      height,
      width,
      masks: seen.map(({ mask }) => mask),
      align(masks) {
        const accumulator = new AlignmentAccumulator(planAlignment(test, () => true, plan.geometry, settings.seed)!)
        seen.forEach(({ patch, blurred }, i) => accumulator.add(patch, blurred, masks[i], height, width))
        return accumulator.finish(settings.seed)
      }
    }
  } finally {
    await loaded.dispose()
  }
}
