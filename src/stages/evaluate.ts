import { join } from 'node:path'
import type { Checkpoint } from '../checkpoints/checkpoint.ts'
import { findCheckpoints } from '../checkpoints/find-checkpoints.ts'
import { isRecorded } from '../checkpoints/kinds.ts'
import { describePassedOver } from '../checkpoints/passed-over.ts'
import { refusePrograms } from '../checkpoints/refuse-programs.ts'
import { findEvaluationSet } from '../evaluation-set/find-evaluation-set.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { InputError } from '../input-error.ts'
import type { Settings } from '../settings/schema.ts'
import { EarlierEvidence } from '../run-folder/earlier-evidence.ts'
import { evaluateRecorded } from './model/evaluate-recorded.ts'
import type { Evaluated, Evaluator, Measured } from './evaluator.ts'
import { refuseLinkedFolder, removeStaleEvidence } from '../run-folder/evidence-files.ts'
import { evidenceFileName, galleryFolder } from '../run-folder/evidence-names.ts'
import { writeGallery } from '../run-folder/gallery-files.ts'
import { openEvaluator } from './evaluators/open-evaluator.ts'
import type { Progress } from './progress.ts'
import { describeRun, ofShard } from '../run-folder/shard.ts'
import { writeFileWhole } from '../run-folder/write-file-whole.ts'

/**
 * Checkpoints to evidence: one `evidence/NAME.json` each in the report folder, written as soon as it is there.
 *
 * @param fromFork a SavedModel is a program: it is refused in a run that a fork started
 * @param beforeEvaluating is awaited once checkpoints and set are found
 * @throws InputError for anything that keeps a checkpoint from being measured: nothing is skipped
 */
export async function evaluate(
  settings: Settings,
  progress: Progress,
  fromFork: boolean,
  beforeEvaluating: () => Promise<void>
): Promise<Evidence[]> {
  if (settings.checkpoints.length === 0) {
    throw new InputError('no checkpoints given: name them by globs, for example runs/*.onnx (input `checkpoints`)')
  }
  const found = await findCheckpoints(settings.checkpoints, process.cwd())
  const passedOver = await describePassedOver(settings.checkpoints, process.cwd(), found)
  if (passedOver !== null) progress.note(passedOver)
  const checkpoints = ofShard(found, settings.shard)
  const run = describeRun(found, settings.shard)
  if (checkpoints.length === 0) {
    progress.note(
      `Shard ${settings.shard} has no checkpoint: there ${found.length === 1 ? 'is only 1' : `are only ${found.length}`}`
    )
  }
  if (fromFork) refusePrograms(checkpoints)
  const models = checkpoints.filter((checkpoint) => !isRecorded(checkpoint))
  const set = models.length === 0 ? null : await findEvaluationSet(settings)
  const folder = join(settings['report-dir'], 'evidence')
  await refuseLinkedFolder(folder)
  await beforeEvaluating()
  const earlier = new EarlierEvidence(folder, settings, set)
  let evaluator = null as Evaluator | null
  const all: Evidence[] = []
  let before = Promise.resolve()
  try {
    for (const checkpoint of checkpoints) {
      const { measured } = await evidenceOf(checkpoint)
      await before
      before = measured.then((one) => keep(checkpoint, one))
      before.catch(() => undefined)
    }
    await before
  } finally {
    // Also where the next checkpoint could not be run, which is what went wrong first: what has been measured is kept.
    await before.catch(() => undefined)
    evaluator?.close()
  }
  if (settings.shard === undefined) await removeStaleEvidence(folder, all)
  return all

  /** From an earlier run, or measured: while the pixels of the checkpoint before are still being looked at. */
  async function evidenceOf(checkpoint: Checkpoint): Promise<Evaluated> {
    const reused = await earlier.find(checkpoint)
    if (reused !== null) {
      progress.note(reusedLine(checkpoint))
      return { measured: Promise.resolve({ evidence: reused, pictures: null }) }
    }
    if (isRecorded(checkpoint)) return { measured: Promise.resolve(await evaluateRecorded(checkpoint, settings)) }
    evaluator ??= await openEvaluator(models, settings, progress, set)
    return evaluator.evaluate(checkpoint)
  }

  async function keep(checkpoint: Checkpoint, { evidence: measured, pictures }: Measured): Promise<void> {
    const { name, epoch, order, kind, sha256 } = checkpoint
    const { evaluationSet } = measured
    const notes = [...new Set([...evaluationSet.notes, ...(passedOver === null ? [] : [passedOver])])]
    const evidence: Evidence = {
      ...measured,
      evaluationSet: { ...evaluationSet, notes },
      checkpoint: { name, epoch, order, kind, sha256 },
      run
    }
    const text = `${JSON.stringify(evidence)}\n`
    const path = join(folder, evidenceFileName(evidence))
    // First, so that evidence never speaks of pictures that are not there yet.
    if (pictures !== null) await writeGallery(galleryFolder(path), pictures)
    await writeFileWhole(path, text)
    await earlier.remember(checkpoint, text)
    all.push(evidence)
  }
}

/** In quotes, as no file's name may speak to the runner. */
function reusedLine({ name }: Checkpoint): string {
  return `Evidence of ${JSON.stringify(name)} is reused: an earlier run measured the same checkpoint on the same set, with the same settings`
}
