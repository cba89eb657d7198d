import { InputError } from '../../input-error.ts'
import type { Settings } from '../../settings/schema.ts'
import { decodePool } from '../images/decode-pool.ts'
import { describePlan } from './describe-plan.ts'
import { countOddMasks } from './describe-masks.ts'
import { besideDoubtful, describeDoubtfulMasks } from './doubtful-masks.ts'
import { describeLeftOut, describeMuchLeftOut } from './describe-left-out.ts'
import { hashPlan } from './hash-plan.ts'
import { inspectMasks, type InspectedImage } from './inspect-masks.ts'
import { inspectSet } from '../images/inspect-set.ts'
import { layOutPatches } from './lay-out-patches.ts'
import { markSample } from './mark-sample.ts'
import { refuseMasksAsImages } from './refuse-masks-as-images.ts'
import { showPath } from '../show-path.ts'
import type { EvaluationPlan, EvaluationSet, Geometry } from '../types.ts'

/**
 * Lays out the patches of an evaluation set for one geometry: labels from the masks, the unit of evaluation, the fixed
 * sample, the regions. No image is decoded, only masks are.
 *
 * @returns a plan whose `set` lacks the defective images with empty masks: these are in its `leftOut`
 * @throws InputError for unreadable files, masks that do not fit their images or labels, and images smaller than a tile.
 */
export async function planEvaluation(
  set: EvaluationSet,
  geometry: Geometry,
  settings: Pick<Settings, 'seed'> & { model: Pick<Settings['model'], 'tiling'> }
): Promise<EvaluationPlan> {
  const pool = decodePool()
  const maskPixels = settings.model.tiling['mask-pixels']
  const facts = await inspectSet(set)
  const found = await inspectMasks(set.images, facts.images, geometry, pool, set.orientation)
  refuseMasksAsImages(found)
  const calibration =
    set.calibration === null
      ? null
      : await inspectMasks(set.calibration, facts.calibration, geometry, pool, set.orientation)
  const empty = found.filter(({ image, mask }) => image.label === 1 && mask?.area === 0)
  const marked = found.filter((one) => !empty.includes(one))
  if (marked.length === 0) {
    throw new InputError(
      `dataset: the masks of all defective images are empty (${showPath(empty[0].image.masks[0])}: ${emptiness(empty[0])}); check them`
    )
  }
  const unit = marked.every(({ image, mask }) => image.label === 0 || mask !== null) ? 'patch' : 'image'
  const lost = unit === 'patch' ? marked.filter((one) => isLost(one, maskPixels)) : []
  const test = marked.filter((one) => !lost.includes(one))
  if (test.length === 0) {
    throw new InputError(
      `dataset: no tile holds ${maskPixels} mask pixels or more (${lost[0].image.name}): lower model.tiling.mask-pixels, or set model.tiling.mode to resize`
    )
  }
  const rules = { geometry, unit, maskPixels, conditions: set.conditions } as const
  const patches = markSample(layOutPatches(test, rules), settings.seed)
  const { regionSizes, regionOffsets } = numberRegions(test, unit === 'patch')
  const leftOut = [
    ...set.leftOut,
    ...empty.map((one) => ({ name: one.image.name, label: 1 as const, reason: emptiness(one) })),
    ...lost.map(({ image }) => ({
      name: image.name,
      label: 1 as const,
      reason: `no tile holds ${maskPixels} or more pixels of its mask`
    }))
  ]
  const doubtfulMasks = describeDoubtfulMasks(countOddMasks([...test, ...empty]))
  return {
    set: {
      ...set,
      images: test.map(({ image }) => image),
      leftOut
    },
    geometry,
    unit,
    test: patches,
    calibration: calibration === null ? null : layOutPatches(calibration, rules),
    regionSizes,
    regionOffsets,
    hasMasks: regionSizes.length > 0,
    doubtfulMasks,
    duplicates: findDuplicates(test, calibration),
    hash: hashPlan(test, calibration, geometry, maskPixels, set.orientation),
    besideVerdict: [
      ...describeMuchLeftOut(
        leftOut,
        test.map(({ image }) => image.label)
      ).map((text) => ({ about: 'left-out' as const, text })),
      ...(set.taken ?? []).map((text) => ({ about: 'taken' as const, text })),
      ...(doubtfulMasks === null ? [] : [{ about: 'taken' as const, text: besideDoubtful(doubtfulMasks) }])
    ],
    notes: [
      ...set.notes,
      ...describeLeftOut(leftOut, test.length),
      ...describePlan({
        orientation: set.orientation ?? 'stored',
        geometry,
        unit,
        maskPixels,
        test,
        calibration,
        empty,
        patches
      })
    ]
  }
}

/** Its tiles are neither defective, by the mask, nor known to be defect-free. */
function isLost({ image, mask }: InspectedImage, maskPixels: number): boolean {
  return image.label === 1 && mask!.tileAreas.length > 1 && mask!.tileAreas.every((area) => area < maskPixels)
}

function emptiness({ mask }: InspectedImage): string {
  return mask!.dropped === 0
    ? 'its mask is empty'
    : `its mask has no value above half of its range (${mask!.dropped} fainter pixels)`
}

/** Regions are numbered through all images, in their order. */
function numberRegions(test: InspectedImage[], use: boolean): Pick<EvaluationPlan, 'regionSizes' | 'regionOffsets'> {
  const regionSizes: number[] = []
  const regionOffsets = test.map(({ mask }) => {
    const offset = regionSizes.length
    if (use && mask !== null) regionSizes.push(...mask.regionSizes)
    return offset
  })
  return { regionSizes, regionOffsets }
}

function findDuplicates(test: InspectedImage[], calibration: InspectedImage[] | null): string[] {
  const hashes = new Set(calibration?.map(({ hash }) => hash))
  return test.filter(({ hash }) => hashes.has(hash)).map(({ image }) => image.name)
}
