import { createHash } from 'node:crypto'
import { readImageFile } from './image-header.ts'
import { mapInOrder } from './map-in-order.ts'
import type { EvaluationSet, SourceImage } from './types.ts'

const FILES_AT_A_TIME = 4

/**
 * sha256 over all that an evaluation set is made of, whatever the model: contents of images and masks, labels, groups, kinds,
 * order. Known before any model is loaded, unlike a plan's hash. Reads every file once.
 *
 * @throws InputError for a file that cannot be read
 */
export async function hashSet({ layout, images, calibration, leftOut, conditions }: EvaluationSet): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify({ layout, leftOut, conditions }))
  for (const split of [images, calibration]) {
    hash.update(`\n${split?.length ?? 'none'}\n`)
    for (const line of await mapInOrder(split ?? [], FILES_AT_A_TIME, lineOf)) hash.update(line)
  }
  return hash.digest('hex')
}

async function lineOf({ name, path, label, kind, fabric, group, masks, condition }: SourceImage): Promise<string> {
  const contents: string[] = []
  for (const file of [path, ...masks]) {
    contents.push(
      createHash('sha256')
        .update(await readImageFile(file))
        .digest('hex')
    )
  }
  return `${JSON.stringify([name, label, kind, fabric, group, condition, ...contents])}\n`
}
