import { join } from 'node:path'
import type { Checkpoint } from '../checkpoints/checkpoint.ts'
import { findCheckpoints } from '../checkpoints/find-checkpoints.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { InputError } from '../input-error.ts'
import type { Settings } from '../settings/schema.ts'
import { evaluateRecorded } from './evaluate-recorded.ts'
import { evidenceFileName, refuseLinkedFolder, removeStaleEvidence } from './evidence-files.ts'
import { openEvaluator } from './open-evaluator.ts'
import type { Progress } from './progress.ts'
import { ofShard } from './shard.ts'
import { writeFileWhole } from './write-file-whole.ts'

/**
 * Checkpoints to evidence: one `evidence/NAME.json` each in the report folder, written as soon as it is there.
 *
 * @param fromFork a SavedModel is a program: it is refused in a run that a fork started
 * @throws InputError for anything that keeps a checkpoint from being measured: nothing is skipped
 */
export async function evaluate(settings: Settings, progress: Progress, fromFork: boolean): Promise<Evidence[]> {
  if (settings.checkpoints.length === 0) {
    throw new InputError('no checkpoints given: name them by globs, for example runs/*.onnx (input `checkpoints`)')
  }
  const checkpoints = ofShard(await findCheckpoints(settings.checkpoints, process.cwd()), settings.shard)
  if (fromFork) refusePrograms(checkpoints)
  const models = checkpoints.filter((checkpoint) => !isRecorded(checkpoint))
  const folder = join(settings['report-dir'], 'evidence')
  await refuseLinkedFolder(folder)
  const evaluator = await openEvaluator(models, settings, progress)
  const all: Evidence[] = []
  try {
    for (const checkpoint of checkpoints) {
      const evidence = isRecorded(checkpoint)
        ? await evaluateRecorded(checkpoint, settings)
        : await evaluator.evaluate(checkpoint)
      await writeFileWhole(join(folder, evidenceFileName(evidence)), `${JSON.stringify(evidence)}\n`)
      all.push(evidence)
    }
  } finally {
    evaluator.close()
  }
  if (settings.shard === undefined) await removeStaleEvidence(folder, all)
  return all
}

/** Outputs that another program has recorded: nothing runs. */
export function isRecorded(checkpoint: Checkpoint): boolean {
  return checkpoint.kind === 'recorded-npz' || checkpoint.kind === 'recorded-csv'
}

/** @throws InputError naming a checkpoint that is a program, which a run that a fork started must not execute */
export function refusePrograms(checkpoints: Checkpoint[]): void {
  const program = checkpoints.find(({ kind }) => kind === 'saved-model')
  if (program === undefined) return
  throw new InputError(
    `${program.path} is a SavedModel, which is a program, and a fork started this run: export it as ONNX or TensorFlow.js`
  )
}
