import { createHash } from 'node:crypto'
import type { FileFacts } from '../images/file-facts.ts'
import { inspectSet } from '../images/inspect-set.ts'
import type { EvaluationSet, SourceImage } from '../types.ts'

/**
 * sha256 over all that an evaluation set is made of, whatever the model: contents of images and masks, labels, groups, kinds,
 * order. Known before any model is loaded, unlike a plan's hash.
 *
 * @throws InputError for a file that cannot be read, and an image that is damaged or none
 */
export async function hashSet(set: EvaluationSet): Promise<string> {
  const { layout, images, calibration, leftOut, conditions, notes } = set
  const facts = await inspectSet(set)
  const hash = createHash('sha256').update(JSON.stringify({ layout, leftOut, conditions, notes }))
  hash.update(`\n${images.length}\n`)
  images.forEach((image, i) => hash.update(lineOf(image, facts.images[i])))
  hash.update(`\n${calibration?.length ?? 'none'}\n`)
  calibration?.forEach((image, i) => hash.update(lineOf(image, facts.calibration[i])))
  return hash.digest('hex')
}

function lineOf({ name, label, kind, fabric, group, condition }: SourceImage, { hash, maskHashes }: FileFacts): string {
  return `${JSON.stringify([name, label, kind, fabric, group, condition, hash, ...maskHashes])}\n`
}
