import { InputError } from '../../input-error.ts'
import { findTrained } from './find-trained.ts'
import { mapInOrder } from '../map-in-order.ts'
import type { DecodedImages } from '../images/decoded-images.ts'
import type { DecodePool } from '../images/decode-pool.ts'
import type { EvaluationPlan, SourceImage } from '../types.ts'
import { findLeaks, type Leaks, type Picture } from './find-leaks.ts'

/** Images of `train` are decoded for this alone: of larger ones so many are. */
const MOST_TRAINED = 10_000

/**
 * Which pictures stand on both sides, by the fingerprints that were taken as the images were decoded for the model, and by
 * those of the training, which are decoded here.
 *
 * @param decoded of the plan, all of whose images were decoded
 */
export async function comparePictures(plan: EvaluationPlan, decoded: DecodedImages, pool: DecodePool): Promise<Leaks> {
  const { set } = plan
  const { images, reason } = await findTrained(set)
  const some = images.slice(0, MOST_TRAINED)
  const trained = await mapInOrder(some, pool.capacity, async ({ name, path }): Promise<Picture | null> => {
    try {
      const { fingerprint } = await pool.run({ kind: 'fingerprint', path, orientation: set.orientation })
      return { name, split: 'train', label: 0, fingerprint }
    } catch (error) {
      if (error instanceof InputError) return null
      throw error
    }
  })
  const read = trained.filter((one) => one !== null)
  const pictures = (split: 'test' | 'calibration', of: SourceImage[] | null) =>
    (of ?? []).map(({ name, label }, i): Picture => ({ name, label, split, fingerprint: decoded.fingerprint(split, i) }))
  return {
    ...findLeaks([...pictures('test', set.images), ...pictures('calibration', set.calibration), ...read]),
    notCompared: images.length - read.length,
    ...(reason !== null && { reason })
  }
}
