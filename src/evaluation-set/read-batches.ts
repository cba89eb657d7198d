import { InputError } from '../input-error.ts'
import { decodePool, type DecodePool } from './images/decode-pool.ts'
import { resizedTo } from './plan/inspect-masks.ts'
import type { DecodedImages, DecodedPair } from './images/decoded-images.ts'
import { BYTE_VALUES, type LoadedImage } from './images/load-image.ts'
import { tileRegions, toSparse } from './images/sparse-regions.ts'
import { coveredPixels, tileGrid } from './plan/tile-grid.ts'
import type { EvaluationPlan, Patch, PatchBatch, PixelTruth, SourceImage } from './types.ts'

/** So many images are decoded ahead at least, and more as long as they hold no more values than this. */
const FEWEST_AHEAD = 4
const VALUES_AHEAD = 2 ** 22

/** The patches of one image with its decoded files. */
interface LoadedPatches extends DecodedPair {
  patches: Patch[]
}

/**
 * Streams the patches of a split in the plan's order (or in that of a plan whose `test` was filtered), with their pixels
 * and truth. A few images are decoded ahead in worker threads; memory does not grow with their number. Every batch has
 * its own arrays.
 *
 * @param split `calibration` only where the plan has one
 * @param batchSize patches a batch; the last one may hold fewer
 * @param decoded of this plan: keeps decoded images for the next pass; left out: every pass decodes them anew
 * @throws InputError for an image that cannot be decoded, or changed since it was planned.
 */
export async function* readBatches(
  plan: EvaluationPlan,
  split: 'test' | 'calibration',
  batchSize: number,
  decoded: DecodedImages | null = null
): AsyncGenerator<PatchBatch> {
  const patches = split === 'test' ? plan.test : plan.calibration
  const images = split === 'test' ? plan.set.images : plan.set.calibration
  if (patches === null || images === null) throw new Error('the plan has no calibration split')
  const pool = decodePool()
  const withTruth = split === 'test' && plan.hasMasks
  const size = plan.geometry.channels * plan.geometry.height * plan.geometry.width
  let left = patches.length
  let batch = emptyBatch(Math.min(batchSize, left), size, withTruth)
  const load = async (group: Patch[]): Promise<LoadedPatches> => {
    const index = group[0].image
    const pair = decoded?.get(split, index) ?? (await decode(plan, images[index], withTruth, pool))
    decoded?.keep(split, index, pair)
    return { patches: group, ...pair }
  }
  const groups = groupByImage(patches)
  const depth = Math.min(
    pool.capacity,
    Math.max(FEWEST_AHEAD, Math.floor(VALUES_AHEAD / (size * (groups[0]?.length ?? 1))))
  )
  for await (const loaded of ahead(groups, depth, load)) {
    for (const patch of loaded.patches) {
      copyTile(plan, patch, loaded.image, batch.pixels.subarray(batch.patches.length * size), images)
      batch.truth?.push(tileTruth(plan, patch, loaded))
      batch.patches.push(patch)
      if (batch.patches.length * size < batch.pixels.length) continue
      left -= batch.patches.length
      yield batch
      batch = emptyBatch(Math.min(batchSize, left), size, withTruth)
    }
  }
}

function emptyBatch(count: number, size: number, withTruth: boolean): PatchBatch {
  return { patches: [], pixels: new Float32Array(count * size), truth: withTruth ? [] : null }
}

function groupByImage(patches: Patch[]): Patch[][] {
  const groups: Patch[][] = []
  for (const patch of patches) {
    const last = groups.at(-1)
    if (last?.[0].image === patch.image) last.push(patch)
    else groups.push([patch])
  }
  return groups
}

/** Results of `work` in order, with at most `depth` under way or waiting. */
async function* ahead<T, R>(items: T[], depth: number, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const queue: Promise<R>[] = []
  for (const item of items) {
    const result = work(item)
    // It is awaited below, or not at all where an earlier one fails or the reader stops.
    result.catch(() => undefined)
    queue.push(result)
    if (queue.length >= depth) yield await queue.shift()!
  }
  for (const result of queue) yield await result
}

async function decode(
  plan: EvaluationPlan,
  { path, masks }: SourceImage,
  withTruth: boolean,
  pool: DecodePool
): Promise<DecodedPair> {
  const size = resizedTo(plan.geometry)
  const { orientation } = plan.set
  const image = pool.run({ kind: 'image', path, channels: plan.geometry.channels, size, orientation })
  const mask = withTruth && masks.length > 0 ? pool.run({ kind: 'mask', paths: masks, size, orientation }) : null
  const [loadedImage, loadedMask] = await Promise.all([image, mask])
  return { image: loadedImage, mask: loadedMask && toSparse(loadedMask, loadedImage.width) }
}

function copyTile(
  { geometry }: EvaluationPlan,
  { image: index, x, y }: Patch,
  image: LoadedImage,
  target: Float32Array,
  images: SourceImage[]
): void {
  const { channels, height, width } = geometry
  const { xs, ys } = tileGrid(image.height, image.width, geometry)
  if (!xs.includes(x) || !ys.includes(y) || x + width > image.width || y + height > image.height) {
    throw new InputError(`${images[index].name} changed its size while it was evaluated; run again on files that stay`)
  }
  for (let c = 0; c < channels; c++) {
    for (let row = 0; row < height; row++) {
      const from = (c * image.height + y + row) * image.width + x
      copyRow(image.pixels, from, target, (c * height + row) * width, width)
    }
  }
}

function copyRow(pixels: LoadedImage['pixels'], from: number, target: Float32Array, to: number, width: number): void {
  if (pixels instanceof Float32Array) target.set(pixels.subarray(from, from + width), to)
  else for (let k = 0; k < width; k++) target[to + k] = BYTE_VALUES[pixels[from + k]]
}

function tileTruth(
  { geometry, regionOffsets }: EvaluationPlan,
  patch: Patch,
  { image, mask }: LoadedPatches
): PixelTruth {
  const regions = mask === null ? null : tileRegions(mask, geometry, patch, regionOffsets[patch.image])
  const grid = tileGrid(image.height, image.width, geometry)
  return { regions, covered: coveredPixels(grid, patch.x, patch.y, geometry) }
}
