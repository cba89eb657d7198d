import type { Diagnosis } from '../diagnosis/schema.ts'
import { formatCount } from '../words/columns.ts'
import { unitWords } from './unit-words.ts'

type Checkpoint = Diagnosis['checkpoints'][number]

/** The judged checkpoint's entry; undefined if a foreign `diagnosis.json` names one that it does not hold. */
export function judgedCheckpoint(diagnosis: Diagnosis): Checkpoint | undefined {
  return diagnosis.checkpoints.find((checkpoint) => checkpoint.name === diagnosis.judged)
}

/** AUROC gained by another checkpoint from which on a reader is pointed to it; less is chance in most evaluation sets. */
const noticeable = 0.01

/** The best checkpoint's entry where it ranks noticeably better than the judged one. */
export function betterCheckpoint(diagnosis: Diagnosis): Checkpoint | undefined {
  const best = diagnosis.checkpoints.find((checkpoint) => checkpoint.name === diagnosis.bestCheckpoint)
  const gain = (best?.metrics.imageAuroc ?? 0) - (judgedCheckpoint(diagnosis)?.metrics.imageAuroc ?? 0)
  return gain >= noticeable ? best : undefined
}

/** `epoch 30, the last of 6 checkpoints`. */
export function placeInTraining(diagnosis: Diagnosis): string {
  const { checkpoints } = diagnosis
  const position = checkpoints.findIndex((checkpoint) => checkpoint.name === diagnosis.judged)
  const epoch = checkpoints[position]?.epoch ?? null
  const place =
    checkpoints.length === 1
      ? 'the only checkpoint'
      : position === checkpoints.length - 1
        ? `the last of ${formatCount(checkpoints.length)} checkpoints`
        : `number ${position + 1} of ${formatCount(checkpoints.length)} checkpoints`
  return epoch === null ? place : `epoch ${epoch}, ${place}`
}

/** `3,920 patches of 245 images (3,640 defect-free, 280 defective)`. */
export function unitsJudged({ evaluationSet: set }: Diagnosis): string {
  const what =
    unitWords(set) === 'patches'
      ? `${formatCount(set.patches)} patches of ${formatCount(set.images)} images`
      : `${formatCount(set.images)} images`
  if (set.unlabeled !== undefined) return `${formatCount(set.unlabeled)} units without labels`
  return `${what} (${formatCount(set.defectFree)} defect-free, ${formatCount(set.defective)} defective)`
}
